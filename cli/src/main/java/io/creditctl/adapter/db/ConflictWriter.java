package io.creditctl.adapter.db;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.ConflictId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.Conflict;
import io.creditctl.core.record.ConflictState;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Keeps contents apart from records, inside the transaction of a batch. */
final class ConflictWriter {
  private static final String INSERT =
      "INSERT INTO conflict (record_id, revision, unit, batch_id, line, payload, content_hash, state,"
          + " raised_by, settled_by, reason) ";

  private final Connection connection;
  private final Batch.Origin origin;
  private final long batch;

  ConflictWriter(Connection connection, Batch.Origin origin, BatchId batch) {
    this.connection = connection;
    this.origin = origin;
    this.batch = batch.number();
  }

  void keepApart(long recordId, RecordDraft draft, ConflictState state) throws SQLException {
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
    log(state == ConflictState.OPEN ? "conflict" : "overruled", recordId, draft.unit());
  }

  /** What the record says is compared with what it will say: the next revision. */
  void keepPresent(long recordId, ConflictState state, String reason) throws SQLException {
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
      String unit =
          Sql.one(
                  connection,
                  "SELECT unit FROM record WHERE id = ?",
                  row -> row.getString(1),
                  recordId)
              .orElse("");
      log("overruled", recordId, unit);
    }
  }

  private long settledBy(ConflictState state) {
    return state == ConflictState.OPEN ? 0 : batch;
  }

  void settle(ConflictId id, ConflictState state, Optional<Conflict.Take> taken, String reason)
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

  private void log(String action, long recordId, String detail) throws SQLException {
    EventLog.add(connection, origin.at(), origin.actor(), action, recordId, detail.strip());
  }
}
