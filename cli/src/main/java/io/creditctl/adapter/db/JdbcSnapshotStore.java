package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SnapshotId;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Snapshots in SQL. */
public final class JdbcSnapshotStore implements SnapshotStore {
  private static final String LATEST =
      SnapshotRows.SELECT
          + "WHERE s.kind = ? AND s.source = ? AND s.sha256 = ?"
          + " AND s.id = (SELECT max(x.id) FROM snapshot x WHERE x.kind = s.kind"
          + " AND x.source = s.source)"
          + " AND NOT EXISTS (SELECT 1 FROM batch n WHERE n.kind = s.kind AND n.id > s.batch_id)";

  /**
   * What was in a snapshot is told by the batches up to its own, and by what was not taken back by
   * then. The parameters are kind, source, and the numbers of the two batches.
   */
  private static final String CHANGES =
      "WITH member AS (SELECT e.record_id, p.batch_id FROM (SELECT ?3 AS batch_id UNION SELECT ?4) p"
          + " JOIN snapshot_entry e ON e.kind = ?1 AND e.source = ?2 AND e.entered_in <= p.batch_id"
          + " JOIN batch i ON i.id = e.entered_in"
          + " LEFT JOIN batch o ON o.id = e.left_in AND o.id <= p.batch_id"
          + " WHERE (i.undone_by = 0 OR i.undone_by > p.batch_id)"
          + " AND (o.id IS NULL OR o.undone_by BETWEEN 1 AND p.batch_id)),"
          + " content AS (SELECT DISTINCT m.record_id, m.batch_id, (SELECT max(v.revision)"
          + " FROM record_revision v WHERE v.id BETWEEN m.record_id * 65536"
          + " AND m.record_id * 65536 + 65535 AND v.batch_id <= m.batch_id AND v.voided = 0) AS revision"
          + " FROM member m)"
          + " SELECT record_id, max(CASE WHEN batch_id = ?3 THEN revision ELSE 0 END) AS earlier,"
          + " max(CASE WHEN batch_id = ?4 THEN revision ELSE 0 END) AS later FROM content"
          + " GROUP BY record_id HAVING earlier <> later ORDER BY record_id";

  private final Database database;

  public JdbcSnapshotStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Snapshot> renew(Snapshot.Origin again, boolean rehearsal) {
    return rehearsal
        ? database.read(c -> same(c, again))
        : database.read(c -> same(c, again)).isEmpty()
            ? Optional.empty()
            : database.write(c -> renewed(c, again));
  }

  private static Optional<Snapshot> renewed(Connection connection, Snapshot.Origin again)
      throws SQLException {
    Optional<Snapshot> same = same(connection, again);
    if (same.isEmpty()) {
      return same;
    }
    return Optional.of(
        SnapshotRows.insert(
            connection, again, same.get().batch(), same.get().counts().unchanged()));
  }

  private static Optional<Snapshot> same(Connection connection, Snapshot.Origin again)
      throws SQLException {
    return Sql.one(
            connection,
            LATEST,
            SnapshotRows::snapshot,
            again.kind(),
            again.source(),
            again.sha256())
        .filter(found -> !found.undone())
        .map(
            found ->
                new Snapshot(found.id(), again, found.batch(), found.counts().unchanged(), false));
  }

  @Override
  public List<Snapshot> list(Set<String> kinds) {
    return database.read(
        c ->
            Sql.list(c, SnapshotRows.SELECT + "ORDER BY s.id DESC", SnapshotRows::snapshot).stream()
                .filter(snapshot -> kinds.contains(snapshot.origin().kind()))
                .toList());
  }

  @Override
  public Optional<Snapshot> find(SnapshotId id) {
    return database.read(
        c ->
            Sql.one(
                c, SnapshotRows.SELECT + "WHERE s.id = ?", SnapshotRows::snapshot, id.number()));
  }

  @Override
  public List<Change> changes(Optional<Snapshot> before, Snapshot after) {
    return database.read(
        c ->
            Sql.list(
                c,
                CHANGES,
                JdbcSnapshotStore::change,
                after.origin().kind(),
                after.origin().source(),
                before.map(snapshot -> snapshot.batch().number()).orElse(0L),
                after.batch().number()));
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(new RecordId(row.getLong(1)), row.getInt(2), row.getInt(3));
  }
}
