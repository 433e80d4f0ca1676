package io.creditctl.adapter.db;

/**
 * The number under which one revision of a record is kept: close together for one record, and
 * rising.
 */
final class RevisionKey {
  /** Joins a record {@code r} to its present revision {@code v}. */
  static final String PRESENT = "v.id = r.id * 65536 + r.revision";

  private static final int REVISIONS = 1 << 16;

  private RevisionKey() {}

  static long of(long recordId, int revision) {
    if (revision >= REVISIONS) {
      throw new IllegalStateException("record " + recordId + " has too many revisions");
    }
    return recordId * REVISIONS + revision;
  }
}
