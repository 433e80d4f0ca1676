package io.creditctl.adapter.db;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.Conflict;
import io.creditctl.core.record.ConflictLedger;
import io.creditctl.core.record.ConflictState;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Keeps contents apart from records, inside the transaction of a batch. */
final class ConflictWriter implements ConflictLedger {
  private static final String INSERT =
      "INSERT INTO conflict (record_id, revision, unit, batch_id, line, payload, content_hash, state,"
          + " raised_by, settled_by, reason) ";

  private final Connection connection;
  private final WriteTransaction transaction;
  private final Batch.Origin origin;
  private final long batch;

  ConflictWriter(
      Connection connection, WriteTransaction transaction, Batch.Origin origin, BatchId batch) {
    this.connection = connection;
    this.transaction = transaction;
    this.origin = origin;
    this.batch = batch.number();
  }

  @Override
  public void keepApart(RecordId record, RecordDraft draft, ConflictState state) {
    change(() -> insert(record.number(), draft, state));
  }

  @Override
  public void keepPresent(RecordId record, ConflictState state, String reason) {
    change(() -> insertPresent(record.number(), state, reason));
  }

  @Override
  public void settle(
      ConflictId id, ConflictState state, Optional<Conflict.Take> taken, String reason) {
    change(() -> update(id, state, taken, reason));
  }

  private void change(SqlChange change) {
    change.make(transaction.toString());
  }

  private void insert(long recordId, RecordDraft draft, ConflictState state) throws SQLException {
    Sql.update(
        connection,
        INSERT
            + "SELECT id, revision, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, '' FROM record WHERE id = ?",
        draft.unit(),
        batch,
        draft.line(),
        draft.payload(),
        draft.contentHash(),
        state,
        batch,
        settledBy(state),
        recordId);
    logKept(state == ConflictState.OPEN ? "conflict" : "overruled", recordId);
  }

  /** What the record says is compared with what it will say: the next revision. */
  private void insertPresent(long recordId, ConflictState state, String reason)
      throws SQLException {
    int kept =
        Sql.update(
            connection,
            INSERT
                + "SELECT r.id, r.revision + 1, r.unit, r.batch_id, r.line, v.payload, r.content_hash,"
                + " ?, ?, ?, ? FROM record r JOIN record_revision v ON "
                + RevisionKey.PRESENT
                + " WHERE r.id = ? AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.record_id = r.id"
                + " AND c.content_hash = r.content_hash AND c.unit = r.unit AND c.state <> 'WITHDRAWN')",
            state,
            batch,
            settledBy(state),
            reason,
            recordId);
    if (kept > 0 && state == ConflictState.BY_RULE) {
      logKept("overruled", recordId);
    }
  }

  private long settledBy(ConflictState state) {
    return state == ConflictState.OPEN ? 0 : batch;
  }

  private void update(
      ConflictId id, ConflictState state, Optional<Conflict.Take> taken, String reason)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE conflict SET state = ?, settled_by = ?, taken = ?, reason = ?,"
            + " revision = (SELECT r.revision FROM record r WHERE r.id = record_id) WHERE id = ?",
        state,
        batch,
        taken.map(Enum::name).orElse(""),
        reason,
        id.number());
    long recordId =
        Sql.one(
                connection,
                "SELECT record_id FROM conflict WHERE id = ?",
                row -> row.getLong(1),
                id.number())
            .orElseThrow();
    String detail =
        String.join(
            " ",
            id.toString(),
            taken.map(take -> take.name().toLowerCase(Locale.ROOT)).orElse(""),
            reason);
    log("conflict-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), recordId, detail);
  }

  /** Returns how many contents went with the batch. */
  long undo(BatchId undone) throws SQLException {
    Sql.update(
        connection,
        "UPDATE conflict SET state = 'OPEN', settled_by = 0, taken = '', reason = ''"
            + " WHERE settled_by = ?1 AND raised_by <> ?1",
        undone.number());
    return Sql.update(
        connection,
        "UPDATE conflict SET state = 'WITHDRAWN', settled_by = ?1 WHERE state <> 'WITHDRAWN'"
            + " AND (raised_by = ?2 OR batch_id = ?2) AND (state <> 'RESOLVED' OR raised_by = settled_by)",
        batch,
        undone.number());
  }

  /** Logs the conflict that was kept last. */
  private void logKept(String action, long recordId) throws SQLException {
    String detail =
        Sql.one(
                connection,
                "SELECT id, unit FROM conflict ORDER BY id DESC LIMIT 1",
                row -> new ConflictId(row.getLong(1)) + " " + row.getString(2))
            .orElseThrow();
    log(action, recordId, detail);
  }

  private void log(String action, long recordId, String detail) throws SQLException {
    EventLog.add(connection, origin.at(), origin.actor(), action, recordId, detail.strip());
  }
}
