package io.creditctl.adapter.db;

import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.HeldGrade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which grades subjects hold, by the evaluations that are final. */
public final class JdbcGradeBook implements GradeBook {
  /** Of a scheme the evaluation counts that came into force last, of one day the last one made. */
  private static final String HELD =
      "SELECT subject_key, scheme, domain, grade, valid_from, valid_until FROM ("
          + "SELECT s.subject_key, u.scheme, u.domain, s.grade, u.valid_from, u.valid_until,"
          + " row_number() OVER (PARTITION BY u.scheme, s.subject_key"
          + " ORDER BY u.valid_from DESC, u.id DESC) AS n"
          + " FROM score_run u CROSS JOIN score_result s ON s.run_id = u.id"
          + " WHERE u.valid_from <= ?1 AND u.valid_until >= ?1";

  private final Database database;

  public JdbcGradeBook(Database database) {
    this.database = database;
  }

  @Override
  public List<HeldGrade> held(String subjectKey, LocalDate day) {
    return database.read(
        c ->
            Sql.list(
                c,
                HELD
                    + " AND u.subject_key IN ('', ?2) AND s.subject_key = ?2)"
                    + " WHERE n = 1 ORDER BY scheme",
                JdbcGradeBook::grade,
                day,
                subjectKey));
  }

  @Override
  public Stream<HeldGrade> holders(String domain, LocalDate day) {
    return SqlStream.of(
        database,
        HELD
            + " AND (u.domain = ?2 OR instr(u.domain, ?2 || '/') = 1))"
            + " WHERE n = 1 ORDER BY subject_key, scheme",
        JdbcGradeBook::grade,
        day,
        domain);
  }

  private static HeldGrade grade(ResultSet row) throws SQLException {
    return new HeldGrade(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        LocalDate.parse(row.getString(5)),
        LocalDate.parse(row.getString(6)));
  }
}
