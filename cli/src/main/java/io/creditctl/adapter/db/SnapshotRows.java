package io.creditctl.adapter.db;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.SnapshotId;
import io.creditctl.core.snapshot.Snapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes rows of the snapshot table. */
final class SnapshotRows {
  /** A batch is taken back itself, or came after one that was taken back later. */
  static final String UNDONE =
      "(b.undone_by > 0 OR EXISTS (SELECT 1 FROM batch e WHERE e.kind = b.kind AND e.id < b.id"
          + " AND e.undone_by > b.id))";

  static final String SELECT =
      "SELECT s.id, s.kind, s.source, s.at, s.sha256, s.expires_at, s.batch_id, s.read, s.added,"
          + " s.changed, s.removed, "
          + UNDONE
          + " AS undone FROM snapshot s JOIN batch b ON b.id = s.batch_id ";

  private SnapshotRows() {}

  static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        new SnapshotId(row.getLong("id")),
        new Snapshot.Origin(
            row.getString("kind"),
            row.getString("source"),
            Instant.parse(row.getString("at")),
            row.getString("sha256"),
            Optional.ofNullable(row.getString("expires_at")).map(Instant::parse)),
        new BatchId(row.getLong("batch_id")),
        new Snapshot.Counts(
            row.getLong("read"),
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("removed")),
        row.getInt("undone") == 1);
  }

  static Snapshot insert(
      Connection connection, Snapshot.Origin origin, BatchId batch, Snapshot.Counts counts)
      throws SQLException {
    long id =
        Sql.one(connection, "SELECT coalesce(max(id), 0) + 1 FROM snapshot", row -> row.getLong(1))
            .orElseThrow();
    Sql.update(
        connection,
        "INSERT INTO snapshot (id, kind, source, at, sha256, expires_at, batch_id, read, added,"
            + " changed, removed) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        id,
        origin.kind(),
        origin.source(),
        origin.at(),
        origin.sha256(),
        origin.expiresAt().orElse(null),
        batch.number(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.removed());
    return new Snapshot(new SnapshotId(id), origin, batch, counts, false);
  }
}
