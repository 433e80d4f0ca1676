package io.creditctl.core.record;

/** What became of a file's rows. */
public record ImportCounts(long read, long created, long updated, long unchanged, long rejected) {

  ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        read + other.read,
        created + other.created,
        updated + other.updated,
        unchanged + other.unchanged,
        rejected + other.rejected);
  }
}
