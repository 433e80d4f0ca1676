package io.creditctl.core.site.check;

/**
 * What a site is held to. The letters tell where a rule comes from: PUB the law on disclosure, GW
 * the checks of government sites, WA accessibility, TEC how the files are made.
 */
public enum SiteRule {
  RECORD_MISSING("PUB-01", Severity.ERROR),
  RECORD_STANDS_ON("PUB-02", Severity.ERROR),
  NUMBER_STANDS_ON("PUB-02", Severity.ERROR),
  IDENTITY_NUMBER("PUB-06", Severity.ERROR),
  MOBILE_NUMBER("PUB-06", Severity.ERROR),
  BANK_CARD("PUB-06", Severity.ERROR),
  PERSON_NAME("PUB-06", Severity.ERROR),
  PERSON_NAME_WRITTEN("PUB-06", Severity.WARNING),
  CHANGED_SINCE_BUILD("PUB-08", Severity.ERROR),
  PAGE_UNKNOWN("PUB-08", Severity.ERROR),
  VERSION_WRONG("PUB-08", Severity.ERROR),
  COLUMN_EMPTY("GW-01", Severity.WARNING),
  COLUMN_STALE("GW-02", Severity.WARNING),
  POLICIES_STALE("GW-03", Severity.WARNING),
  LINK_DEAD("GW-04", Severity.ERROR),
  ANCHOR_DEAD("GW-04", Severity.ERROR),
  LINK_ABSOLUTE("GW-04", Severity.ERROR),
  LINK_OUTSIDE("GW-04", Severity.WARNING),
  FOOTER_INCOMPLETE("GW-06", Severity.WARNING),
  META_MISSING("GW-07", Severity.ERROR),
  RESOURCE_OUTSIDE("GW-08", Severity.ERROR),
  PAGE_TOO_LARGE("GW-08", Severity.ERROR),
  LANGUAGE_MISSING("WA-01", Severity.ERROR),
  TITLE_MISSING("WA-02", Severity.ERROR),
  HEADING_FIRST("WA-03", Severity.ERROR),
  HEADING_SKIPPED("WA-03", Severity.ERROR),
  CAPTION_MISSING("WA-05", Severity.ERROR),
  SCOPE_MISSING("WA-05", Severity.ERROR),
  ALT_MISSING("WA-08", Severity.ERROR),
  ID_TWICE("WA-15", Severity.ERROR),
  HTML_FAULTY("WA-15", Severity.ERROR),
  SCRIPT_INLINE("TEC-01", Severity.ERROR),
  FILE_UNEXPECTED("TEC-02", Severity.ERROR),
  FILE_UNREADABLE("TEC-03", Severity.ERROR);

  private final String id;
  private final Severity severity;

  SiteRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The number that people refer to. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }
}
