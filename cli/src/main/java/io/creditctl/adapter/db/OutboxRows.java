package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Turns rows of the outbox into entries. */
final class OutboxRows {
  static final String SELECT =
      "SELECT o.id, o.target, o.record_id, o.revision, o.kind, r.document_no, o.action, o.state, o.attempts,"
          + " o.receipt_no, o.remote_code, o.remote_message, o.created_at, o.updated_at, o.round, o.preflight"
          + " FROM outbox o JOIN record r ON r.id = o.record_id ";

  private OutboxRows() {}

  static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getLong(1),
        row.getString(2),
        new RecordId(row.getLong(3)),
        row.getInt(4),
        row.getInt(15),
        row.getString(5),
        RecordRows.documentNo(row),
        Delivery.Action.valueOf(row.getString(7)),
        PushState.valueOf(row.getString(8)),
        row.getInt(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getInt(16) == 1,
        Instant.parse(row.getString(13)),
        Instant.parse(row.getString(14)));
  }
}
