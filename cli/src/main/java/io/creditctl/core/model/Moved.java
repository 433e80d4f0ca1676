package io.creditctl.core.model;

/** One thing that the rules said of a record, and what they say now; empty text for nothing. */
public record Moved(RecordId id, String documentNo, What what, String before, String after) {

  /** What was worked out anew. */
  public enum What {
    /** The portal's deadline. */
    DUE,
    /** Whether the deadlines may still move. */
    PROVISIONAL,
    /** The platform's deadline. */
    REPORT_DUE,
    /** The deadline for taking the record down. */
    WITHDRAW_BY,
    SEVERITY,
    /** The last day on the page. */
    PUBLIC_UNTIL,
    EXEMPTION
  }
}
