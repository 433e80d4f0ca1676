package io.creditctl.adapter.db;

import io.creditctl.core.push.PushState;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how a push target stands. */
final class TargetRows {
  private TargetRows() {}

  static TargetStatus status(Connection connection, String target) throws SQLException {
    Map<PushState, Long> counts = new EnumMap<>(PushState.class);
    Sql.list(
        connection,
        "SELECT state, count(*) FROM outbox WHERE target = ? GROUP BY state",
        row -> counts.put(PushState.valueOf(row.getString(1)), row.getLong(2)),
        target);
    Optional<Instant> oldest =
        Sql.one(
            connection,
            "SELECT created_at FROM outbox WHERE target = ? AND state = 'PENDING' ORDER BY id LIMIT 1",
            row -> row.getString(1) == null ? null : Instant.parse(row.getString(1)),
            target);
    return new TargetStatus(
        target,
        counts.getOrDefault(PushState.PENDING, 0L),
        counts.getOrDefault(PushState.IN_FLIGHT, 0L),
        counts.getOrDefault(PushState.DELIVERED, 0L),
        counts.getOrDefault(PushState.ACKNOWLEDGED, 0L),
        counts.getOrDefault(PushState.RETURNED, 0L),
        counts.getOrDefault(PushState.DEAD, 0L),
        oldest,
        state(connection, target));
  }

  static TargetState state(Connection connection, String target) throws SQLException {
    return Sql.one(
            connection,
            "SELECT paused_because, not_before, failures FROM push_target WHERE name = ?",
            row ->
                new TargetState(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(Instant::parse),
                    row.getInt(3)),
            target)
        .orElse(TargetState.ACTIVE);
  }
}
