package io.creditctl.core.record;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where records, their revisions and their batches are kept. */
public interface RecordStore {

  /**
   * Opens the only write transaction that a batch needs.
   *
   * @param recipients who gets an outbox entry for each new revision
   * @param rehearsal whether {@link ImportSession#commit} shall take everything back too
   */
  ImportSession begin(Batch.Origin origin, Recipients recipients, boolean rehearsal);

  /** The same for a batch of hundreds of thousands of records; a store may prepare for it. */
  default ImportSession beginLarge(Batch.Origin origin, Recipients recipients) {
    return begin(origin, recipients, false);
  }

  Optional<StoredRecord> find(RecordId id);

  /** All records under one document number, oldest first. */
  List<StoredRecord> findByDocumentNo(String documentNo);

  /** Whether the subject base has exactly this credit code under this name. */
  boolean hasSubject(String creditCode, String normalisedName);

  /**
   * Records that have their subject under a former name, in the order of their identifiers.
   *
   * @param codes the subjects, empty for all
   */
  List<Misnamed> misnamed(List<String> codes);

  /** Streams records in the order of their identifiers; close the stream. */
  Stream<StoredRecord> list(RecordQuery query);

  /** How many records {@link #list} would stream. */
  long count(RecordQuery query);

  /** The full row of one revision by field code, in catalog order. */
  Map<String, String> values(RecordId id, int revision);

  /** All that happened to a record, oldest first. */
  List<TraceEvent> trace(RecordId id);

  /** What is kept apart from these records. */
  ConflictStore conflicts();

  /** Remembers durably what somebody did to records, beside changing them. */
  void note(List<RecordId> records, String action, String actor, String detail, Instant at);

  Optional<Batch> batch(BatchId id);

  /** The latest batches first. */
  List<Batch> batches(int limit);

  /** What a batch changed, in the order of the records. */
  List<BatchChange> changes(BatchId id);
}
