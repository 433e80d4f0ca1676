package io.creditctl.core.objection;

import io.creditctl.core.casework.CaseId;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import java.util.Optional;

/** The batch by which a case changed a record. */
final class OwnBatch {
  private final RecordService records;

  OwnBatch(RecordService records) {
    this.records = records;
  }

  /** The batch that a record's present content came with, if it is this case's and stands. */
  Optional<BatchId> of(CaseId id, StoredRecord record) {
    return records
        .batch(record.batch())
        .filter(batch -> !batch.undone() && batch.origin().file().equals(id.toString()))
        .map(batch -> batch.id());
  }

  /**
   * Takes a batch back, unless it is already.
   *
   * @param batch its number; nothing is done where it is empty
   */
  void undo(String batch, String actor) {
    Optional<BatchId> id = BatchId.parse(batch);
    if (id.isEmpty()) {
      return;
    }
    try {
      records.undo(id.get(), actor, false);
    } catch (CreditException e) {
      if (e.code() != ErrorCode.BATCH_ALREADY_UNDONE) {
        throw e;
      }
    }
  }
}
