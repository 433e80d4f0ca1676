package io.creditctl.adapter.db;

import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.PushLedger;
import io.creditctl.core.push.PushState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The outbox as people ask about it, in SQL. */
public final class JdbcPushLedger implements PushLedger {
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** The latest entry that stands for a record {@code r} with the target. */
  private static final String LATEST_ENTRY =
      "SELECT max(e.id) FROM outbox e WHERE e.record_id = r.id AND e.target = ?1"
          + " AND e.state <> 'SUPERSEDED'";

  private static final String DUE = "(r.voided = 0 AND NOT " + OutboxWriter.UNSHARED + ")";

  private static final String STANDING =
      "SELECT o.id, r.id, coalesce(o.revision, 0), r.kind, o.action, o.attempts, v.payload, o.round,"
          + " r.document_no, "
          + DUE
          + " AS due, r.revision, o.state FROM record r LEFT JOIN outbox o ON o.id = ("
          + LATEST_ENTRY
          + ") LEFT JOIN record_revision v ON v.id = r.id * 65536 + o.revision"
          + " WHERE r.kind = ?2 AND r.id > ?3 AND coalesce(r.decided_on, '') BETWEEN ?4 AND ?5"
          + " AND (o.id IS NOT NULL OR "
          + DUE
          + ") ORDER BY r.id LIMIT ?6";

  private final Database database;

  public JdbcPushLedger(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ClaimedEntry> row(long entryId) {
    return database.read(
        c -> Sql.one(c, JdbcOutbox.CLAIMED + "WHERE o.id = ?", JdbcOutbox::claimed, entryId));
  }

  @Override
  public Optional<ClaimedEntry> row(RecordId record, String target) {
    Optional<ClaimedEntry> told =
        database.read(
            c ->
                Sql.one(
                    c,
                    JdbcOutbox.CLAIMED
                        + "WHERE o.id = (SELECT max(e.id) FROM outbox e WHERE e.record_id = ?"
                        + " AND e.target = ? AND e.state <> 'SUPERSEDED')",
                    JdbcOutbox::claimed,
                    record.number(),
                    target));
    return told.or(
        () ->
            database.read(
                c ->
                    Sql.one(
                        c, present("0") + "WHERE r.id = ?", JdbcOutbox::claimed, record.number())));
  }

  /** Present revisions in the columns of a claimed entry. */
  private static String present(String entryNumber) {
    return "SELECT "
        + entryNumber
        + ", r.id, r.revision, r.kind, 'UPSERT', 0, v.payload, 0"
        + " FROM record r JOIN record_revision v ON "
        + RevisionKey.PRESENT
        + " ";
  }

  @Override
  public List<ClaimedEntry> waiting(String target, String kind, long after, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                JdbcOutbox.CLAIMED
                    + "WHERE o.target = ?1 AND o.state = 'PENDING' AND (?2 = '' OR o.kind = ?2)"
                    + " AND o.id > ?3 ORDER BY o.id LIMIT ?4",
                JdbcOutbox::claimed,
                target,
                kind,
                after,
                limit));
  }

  @Override
  public List<ClaimedEntry> lacking(String target, String kind, long after, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                present("r.id") + JdbcOutbox.LACKING + " AND r.id > ?3 ORDER BY r.id LIMIT ?4",
                JdbcOutbox::claimed,
                target,
                kind,
                after,
                limit));
  }

  @Override
  public List<Standing> standing(
      String target, String kind, Optional<Period> decided, long after, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                STANDING,
                JdbcPushLedger::standing,
                target,
                kind,
                after,
                decided.map(Period::from).map(Object::toString).orElse(""),
                decided.map(Period::to).orElse(LATEST),
                limit));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Standing(
        new RecordId(row.getLong(2)),
        RecordRows.documentNo(row),
        row.getInt("due") == 1,
        row.getInt(11),
        state == null ? Optional.empty() : Optional.of(JdbcOutbox.claimed(row)),
        Optional.ofNullable(state).map(PushState::valueOf));
  }

  @Override
  public List<ClaimedEntry> ofDocument(String target, String documentNo, String kind) {
    return database.read(
        c ->
            Sql.list(
                c,
                JdbcOutbox.CLAIMED
                    + "WHERE o.id IN (SELECT (SELECT max(e.id) FROM outbox e"
                    + " WHERE e.record_id = r.id AND e.target = ?2 AND e.state <> 'SUPERSEDED')"
                    + " FROM record r "
                    + RecordRows.BY_DOCUMENT
                    + "AND (?3 = '' OR r.kind = ?3)) ORDER BY o.id",
                JdbcOutbox::claimed,
                DocumentNumber.normalise(documentNo),
                target,
                kind));
  }

  @Override
  public void drop(List<Long> entryIds, String reason, String actor, Instant at) {
    database.write(
        c -> {
          for (long id : entryIds) {
            int dropped =
                Sql.update(
                    c,
                    "UPDATE outbox SET state = 'DROPPED', updated_at = ? WHERE id = ? AND state = 'DEAD'",
                    at,
                    id);
            if (dropped == 1) {
              note(c, id, "push-dropped", reason, actor, at);
            }
          }
          return null;
        });
  }

  @Override
  public void repair(List<Long> lost, List<RecordId> surplus, String actor, Instant at) {
    database.write(
        c -> {
          for (long id : lost) {
            int back =
                Sql.update(
                    c,
                    "UPDATE outbox SET state = 'PENDING', updated_at = ? WHERE id = ?"
                        + " AND state IN ('DELIVERED', 'ACKNOWLEDGED')",
                    at,
                    id);
            if (back == 1) {
              note(c, id, "push-repaired", "", actor, at);
            }
          }
          for (RecordId record : surplus) {
            OutboxWriter.withdraw(c, record.number(), at);
          }
          return null;
        });
  }

  private static void note(
      Connection connection, long entryId, String action, String why, String actor, Instant at)
      throws SQLException {
    String target =
        Sql.one(
                connection,
                "SELECT target FROM outbox WHERE id = ?",
                row -> row.getString(1),
                entryId)
            .orElseThrow();
    long record =
        Sql.one(
                connection,
                "SELECT record_id FROM outbox WHERE id = ?",
                row -> row.getLong(1),
                entryId)
            .orElseThrow();
    EventLog.add(connection, at, actor, action, record, (target + " " + why).trim());
  }
}
