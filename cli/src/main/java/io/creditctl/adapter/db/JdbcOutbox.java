package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The outbox in SQL. A lease is a column, not a database lock, so that requests happen outside
 * transactions.
 */
public final class JdbcOutbox implements Outbox {
  /**
   * What failed is not worth another attempt once there is a later entry that stands: a revision,
   * or a withdrawal of the same one. The platform's later verdict on what it had only taken needs
   * no lease. A batch in one statement: one for each entry took three times as long.
   */
  private static final String SETTLE =
      "UPDATE outbox SET state = CASE WHEN s.state IN ('PENDING', 'RETURNED', 'DEAD')"
          + " AND EXISTS (SELECT 1 FROM outbox n WHERE n.record_id = outbox.record_id"
          + " AND n.target = outbox.target AND n.id > outbox.id AND n.state <> 'SUPERSEDED')"
          + " THEN 'SUPERSEDED' ELSE s.state END,"
          + " receipt_no = s.receipt_no, remote_code = s.code, remote_message = s.message, preflight = s.preflight,"
          + " updated_at = ?2, lease_owner = '', lease_until = NULL"
          + " FROM (SELECT value ->> 0 AS id, value ->> 1 AS state, value ->> 2 AS receipt_no,"
          + " value ->> 3 AS code, value ->> 4 AS message, value ->> 5 AS preflight FROM json_each(?1)) s"
          + " WHERE outbox.id = s.id AND (outbox.state = 'IN_FLIGHT' AND lease_owner = ?3"
          + " OR outbox.state = 'DELIVERED' AND s.state IN ('ACKNOWLEDGED', 'RETURNED'))";

  static final String LACKING =
      "WHERE r.kind = ?2 AND r.voided = 0 AND NOT EXISTS (SELECT 1 FROM outbox o"
          + " WHERE o.record_id = r.id AND o.target = ?1 AND o.revision = r.revision) AND NOT "
          + OutboxWriter.UNSHARED;

  static final String CLAIMED =
      "SELECT o.id, o.record_id, o.revision, o.kind, o.action, o.attempts, v.payload,"
          + " o.round FROM outbox o"
          + " JOIN record_revision v ON v.id = o.record_id * 65536 + o.revision ";

  private static final String LEASE =
      "UPDATE outbox SET state = 'IN_FLIGHT', lease_owner = ?2, lease_until = ?3,"
          + " attempts = attempts + 1 WHERE id IN (SELECT value FROM json_each(?1))";

  private static final String GIVE_BACK =
      "UPDATE outbox SET state = 'PENDING', lease_owner = '', lease_until = NULL,"
          + " attempts = attempts - 1 WHERE id IN (SELECT value FROM json_each(?1))"
          + " AND state = 'IN_FLIGHT' AND lease_owner = ?2";

  /** The records among these whose clock of reporting stops now. */
  private static final String REPORTED =
      "SELECT json_group_array(r.id) FROM json_each(?1) s JOIN outbox o ON o.id = s.value ->> 0"
          + " JOIN record r ON r.id = o.record_id WHERE o.state = 'ACKNOWLEDGED'"
          + " AND o.action = 'UPSERT' AND r.reported_on IS NULL";

  private static final String REPORT =
      "UPDATE record SET reported_on = ?2 WHERE id IN (SELECT value FROM json_each(?1))";

  /** A number that the platform refused is its number for ever; any other may still be taken. */
  private static final String REQUEUE =
      "UPDATE outbox SET state = 'PENDING', updated_at = ?2, round = CASE"
          + " WHEN state = 'RETURNED' AND preflight = 0 THEN (SELECT max(e.round) + 1 FROM outbox e"
          + " WHERE e.record_id = outbox.record_id AND e.target = outbox.target"
          + " AND e.revision = outbox.revision) ELSE round END"
          + " WHERE id = ?1 AND state IN ('RETURNED', 'DEAD')";

  private final Database database;
  private final ZoneId zone;

