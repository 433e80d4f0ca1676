package io.creditctl.core.record;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.RowSeal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows records and their history, voids them, takes batches back. */
public final class RecordService {
  private final RecordPorts ports;
  private final RowReader rows;

  public RecordService(RecordPorts ports) {
    this.ports = ports;
    this.rows = new RowReader(ports.store(), ports.identities(), ports.clock());
  }

  /** Streams records; close the stream. */
  public Stream<StoredRecord> list(RecordQuery query) {
    if (!query.kind().isEmpty()) {
      ports.catalog().kind(query.kind());
    }
    return ports.store().list(query);
  }

  /** How many records {@link #list} would stream. */
  public long count(RecordQuery query) {
    return ports.store().count(query);
  }

  /** Streams full rows by field code, identity numbers masked; close the stream. */
  public Stream<Map<String, String>> export(RecordQuery query) {
    return rows.export(ports.catalog().kind(query.kind()), query);
  }

  /**
   * Streams full rows with identity numbers in clear, after their records' history has it; close
   * the stream.
   */
  public Stream<Map<String, String>> export(RecordQuery query, Reveal reveal) {
    return rows.export(ports.catalog().kind(query.kind()), query, reveal);
  }

  /**
   * The record with this identifier or document number.
   *
   * @throws CreditException RECORD_NOT_FOUND, or RECORD_AMBIGUOUS where several share the number
   */
  public StoredRecord find(String idOrDocumentNo) {
    List<StoredRecord> found =
        RecordId.parse(idOrDocumentNo)
            .map(id -> ports.store().find(id).stream().toList())
            .orElseGet(() -> ports.store().findByDocumentNo(idOrDocumentNo));
    if (found.isEmpty()) {
      throw new CreditException(ErrorCode.RECORD_NOT_FOUND, idOrDocumentNo);
    }
    if (found.size() > 1) {
      throw new CreditException(
          ErrorCode.RECORD_AMBIGUOUS,
          idOrDocumentNo,
          found.stream().map(record -> record.id().toString()).collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }

  /** The record with its row in the catalog's order, identity numbers masked. */
  public RecordDetail show(String idOrDocumentNo) {
    StoredRecord record = find(idOrDocumentNo);
    return rows.show(ports.catalog().kind(record.kind()), record);
  }

  /** The same with identity numbers in clear, after the record's history has it. */
  public RecordDetail show(String idOrDocumentNo, Reveal reveal) {
    StoredRecord record = find(idOrDocumentNo);
    return rows.show(ports.catalog().kind(record.kind()), record, reveal);
  }

  /** All that happened to a record, oldest first. */
  public List<TraceEvent> trace(String idOrDocumentNo) {
    return ports.store().trace(find(idOrDocumentNo).id());
  }

  /** Why identity numbers were left out altogether where they should have been masked, if so. */
  public Optional<CreditException> numbersUnreadable() {
    return ports.identities().unreadable();
  }

  /** One batch, if there is one of this number. */
  public Optional<Batch> batch(BatchId id) {
    return ports.store().batch(id);
  }

  public List<Batch> batches(int limit) {
    return ports.store().batches(limit);
  }

  /** Marks a record as void; its content and history stay. */
  public StoredRecord voidRecord(
      String idOrDocumentNo, String reason, String actor, boolean rehearsal) {
    StoredRecord record = find(idOrDocumentNo);
    Batch.Origin origin =
        Batch.Origin.byHand("void", record.kind(), actor, ports.clock().instant());
    try (ImportSession session = begin(origin, rehearsal)) {
      refuseVoided(record.id()); // asked here, so that nobody can be quicker
      session.voidRecord(record.id(), reason);
      takeDown(record, reason, session);
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
    return record;
  }

  /** What stands on the page and is void must come off it, unless something says so already. */
  private void takeDown(StoredRecord record, String reason, ImportSession session) {
    LocalDate today = ports.today();
    boolean disclosed = record.disclosure().disclosedOn().isPresent();
    Optional<Deadline> due =
        disclosed ? ports.calculator().get().withdrawal(record.kind(), today) : Optional.empty();
    due.ifPresent(
        by ->
            session.withdraw(
                record.id(),
                new Withdrawal(
                    WithdrawalGround.OTHER,
                    today,
                    by.dueOn(),
                    by.provisional(),
                    Optional.empty(),
                    reason)));
  }

  private void refuseVoided(RecordId id) {
    if (ports.store().find(id).filter(StoredRecord::voided).isPresent()) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, id, "void");
    }
  }

  /** Takes a batch back by a new batch: what it created becomes void, what it changed returns. */
  public UndoReport undo(BatchId id, String actor, boolean rehearsal) {
    long voided = 0;
    long restored = 0;
    long kept = 0;
    long conflicts;
    Batch.Origin origin =
        Batch.Origin.byHand(
            "undo " + id, undoable(id).origin().kind(), actor, ports.clock().instant());
    try (ImportSession session = begin(origin, rehearsal)) {
      undoable(id); // asked again, so that nobody can be quicker
      for (BatchChange change : ports.store().changes(id)) {
        if (!change.latest()) {
          kept++;
        } else if (change.before() == BatchChange.Before.ACTIVE) {
          session.store(earlier(change));
          restored++;
        } else {
          session.voidRecord(change.record(), origin.file());
          ports
              .store()
              .find(change.record())
              .ifPresent(record -> takeDown(record, origin.file(), session));
          voided++;
        }
      }
      conflicts = session.markUndone(id);
      session.commit(new ImportCounts(voided + restored + kept, 0, voided + restored, kept, 0, 0));
    }
    return new UndoReport(id, voided, restored, conflicts, kept);
  }

  private Batch undoable(BatchId id) {
    Batch batch =
        ports
            .store()
            .batch(id)
            .orElseThrow(() -> new CreditException(ErrorCode.BATCH_NOT_FOUND, id));
    if (batch.undone()) {
      throw new CreditException(ErrorCode.BATCH_ALREADY_UNDONE, id);
    }
    return batch;
  }

  private RecordDraft earlier(BatchChange change) {
    Kind kind = ports.catalog().kind(change.kind());
    RowSeal seal = rows.seal(kind);
    Map<String, String> values = ports.store().values(change.record(), change.revision() - 1);
    String[] row = seal.inOrder(seal.open(change.record(), values));
    return ports.drafts(kind, seal, change.unitBefore()).draft(row, 0);
  }

  private ImportSession begin(Batch.Origin origin, boolean rehearsal) {
    Recipients recipients = ports.recipients(ports.catalog().kind(origin.kind()));
    return ports.store().begin(origin, recipients, rehearsal);
  }
}
