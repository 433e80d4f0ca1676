package io.creditctl.core.record;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;

/**
 * One batch of changes on its way into the store: all of it becomes visible at {@link #commit}, or
 * nothing.
 */
public interface ImportSession extends AutoCloseable {

  BatchId batch();

  /** Stores one draft together with its outbox entries. */
  StoreResult store(RecordDraft draft);

  /**
   * Adds a void revision to a record; its earlier revisions stay. Where a platform may have it, a
   * withdrawal is enqueued.
   */
  void voidRecord(RecordId id, String reason);

  /** Remembers that an earlier batch was taken back by this one. */
  void markUndone(BatchId undone);

  /** Tells the SHA-256 of the batch's file, which is known only when all of it was read. */
  void identify(String sha256);

  /** Makes the batch and its records durable. */
  void commit(ImportCounts counts);

  /** Takes everything back unless it was committed. */
  @Override
  void close();
}
