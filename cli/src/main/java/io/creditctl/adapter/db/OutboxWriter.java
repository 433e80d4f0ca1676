package io.creditctl.adapter.db;

import io.creditctl.core.record.Recipients;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts record revisions into the outbox, inside the transaction that stores them. */
final class OutboxWriter implements AutoCloseable {
  private static final String COLUMNS =
      "INSERT INTO outbox (subject_key, target, record_id, revision, kind, action, state, created_at,"
          + " updated_at)";

  private final Connection connection;
  private final Instant at;
  private final PreparedStatement enqueue;
  private final Recipients recipients;

  OutboxWriter(Connection connection, Recipients recipients, Instant at) throws SQLException {
    this.connection = connection;
    this.recipients = recipients;
    this.at = at;
    this.enqueue =
        connection.prepareStatement(COLUMNS + " VALUES (?,?,?,?,?,'UPSERT','PENDING',?,?)");
  }

  void enqueue(String subjectKey, String kind, long recordId, int revision) throws SQLException {
    if (!recipients.kinds().contains(kind)) {
      return;
    }
    for (String target : recipients.targets()) {
      Sql.bind(enqueue, subjectKey, target, recordId, revision, kind, at, at);
      enqueue.executeUpdate();
    }
  }

  /** Takes out what has not been settled yet: a later revision says it better. */
  void supersede(long recordId) throws SQLException {
    Sql.update(
        connection,
        "UPDATE outbox SET state = 'SUPERSEDED', updated_at = ? WHERE record_id = ?"
            + " AND state IN ('PENDING', 'RETURNED', 'DEAD')",
        at,
        recordId);
  }

  /** Enqueues a withdrawal for every target that has the record, or may have it. */
  void withdraw(long recordId) throws SQLException {
    List<String> holders =
        Sql.list(
            connection,
            "SELECT DISTINCT target FROM outbox WHERE record_id = ? AND action = 'UPSERT'"
                + " AND attempts > 0 AND state <> 'RETURNED' ORDER BY 1",
            row -> row.getString(1),
            recordId);
    supersede(recordId);
    for (String target : holders) {
      Sql.update(
          connection,
          COLUMNS
              + " SELECT subject_key, ?, id, revision, kind, 'WITHDRAW', 'PENDING', ?, ? FROM record"
              + " WHERE id = ?",
          target,
          at,
          at,
          recordId);
    }
  }

  @Override
  public void close() throws SQLException {
    enqueue.close();
  }
}
