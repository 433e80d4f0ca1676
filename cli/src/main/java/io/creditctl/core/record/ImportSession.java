package io.creditctl.core.record;

import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.snapshot.SnapshotLedger;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One batch of changes on its way into the store: all of it becomes visible at {@link #commit}, or
 * nothing.
 */
public interface ImportSession extends AutoCloseable {

  BatchId batch();

  /**
   * Stores one draft together with its doubts and outbox entries, whichever unit the record has.
   */
  default StoreResult store(RecordDraft draft) {
    return store(draft, (storedUnit, unit) -> true);
  }

  /**
   * The same, but leaves a record with other content as it is and answers CONTESTED.
   *
   * @param mayRevise whether the record's unit lets the draft's unit revise it
   */
  StoreResult store(RecordDraft draft, BiPredicate<String, String> mayRevise);

  /** The record that the draft stored last has become, or was already. */
  RecordId lastStored();

  /** Makes a draft the content of a record. */
  void revise(RecordId id, RecordDraft draft);

  /** Where this batch keeps what is contradicted. */
  ConflictLedger conflicts();

  /** The snapshot that this batch may be. */
  SnapshotLedger snapshots();

  /**
   * Remembers beside the revision that the draft stored last has become how its row differs from
   * the file.
   */
  void annotate(List<CellChange> changes);

  /**
   * Adds a void revision to a record; its earlier revisions stay. Where a platform may have it, a
   * withdrawal is enqueued.
   */
  void voidRecord(RecordId id, String reason);

  /** Remembers that a record has to be taken down. */
  void withdraw(RecordId id, Withdrawal withdrawal);

  /**
   * Remembers that an earlier batch was taken back by this one: the conflicts that it brought are
   * withdrawn, those that it settled are open again.
   *
   * @return how many were withdrawn
   */
  long markUndone(BatchId undone);

  /** Tells the SHA-256 of the batch's file, which is known only when all of it was read. */
  void identify(String sha256);

  /** Tells what the batch's units handed in, and which of its columns went nowhere. */
  void summarise(List<UnitTally> units, List<String> unmappedColumns);

  /** Makes the batch and its records durable. */
  void commit(ImportCounts counts);

  /** Takes everything back unless it was committed. */
  @Override
  void close();
}
