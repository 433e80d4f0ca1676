package io.creditctl.core.disclosure;

/** What a report has one row for. */
public enum Grouping {
  UNIT,
  KIND,
  DOMAIN,
  /** Who brought the records in. */
  OFFICER,
  MONTH
}
