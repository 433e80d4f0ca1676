package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.FactsQuery;
import io.creditctl.core.score.Result;
import io.creditctl.core.score.RunId;
import io.creditctl.core.score.ScoreRun;
import io.creditctl.core.score.ScoreStore;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.SchemeText;
import io.creditctl.core.score.scheme.SubjectFacts;
import io.creditctl.core.score.scheme.TieBreak;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Evaluations in SQL. */
public final class JdbcScoreStore implements ScoreStore {
  private static final int AT_ONCE = 1_000;

  /** The best grade first, then the score, then what the scheme says, then a stable order. */
  private static final String BEST_FIRST = " ORDER BY s.rank, s.score DESC, ";

  private final Database database;

  public JdbcScoreStore(Database database) {
    this.database = database;
  }

  @Override
  public Stream<SubjectFacts> facts(FactsQuery query) {
    return ScoreFacts.of(database, query);
  }

  @Override
  public ScoreRun save(
      ScoreRun run,
      SchemeText scheme,
      Supplier<Stream<Result>> results,
      LongSupplier unrated,
      AuditEntry entry) {
    return database.write(
        c -> {
          replaceDraft(c, run);
          Sql.update(
              c,
              "INSERT OR IGNORE INTO score_scheme (hash, name, version, text) VALUES (?,?,?,?)",
              scheme.sha256(),
              scheme.scheme().name(),
              scheme.scheme().version(),
              scheme.text());
          long id = insert(c, run);
          long subjects = 0;
          try (Stream<Result> all = results.get()) {
            subjects = insert(c, id, scheme, all.iterator());
          }
          Sql.update(
              c,
              "UPDATE score_run SET subjects = ?, unrated = ? WHERE id = ?",
              subjects,
              unrated.getAsLong(),
              id);
          EventLog.add(c, entry);
          return Sql.one(c, ScoreRows.RUN + "WHERE u.id = ?", ScoreRows::run, id).orElseThrow();
        });
  }

  private static void replaceDraft(Connection c, ScoreRun run) throws SQLException {
    List<Long> drafts =
        Sql.list(
            c,
            "SELECT id FROM score_run WHERE scheme = ? AND period_from = ? AND period_to = ?"
                + " AND subject_key = ? AND state = 'DRAFT'",
            row -> row.getLong(1),
            run.scheme(),
            run.period().from(),
            run.period().to(),
            run.subjectKey());
    for (long draft : drafts) {
      Sql.update(c, "DELETE FROM score_result WHERE run_id = ?", draft);
      Sql.update(c, "DELETE FROM score_run WHERE id = ?", draft);
    }
  }

