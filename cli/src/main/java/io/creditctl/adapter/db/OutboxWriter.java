package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.record.Recipients;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts record revisions into the outbox, inside the transaction that stores them. */
final class OutboxWriter implements AutoCloseable {
  /** The grounds of a withdrawal that end sharing, as a list in SQL. */
  static final String ENDING =
      Stream.of(WithdrawalGround.values())
          .filter(WithdrawalGround::endsSharing)
          .map(ground -> "'" + ground + "'")
          .collect(Collectors.joining(","));

  /** That a record {@code r} was taken back in a way that ends its sharing too. */
  static final String UNSHARED =
      "EXISTS (SELECT 1 FROM withdrawal u WHERE u.record_id = r.id AND u.ground IN ("
          + ENDING
          + "))";

  private static final String COLUMNS =
      "INSERT INTO outbox (subject_key, target, record_id, revision, kind, action, state, created_at,"
          + " updated_at";

  /** Tells targets {@code t} of the present revision, as often as it takes. */
  private static final String TELL =
      COLUMNS
          + ", round) SELECT r.subject_key, t.target, r.id, r.revision, r.kind, ?2, 'PENDING', ?3, ?3,"
          + " (SELECT coalesce(max(o.round) + 1, 0) FROM outbox o WHERE o.record_id = r.id"
          + " AND o.target = t.target AND o.revision = r.revision)"
          + " FROM record r JOIN (SELECT DISTINCT target FROM outbox WHERE record_id = ?1) t"
          + " WHERE r.id = ?1";

  /** The target has the record, or may have it, and was not told to take it back. */
  private static final String MAY_HAVE =
      " AND EXISTS (SELECT 1 FROM outbox s WHERE s.record_id = ?1 AND s.target = t.target"
          + " AND s.action = 'UPSERT' AND s.attempts > 0 AND s.preflight = 0 AND s.state <> 'RETURNED'"
          + " AND NOT EXISTS (SELECT 1 FROM outbox w WHERE w.record_id = ?1 AND w.target = t.target"
          + " AND w.action = 'WITHDRAW' AND w.id > s.id"
          + " AND w.state IN ('PENDING', 'IN_FLIGHT', 'DELIVERED', 'ACKNOWLEDGED')))";

  /** The target neither has the present revision nor is about to get it. */
  private static final String LACKS =
      " AND r.voided = 0 AND NOT EXISTS (SELECT 1 FROM outbox s WHERE s.record_id = ?1"
          + " AND s.target = t.target AND s.action = 'UPSERT' AND s.revision = r.revision"
          + " AND s.state <> 'SUPERSEDED'"
          + " AND NOT EXISTS (SELECT 1 FROM outbox w WHERE w.record_id = ?1 AND w.target = t.target"
          + " AND w.action = 'WITHDRAW' AND w.id > s.id AND w.state <> 'SUPERSEDED'))";

  private final Connection connection;
  private final Instant at;
  private final PreparedStatement enqueue;
  private final Recipients recipients;

  OutboxWriter(Connection connection, Recipients recipients, Instant at) throws SQLException {
    this.connection = connection;
    this.recipients = recipients;
    this.at = at;
    this.enqueue =
        connection.prepareStatement(COLUMNS + ") VALUES (?,?,?,?,?,'UPSERT','PENDING',?,?)");
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

  /** Enqueues a withdrawal for every target that has the record, or may have it. */
  void withdraw(long recordId) throws SQLException {
    withdraw(connection, recordId, at);
  }

  /** Takes out what has not been settled yet: a later revision says it better. */
  void supersede(long recordId) throws SQLException {
    supersede(connection, recordId, at, "state IN ('PENDING', 'RETURNED', 'DEAD')");
  }

  /**
   * Whether a changed record is told to nobody: it was repaired, revoked or wrong, and what was
   * sent is being taken back.
   */
  boolean isUnshared(long recordId) throws SQLException {
    return Sql.one(
            connection,
            "SELECT 1 FROM record r WHERE r.id = ? AND " + UNSHARED,
            row -> row.getInt(1),
            recordId)
        .isPresent();
  }

  /** Enqueues a withdrawal for every target that has the record, or may have it. */
  static void withdraw(Connection connection, long recordId, Instant at) throws SQLException {
    Sql.update(connection, TELL + MAY_HAVE, recordId, "WITHDRAW", at);
    supersede(
        connection,
        recordId,
        at,
        "(action = 'UPSERT' AND state IN ('PENDING', 'RETURNED', 'DEAD')"
            + " OR action = 'WITHDRAW' AND state IN ('RETURNED', 'DEAD'))");
  }

  /**
   * Enqueues the present revision anew for every target that it was taken back from. A withdrawal
   * that nobody was told of is simply forgotten.
   */
  static void putBack(Connection connection, long recordId, Instant at) throws SQLException {
    supersede(
        connection,
        recordId,
        at,
        "action = 'WITHDRAW' AND (state = 'RETURNED' OR state = 'PENDING' AND attempts = 0)");
    Sql.update(connection, TELL + LACKS, recordId, "UPSERT", at);
    supersede(connection, recordId, at, "action = 'WITHDRAW' AND state IN ('PENDING', 'DEAD')");
  }

  private static void supersede(Connection connection, long recordId, Instant at, String which)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE outbox SET state = 'SUPERSEDED', updated_at = ? WHERE record_id = ? AND " + which,
        at,
        recordId);
  }

  @Override
  public void close() throws SQLException {
    enqueue.close();
  }
}
