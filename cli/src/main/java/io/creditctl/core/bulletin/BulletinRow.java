package io.creditctl.core.bulletin;

/** One unit of a bulletin; its key is empty where the records name none. */
public record BulletinRow(String unit, Figures license, Figures penalty) {

  static BulletinRow empty(String unit) {
    return new BulletinRow(unit, Figures.empty(unit), Figures.empty(unit));
  }

  public Figures of(BulletinKind kind) {
    return switch (kind) {
      case LICENSE -> license;
      case PENALTY -> penalty;
    };
  }

  /** Both kinds together. */
  public Figures both() {
    return license.plus(penalty);
  }

  BulletinRow plus(BulletinRow other) {
    return new BulletinRow(unit, license.plus(other.license), penalty.plus(other.penalty));
  }
}
