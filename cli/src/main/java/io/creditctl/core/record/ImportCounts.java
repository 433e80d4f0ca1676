package io.creditctl.core.record;

/**
 * What became of a file's rows.
 *
 * @param conflicts rows that another unit's records contradict and that are kept apart, open or
 *     settled by rule
 */
public record ImportCounts(
    long read, long created, long updated, long unchanged, long conflicts, long rejected) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

  ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        read + other.read,
        created + other.created,
        updated + other.updated,
        unchanged + other.unchanged,
        conflicts + other.conflicts,
        rejected + other.rejected);
  }
}
