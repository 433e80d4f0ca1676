package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;

/**
 * The number under which one revision of a record is kept: close together for one record, and
 * rising.
 */
final class RevisionKey {
  /** The number of the present revision of a record {@code r}. */
  static final String OF_PRESENT = "r.id * 65536 + r.revision";

  /** Joins a record {@code r} to its present revision {@code v}. */
  static final String PRESENT = "v.id = " + OF_PRESENT;

  private static final int REVISIONS = 1 << 16;

  private RevisionKey() {}

  /** The record whose revision a number stands for. */
  static RecordId record(long key) {
    return new RecordId(key / REVISIONS);
  }

  static long of(long recordId, int revision) {
    if (revision >= REVISIONS) {
      throw new IllegalStateException("record " + recordId + " has too many revisions");
    }
    return recordId * REVISIONS + revision;
  }
}