  /**
   * @param zone where the business day of an acknowledgement is read off
   */
  public JdbcOutbox(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public String storeId() {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT value FROM store_property WHERE name = 'id'",
                    row -> row.getString(1))
                .orElseThrow());
  }

  @Override
  public long enqueueBacklog(String target, Set<String> kinds, Instant at) {
    return database.write(
        c -> {
          long added = 0;
          for (String kind : kinds) {
            added +=
                Sql.update(
                    c,
                    "INSERT INTO outbox (subject_key, target, record_id, revision, kind, action, state,"
                        + " created_at, updated_at) SELECT r.subject_key, ?1, r.id, r.revision, r.kind,"
                        + " 'UPSERT', 'PENDING', ?3, ?3 FROM record r "
                        + LACKING
                        + " ORDER BY r.id",
                    target,
                    kind,
                    at);
          }
          return added;
        });
  }

  @Override
  public long backlog(String target, Set<String> kinds) {
    return database.read(
        c -> {
          long lacking = 0;
          for (String kind : kinds) {
            lacking +=
                Sql.one(
                        c,
                        "SELECT count(*) FROM record r " + LACKING,
                        row -> row.getLong(1),
                        target,
                        kind)
                    .orElse(0L);
          }
          return lacking;
        });
  }

  @Override
  public long releaseAbandoned(String target, Predicate<String> ownerLives, Instant now) {
    return database.write(
        c -> {
          List<String> owners =
              Sql.list(
                  c,
                  "SELECT DISTINCT lease_owner FROM outbox WHERE target = ? AND state = 'IN_FLIGHT'",
                  row -> row.getString(1),
                  target);
          long released = 0;
          for (String owner : owners) {
            boolean lives = ownerLives.test(owner);
            released +=
                Sql.update(
                    c,
                    "UPDATE outbox SET state = 'PENDING', lease_owner = '', lease_until = NULL"
                        + " WHERE target = ? AND state = 'IN_FLIGHT' AND lease_owner = ?"
                        + " AND (NOT ? OR lease_until < ?)",
                    target,
                    owner,
                    lives,
                    now);
          }
          return released;
        });
  }

  @Override
  public List<ClaimedEntry> claim(
      String target, String kind, int limit, String owner, Instant leaseUntil) {
    return database.write(
        c -> {
          List<ClaimedEntry> claimed = pending(c, target, kind, limit);
          List<Long> ids = claimed.stream().map(ClaimedEntry::id).toList();
          Sql.update(c, LEASE, JsonRows.of(ids), owner, leaseUntil);
          return claimed;
        });
  }

  @Override
  public List<ClaimedEntry> delivered(String target, long after, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                CLAIMED
                    + "WHERE o.target = ? AND o.state = 'DELIVERED' AND o.id > ? ORDER BY o.id LIMIT ?",
                JdbcOutbox::claimed,
                target,
                after,
                limit));
  }

  static ClaimedEntry claimed(ResultSet row) throws SQLException {
    return new ClaimedEntry(
        row.getLong(1),
        new RecordId(row.getLong(2)),
        row.getInt(3),
        row.getInt(8),
        row.getString(4),
        Delivery.Action.valueOf(row.getString(5)),
        row.getInt(6),
        new StoredRow(row.getBytes(7)));
  }

  private static List<ClaimedEntry> pending(
      Connection connection, String target, String kind, int limit) throws SQLException {
    List<ClaimedEntry> entries =
        Sql.list(
            connection,
            CLAIMED
                + "WHERE o.target = ?1 AND o.state = 'PENDING' AND (?2 = '' OR o.kind = ?2)"
                + " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.record_id = o.record_id"
                + " AND e.target = ?1 AND e.state = 'IN_FLIGHT') ORDER BY o.id LIMIT ?3",
            JdbcOutbox::claimed,
            target,
            kind,
            limit);
    Set<RecordId> seen = new HashSet<>();
    List<ClaimedEntry> oncePerRecord = new ArrayList<>(entries.size());
    for (ClaimedEntry entry : entries) {
      if (seen.add(entry.record())) {
        oncePerRecord.add(entry);
      }
    }
    return oncePerRecord;
  }

  @Override
  public void settle(List<Settlement> settlements, String owner, Instant at, boolean reports) {
    String rows =
        JsonRows.of(
            settlements,
            settlement ->
                new Object[] {
                  settlement.entryId(),
                  settlement.state(),
                  settlement.receiptNo(),
                  settlement.code(),
                  settlement.message(),
                  settlement.preflight() ? 1L : 0L
                });
    database.write(
        c -> {
          Sql.update(c, SETTLE, rows, at, owner);
          return reports ? report(c, rows, at.atZone(zone).toLocalDate()) : 0;
        });
  }

  private static int report(Connection connection, String rows, LocalDate day) throws SQLException {
    String records = Sql.one(connection, REPORTED, row -> row.getString(1), rows).orElseThrow();
    return GroupTally.around(connection, records, c -> Sql.update(c, REPORT, records, day));
  }

  @Override
  public void giveBack(List<Long> entryIds, String owner) {
    database.write(c -> Sql.update(c, GIVE_BACK, JsonRows.of(entryIds), owner));
  }

  @Override
  public List<TargetStatus> status(List<String> targets) {
    return database.read(
        c -> {
          List<TargetStatus> statuses = new ArrayList<>();
          for (String target : targets) {
            statuses.add(TargetRows.status(c, target));
          }
          return statuses;
        });
  }

  @Override
  public List<OutboxEntry> entries(String target, PushState state, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                OutboxRows.SELECT
                    + "WHERE (?1 = '' OR o.target = ?1) AND o.state = ?2 ORDER BY o.id LIMIT ?3",
                OutboxRows::entry,
                target,
                state.name(),
                limit));
  }

  @Override
  public List<OutboxEntry> ofRecord(RecordId record) {
    return database.read(
        c ->
            Sql.list(
                c,
                OutboxRows.SELECT + "WHERE o.record_id = ? ORDER BY o.id",
                OutboxRows::entry,
                record.number()));
  }

  @Override
  public Optional<OutboxEntry> entry(long id) {
    return database.read(
        c -> Sql.one(c, OutboxRows.SELECT + "WHERE o.id = ?", OutboxRows::entry, id));
  }

  @Override
  public void requeue(long entryId, Instant at) {
    database.write(c -> Sql.update(c, REQUEUE, entryId, at));
  }

  @Override
  public TargetState targetState(String target) {
    return database.read(c -> TargetRows.state(c, target));
  }

  @Override
  public void setTargetState(String target, TargetState state, Instant at) {
    database.write(
        c ->
            Sql.update(
                c,
                "INSERT OR REPLACE INTO push_target (name, paused_because, not_before, failures, updated_at)"
                    + " VALUES (?,?,?,?,?)",
                target,
                state.pausedBecause().orElse(null),
                state.notBefore().orElse(null),
                state.failures(),
                at));
  }
}
