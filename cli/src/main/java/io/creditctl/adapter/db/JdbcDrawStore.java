package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.inspection.Draw;
import io.creditctl.core.inspection.DrawId;
import io.creditctl.core.inspection.DrawStore;
import io.creditctl.core.inspection.DrawnObject;
import io.creditctl.core.inspection.InspectionResult;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.Pick;
import io.creditctl.core.inspection.Visit;
import io.creditctl.core.inspection.VisitId;
import io.creditctl.core.model.BatchId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws, joint visits and what came of them in SQL. */
public final class JdbcDrawStore implements DrawStore {
  private static final String COMMA = ",";

  /** A number that another content has is another's: the record must be about the drawn object. */
  private static final String RESULTS =
      "SELECT p.number, r.id, r.decided_on, r.title, v.payload, r.authority,"
          + " NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.record_id = r.id) AS publishable"
          + " FROM inspection_pick p JOIN record r ON r.subject_key = p.code"
          + " AND r.kind = 'inspection-result' AND r.voided = 0 AND upper(r.document_no) = p.number"
          + " JOIN record_revision v ON "
          + RevisionKey.PRESENT
          + " WHERE p.draw_id = ? ORDER BY p.n, r.id";

  private final Database database;
  private final ResultRow results;

  /**
   * @param results says which fields of a record tell the result
   */
  public JdbcDrawStore(Database database, ResultRow results) {
    this.database = database;
    this.results = results;
  }

  @Override
  public DrawId add(
      Draw draw, String poolText, List<Pick> picks, Function<DrawId, AuditEntry> entry) {
    return database.write(
        c -> {
          DrawId id = new DrawId(next(c, "inspection_draw"));
          DrawRows.insert(c, id, draw, poolText);
          Map<String, String> names = names(c, draw.pool());
          int n = 0;
          for (Pick pick : picks) {
            n++;
            Sql.update(
                c,
                "INSERT INTO inspection_pick (draw_id, n, number, code, name, grade, inspectors)"
                    + " VALUES (?,?,?,?,?,?,?)",
                id.number(),
                n,
                id + "-" + n,
                pick.object(),
                names.get(pick.object()),
                pick.grade(),
                String.join(COMMA, pick.inspectors()));
          }
          EventLog.add(c, entry.apply(id));
          return id;
        });
  }

  private static Map<String, String> names(Connection connection, String pool) throws SQLException {
    Map<String, String> names = new HashMap<>();
    Sql.list(
            connection,
            "SELECT code, name FROM inspection_object WHERE pool = ?",
            row -> Map.entry(row.getString(1), row.getString(2)),
            pool)
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private static long next(Connection connection, String table) throws SQLException {
    return Sql.one(
            connection, "SELECT coalesce(max(id), 0) + 1 FROM " + table, row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public Optional<Draw> find(DrawId id) {
    return database.read(
        c ->
            Sql.one(
                c, DrawRows.SELECT + "WHERE id = ?", row -> DrawRows.draw(c, row), id.number()));
  }

  @Override
  public List<Draw> all() {
    return database.read(
        c -> Sql.list(c, DrawRows.SELECT + "ORDER BY id DESC", row -> DrawRows.draw(c, row)));
  }

  @Override
  public String poolText(DrawId id) {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT pool_text FROM inspection_draw WHERE id = ?",
                    row -> row.getString(1),
                    id.number())
                .orElseThrow());
  }

  @Override
  public List<DrawnObject> objects(DrawId id) {
    return database.read(
        c -> {
          Map<String, Inspector> inspectors = InspectorRows.all(c);
          return Sql.list(
              c,
              "SELECT number, code, name, grade, inspectors, visit_id FROM inspection_pick"
                  + " WHERE draw_id = ? ORDER BY n",
              row -> {
                long visit = row.getLong(6);
                return new DrawnObject(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Stream.of(row.getString(5).split(COMMA)).map(inspectors::get).toList(),
                    visit == 0 ? Optional.empty() : Optional.of(new VisitId(visit)));
              },
              id.number());
        });
  }

  @Override
  public Optional<DrawId> drawOf(String number) {
    return database.read(
        c ->
            Sql.one(
                c,
                "SELECT draw_id FROM inspection_pick WHERE number = upper(?)",
                row -> new DrawId(row.getLong(1)),
                number));
  }

  @Override
  public List<InspectionResult> results(DrawId id) {
    return database.read(c -> Sql.list(c, RESULTS, results::read, id.number()));
  }

  @Override
  public List<String> strays(BatchId batch) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT r.document_no FROM record r WHERE r.batch_id = ? AND r.kind = 'inspection-result'"
                    + " AND r.voided = 0 AND r.document_no LIKE 'INS-%' AND NOT EXISTS (SELECT 1"
                    + " FROM inspection_pick p WHERE p.number = upper(r.document_no)"
                    + " AND p.code = r.subject_key) ORDER BY r.id",
                row -> row.getString(1),
                batch.number()));
  }

  @Override
  public void voidDraw(DrawId id, String reason, AuditEntry entry) {
    database.write(
        c -> {
          Sql.update(c, "UPDATE inspection_draw SET voided = ? WHERE id = ?", reason, id.number());
          EventLog.add(c, entry);
          return id;
        });
  }

  @Override
  public List<VisitId> addVisits(List<Visit> visits, BiFunction<VisitId, Visit, AuditEntry> entry) {
    return database.write(
        c -> {
          List<VisitId> ids = new ArrayList<>();
          for (Visit visit : visits) {
            VisitId id = new VisitId(next(c, "inspection_visit"));
            Sql.update(
                c,
                "INSERT INTO inspection_visit (id, day, code) VALUES (?,?,?)",
                id.number(),
                visit.day(),
                visit.code());
            for (DrawnObject part : visit.parts()) {
              Sql.update(
                  c,
                  "UPDATE inspection_pick SET visit_id = ? WHERE number = ?",
                  id.number(),
                  part.number());
            }
            EventLog.add(c, entry.apply(id, visit));
            ids.add(id);
          }
          return ids;
        });
  }

  @Override
  public List<String> partsOf(VisitId id) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT number FROM inspection_pick WHERE visit_id = ? ORDER BY draw_id, n",
                row -> row.getString(1),
                id.number()));
  }

  @Override
  public void voidVisit(VisitId id, String reason, AuditEntry entry) {
    database.write(
        c -> {
          Sql.update(c, "UPDATE inspection_visit SET voided = ? WHERE id = ?", reason, id.number());
          Sql.update(
              c, "UPDATE inspection_pick SET visit_id = NULL WHERE visit_id = ?", id.number());
          EventLog.add(c, entry);
          return id;
        });
  }

  @Override
  public void note(AuditEntry entry) {
    database.write(
        c -> {
          EventLog.add(c, entry);
          return entry;
        });
  }
}
