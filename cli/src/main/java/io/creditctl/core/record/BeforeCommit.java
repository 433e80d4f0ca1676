package io.creditctl.core.record;

/** What else belongs into the transaction of a table whose rows are all stored. */
@FunctionalInterface
public interface BeforeCommit {
  BeforeCommit NOTHING = (session, counts, sha256) -> {};

  /**
   * Ends a batch; what it throws takes the whole batch back.
   *
   * @param sha256 of the table's file
   */
  void run(ImportSession session, ImportCounts counts, String sha256);
}
