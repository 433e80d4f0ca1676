package io.creditctl.core.record;

import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.RecordId;
import java.util.Optional;

/** What a batch writes down about conflicts; visible together with the batch. */
public interface ConflictLedger {

  /** Keeps a draft apart from the record that it contradicts, which stays. */
  void keepApart(RecordId record, RecordDraft draft, ConflictState state);

  /** Keeps apart what a record says now and will not say any more; once only. */
  void keepPresent(RecordId record, ConflictState state, String reason);

  /**
   * Says how a conflict ended.
   *
   * @param taken what a person took
   */
  void settle(ConflictId id, ConflictState state, Optional<Conflict.Take> taken, String reason);
}