  private static long insert(Connection c, ScoreRun run) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO score_run (scheme, version, hash, domain, period_from, period_to, as_of,"
            + " subject_key, subjects, unrated, state, valid_from, valid_until, actor, at)"
            + " VALUES (?,?,?,?,?,?,?,?,0,0,?,?,?,?,?)",
        run.scheme(),
        run.version(),
        run.schemeHash(),
        run.domain(),
        run.period().from(),
        run.period().to(),
        run.asOf(),
        run.subjectKey(),
        run.state().name(),
        run.validFrom().orElse(null),
        run.validUntil().orElse(null),
        run.actor(),
        run.at());
    return Sql.one(c, "SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  private static long insert(Connection c, long run, SchemeText scheme, Iterator<Result> results)
      throws SQLException {
    long written = 0;
    try (PreparedStatement insert =
        c.prepareStatement(
            "INSERT INTO score_result (run_id, subject_key, name, score, by_score, grade, rank,"
                + " bad, good, before, lines, parts) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      while (results.hasNext()) {
        Result result = results.next();
        Assessment found = result.assessment();
        Sql.bind(
            insert,
            run,
            result.subjectKey(),
            result.name(),
            found.score().map(Points::tenThousandths).orElse(null),
            found.byScore(),
            found.grade(),
            scheme.scheme().bands().rank(found.grade()),
            found.bad(),
            found.good(),
            result.before(),
            ScoreRows.ofLines(found.lines()),
            ScoreRows.ofParts(found.parts()));
        insert.addBatch();
        if (++written % AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return written;
  }

  @Override
  public void settle(List<ScoreRun> runs, AuditEntry entry) {
    database.write(
        c -> {
          for (ScoreRun run : runs) {
            Sql.update(
                c,
                "UPDATE score_run SET state = ?, valid_from = ?, valid_until = ? WHERE id = ?",
                run.state().name(),
                run.validFrom().orElseThrow(),
                run.validUntil().orElseThrow(),
                run.id().number());
          }
          EventLog.add(c, entry);
          return runs;
        });
  }

  @Override
  public List<ScoreRun> runs() {
    return database.read(c -> Sql.list(c, ScoreRows.RUN + "ORDER BY u.id DESC", ScoreRows::run));
  }

  @Override
  public String schemeText(String hash) {
    return database
        .read(
            c ->
                Sql.one(
                    c,
                    "SELECT text FROM score_scheme WHERE hash = ?",
                    row -> row.getString(1),
                    hash))
        .orElseThrow();
  }

  @Override
  public Optional<Result> result(RunId run, String subjectKey) {
    return database.read(
        c ->
            Sql.one(
                c,
                ScoreRows.RESULT + "WHERE s.run_id = ? AND s.subject_key = ?",
                ScoreRows::result,
                run.number(),
                subjectKey));
  }

  @Override
  public Stream<Result> results(RunId run, List<String> grades, List<TieBreak> ranking) {
    StringBuilder order = new StringBuilder(BEST_FIRST);
    ranking.forEach(
        tie ->
            order.append(
                switch (tie) {
                  case FEWER_BAD -> "s.bad, ";
                  case MORE_GOOD -> "s.good DESC, ";
                }));
    return SqlStream.of(
        database,
        ScoreRows.RESULT
            + "WHERE s.run_id = ?1 AND (?2 = '[]' OR s.grade IN (SELECT value ->> 0 FROM json_each(?2)))"
            + order
            + "s.subject_key",
        ScoreRows::result,
        run.number(),
        JsonRows.of(grades, grade -> new Object[] {grade}));
  }

  @Override
  public List<GradeCount> counts(RunId run) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT grade, count(*), count(score), coalesce(sum(score), 0) FROM score_result"
                    + " WHERE run_id = ? GROUP BY rank, grade ORDER BY rank",
                row ->
                    new GradeCount(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                run.number()));
  }

  @Override
  public Map<String, String> gradesBefore(
      String scheme, LocalDate day, Optional<String> subjectKey) {
    Map<String, String> grades = new HashMap<>();
    List<Long> runs =
        database.read(
            c ->
                Sql.list(
                    c,
                    "SELECT id FROM score_run WHERE scheme = ?1 AND period_to < ?2"
                        + " AND state <> 'DRAFT' AND (subject_key = '' OR ?3 = '' OR subject_key = ?3)"
                        + " ORDER BY period_to, id",
                    row -> row.getLong(1),
                    scheme,
                    day,
                    subjectKey.orElse("")));
    for (long run : runs) {
      try (Stream<Held> held =
          SqlStream.of(
              database,
              "SELECT subject_key, grade FROM score_result WHERE run_id = ?1"
                  + " AND (?2 = '' OR subject_key = ?2)",
              row -> new Held(row.getString(1), row.getString(2)),
              run,
              subjectKey.orElse(""))) {
        held.forEach(one -> grades.put(one.subjectKey(), one.grade()));
      }
    }
    return grades;
  }

  private record Held(String subjectKey, String grade) {}

  @Override
  public Map<Long, RecordName> names(Collection<Long> records) {
    Map<Long, RecordName> names = new HashMap<>();
    database
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT id, kind, document_no, title, decided_on FROM record"
                        + " WHERE id IN (SELECT value FROM json_each(?))",
                    row ->
                        new RecordName(
                            new RecordId(row.getLong(1)),
                            row.getString(2),
                            IdentityNumber.maskedIn(row.getString(3)),
                            IdentityNumber.maskedIn(row.getString(4)),
                            Sql.day(row, "decided_on")),
                    JsonRows.of(List.copyOf(records))))
        .forEach(name -> names.put(name.id().number(), name));
    return names;
  }
}
