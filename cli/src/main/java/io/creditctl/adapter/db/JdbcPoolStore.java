package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.inspection.Pool;
import io.creditctl.core.inspection.PoolObject;
import io.creditctl.core.inspection.PoolStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pools of objects in SQL. */
public final class JdbcPoolStore implements PoolStore {
  private static final String POOL =
      "SELECT name, domain, day, origin, actor, at FROM inspection_pool ";

  /** Parameters 1 and 2 are a field of work and a day. */
  private static final String SUPERVISED =
      "SELECT s.code, s.name FROM subject s WHERE s.code <> '' AND ("
          + within("s.domain")
          + " OR EXISTS (SELECT 1 FROM record r WHERE r.subject_key = s.subject_key"
          + " AND r.kind = 'license' AND r.voided = 0 AND "
          + within("r.domain")
          + " AND coalesce(r.valid_until, ?2) >= ?2)) ORDER BY s.code";

  /** Parameters are a field of work and the first and last day of a year. */
  private static final String INSPECTIONS =
      "SELECT code, count(*) FROM (SELECT p.code FROM inspection_pick p"
          + " JOIN inspection_draw d ON d.id = p.draw_id WHERE d.voided = ''"
          + " AND d.day BETWEEN ?2 AND ?3 AND ("
          + within("d.domain")
          + " OR ?1 LIKE d.domain || '/%')"
          + " UNION ALL SELECT r.subject_key FROM record r LEFT JOIN subject s USING (subject_key)"
          + " WHERE r.kind = 'inspection-result' AND r.voided = 0 AND r.decided_on BETWEEN ?2 AND ?3"
          + " AND "
          + within("coalesce(nullif(r.domain, ''), s.domain, '')")
          + " AND NOT EXISTS (SELECT 1 FROM inspection_pick p JOIN inspection_draw d"
          + " ON d.id = p.draw_id WHERE p.number = upper(r.document_no) AND d.voided = ''))"
          + " GROUP BY code";

  private final Database database;

  public JdbcPoolStore(Database database) {
    this.database = database;
  }

  private static String within(String domain) {
    return "(" + domain + " = ?1 OR " + domain + " LIKE ?1 || '/%')";
  }

  @Override
  public List<PoolObject> supervised(String domain, LocalDate day) {
    return database.read(
        c ->
            Sql.list(
                c,
                SUPERVISED,
                row -> new PoolObject(row.getString(1), row.getString(2), PoolObject.UNGRADED),
                domain,
                day));
  }

  @Override
  public Map<String, Integer> inspections(String domain, int year) {
    return database.read(
        c -> {
          Map<String, Integer> counts = new HashMap<>();
          Sql.list(
                  c,
                  INSPECTIONS,
                  row -> Map.entry(row.getString(1), row.getInt(2)),
                  domain,
                  LocalDate.of(year, 1, 1),
                  LocalDate.of(year, 12, 31))
              .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
          return counts;
        });
  }

  @Override
  public void add(Pool pool, List<PoolObject> objects, AuditEntry entry) {
    database.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO inspection_pool (name, domain, day, origin, actor, at) VALUES (?,?,?,?,?,?)",
              pool.name(),
              pool.domain(),
              pool.day(),
              pool.origin(),
              pool.actor(),
              pool.at());
          add(c, pool.name(), objects);
          EventLog.add(c, entry);
          return pool;
        });
  }

  private static void add(Connection connection, String pool, List<PoolObject> objects)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO inspection_object (pool, code, name, grade) VALUES (?,?,?,?)")) {
      for (PoolObject object : objects) {
        Sql.bind(insert, pool, object.code(), object.name(), object.grade());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public Optional<Pool> find(String name) {
    return database.read(c -> Sql.one(c, POOL + "WHERE name = ?", row -> pool(c, row), name));
  }

  @Override
  public List<Pool> all() {
    return database.read(c -> Sql.list(c, POOL + "ORDER BY at DESC, name", row -> pool(c, row)));
  }

  private static Pool pool(Connection connection, ResultSet row) throws SQLException {
    Map<String, Integer> grades = new TreeMap<>();
    Sql.list(
            connection,
            "SELECT grade, count(*) FROM inspection_object WHERE pool = ? GROUP BY grade",
            counted -> Map.entry(counted.getString(1), counted.getInt(2)),
            row.getString(1))
        .forEach(entry -> grades.put(entry.getKey(), entry.getValue()));
    return new Pool(
        row.getString(1),
        row.getString(2),
        LocalDate.parse(row.getString(3)),
        row.getString(4),
        grades,
        row.getString(5),
        Instant.parse(row.getString(6)));
  }

  @Override
  public List<PoolObject> objects(String name) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT code, name, grade FROM inspection_object WHERE pool = ? ORDER BY code",
                row -> new PoolObject(row.getString(1), row.getString(2), row.getString(3)),
                name));
  }
}
