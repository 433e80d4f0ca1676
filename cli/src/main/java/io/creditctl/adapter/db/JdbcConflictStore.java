package io.creditctl.adapter.db;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.Conflict;
import io.creditctl.core.record.ConflictState;
import io.creditctl.core.record.ConflictStore;
import io.creditctl.core.record.KeptConflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Contents kept apart from records, in SQL. */
final class JdbcConflictStore implements ConflictStore {
  /** An open conflict is with what the record says now, a settled one with what it said then. */
  private static final String SELECT =
      "SELECT c.id, c.record_id, r.kind, r.document_no, r.subject_key, r.subject_name, v.unit AS stored_unit,"
          + " v.payload AS stored, c.unit, c.payload AS incoming, c.batch_id, c.line, c.state, c.taken,"
          + " c.reason, raised.at AS raised_at, settled.at AS settled_at, settled.actor AS settled_actor"
          + " FROM conflict c JOIN record r ON r.id = c.record_id"
          + " JOIN record_revision v ON v.id = c.record_id * 65536"
          + " + CASE c.state WHEN 'OPEN' THEN r.revision ELSE c.revision END"
          + " JOIN batch raised ON raised.id = c.raised_by"
          + " LEFT JOIN batch settled ON settled.id = c.settled_by ";

  private static final String OPEN =
      "FROM conflict c JOIN record r ON r.id = c.record_id" + " WHERE c.state = 'OPEN' ";

  private final Database database;

  JdbcConflictStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<KeptConflict> find(ConflictId id) {
    return database.read(
        c -> Sql.one(c, SELECT + "WHERE c.id = ?", JdbcConflictStore::kept, id.number()));
  }

  @Override
  public Stream<KeptConflict> list(String kind, boolean settled) {
    return SqlStream.of(
        database,
        SELECT
            + (settled ? "WHERE 1 = 1" : "WHERE c.state = 'OPEN'")
            + " AND ?1 IN ('', r.kind) ORDER BY c.id",
        JdbcConflictStore::kept,
        kind);
  }

  @Override
  public List<KeptConflict> ofRecord(RecordId id) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + "WHERE c.record_id = ? AND c.state <> 'WITHDRAWN' ORDER BY c.id",
                JdbcConflictStore::kept,
                id.number()));
  }

  @Override
  public long open(String kind) {
    return count("AND ?1 IN ('', r.kind)", kind);
  }

  @Override
  public long openOfSubject(String subjectKey) {
    return count("AND r.subject_key = ?1", subjectKey);
  }

  private long count(String condition, String value) {
    return database.read(
        c ->
            Sql.one(c, "SELECT count(*) " + OPEN + condition, row -> row.getLong(1), value)
                .orElse(0L));
  }

  @Override
  public Map<String, RecordId> disputed(String kind) {
    Map<String, RecordId> records = new HashMap<>();
    try (Stream<Map.Entry<String, RecordId>> found =
        SqlStream.of(
            database,
            "SELECT DISTINCT r.natural_key, r.id " + OPEN + "AND r.kind = ?",
            row -> Map.entry(row.getString(1), new RecordId(row.getLong(2))),
            kind)) {
      found.forEach(entry -> records.put(entry.getKey(), entry.getValue()));
    }
    return records;
  }

  private static KeptConflict kept(ResultSet row) throws SQLException {
    Conflict conflict =
        new Conflict(
            new ConflictId(row.getLong("id")),
            new RecordId(row.getLong("record_id")),
            row.getString("kind"),
            RecordRows.documentNo(row),
            RecordRows.subject(row),
            row.getString("stored_unit"),
            row.getString("unit"),
            new BatchId(row.getLong("batch_id")),
            row.getLong("line"),
            ConflictState.valueOf(row.getString("state")),
            Instant.parse(row.getString("raised_at")),
            settlement(row));
    return new KeptConflict(
        conflict, Payload.parse(row.getString("stored")), Payload.parse(row.getString("incoming")));
  }

  private static Optional<Conflict.Settlement> settlement(ResultSet row) throws SQLException {
    String at = row.getString("settled_at");
    if (at == null) {
      return Optional.empty();
    }
    String taken = row.getString("taken");
    return Optional.of(
        new Conflict.Settlement(
            Instant.parse(at),
            row.getString("settled_actor"),
            taken.isEmpty() ? Optional.empty() : Optional.of(Conflict.Take.valueOf(taken)),
            row.getString("reason")));
  }
}
