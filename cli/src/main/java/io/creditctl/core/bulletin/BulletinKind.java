package io.creditctl.core.bulletin;

/** The two kinds of decision that are disclosed: 双公示. */
public enum BulletinKind {
  LICENSE("license"),
  PENALTY("penalty");

  private final String code;

  BulletinKind(String code) {
    this.code = code;
  }

  /** As the catalog has it. */
  public String code() {
    return code;
  }
}
