package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseId;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.CaseStore;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cases in SQL. */
public final class JdbcCaseStore implements CaseStore {
  private static final String SELECT =
      "SELECT id, type, number, subject_key, subject_name, record_id, unit, state, open, opened_on,"
          + " closed_on, due_on, due_provisional, rules FROM case_file ";

  private final Database database;
  private final UnaryOperator<String> prefixes;

  /**
   * @param prefixes what the numbers of a type's cases begin with
   */
  public JdbcCaseStore(Database database, UnaryOperator<String> prefixes) {
    this.database = database;
    this.prefixes = prefixes;
  }

  @Override
  public CaseFile open(CaseFile fresh, AuditEntry audit) {
    return database.write(
        c -> {
          long number =
              Sql.one(
                      c,
                      "SELECT coalesce(max(number), 0) + 1 FROM case_file WHERE type = ?",
                      row -> row.getLong(1),
                      fresh.type())
                  .orElse(1L);
          CaseFile numbered = fresh.numbered(number);
          Sql.update(
              c,
              "INSERT INTO case_file (type, number, subject_key, subject_name, record_id, unit, state, open,"
                  + " opened_on, closed_on, due_on, due_provisional, rules)"
                  + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
              numbered.type(),
              number,
              numbered.subject().key(),
              numbered.subject().name(),
              numbered.record().map(RecordId::number).orElse(null),
              numbered.unit(),
              numbered.state(),
              numbered.open(),
              numbered.openedOn(),
              numbered.closedOn().orElse(null),
              numbered.due().map(Due::on).orElse(null),
              numbered.due().map(Due::provisional).orElse(false),
              numbered.rules());
          addStep(c, key(c, numbered), numbered.steps().get(0));
          EventLog.add(c, audit.about(numbered.id().toString()));
          return numbered;
        });
  }

  @Override
  public void step(CaseFile after, List<Integer> undone, AuditEntry audit) {
    database.write(
        c -> {
          long id = key(c, after);
          CaseStep last = after.steps().get(after.steps().size() - 1);
          int stored =
              Sql.one(c, "SELECT max(n) FROM case_step WHERE case_id = ?", row -> row.getInt(1), id)
                  .orElse(0);
          if (stored != last.n() - 1) {
            throw new CreditException(ErrorCode.CASE_MOVED, after.id());
          }
          Sql.update(
              c,
              "UPDATE case_file SET state = ?, open = ?, closed_on = ?, due_on = ?, due_provisional = ?"
                  + " WHERE id = ?",
              after.state(),
              after.open(),
              after.closedOn().orElse(null),
              after.due().map(Due::on).orElse(null),
              after.due().map(Due::provisional).orElse(false),
              id);
          addStep(c, id, last);
          for (int n : undone) {
            Sql.update(
                c,
                "UPDATE case_step SET undone_by = ? WHERE case_id = ? AND n = ?",
                last.n(),
                id,
                n);
          }
          EventLog.add(c, audit);
          return after;
        });
  }

  private static long key(Connection c, CaseFile file) throws SQLException {
    return Sql.one(
            c,
            "SELECT id FROM case_file WHERE type = ? AND number = ?",
            row -> row.getLong(1),
            file.type(),
            file.id().number())
        .orElseThrow(() -> new CreditException(ErrorCode.CASE_NOT_FOUND, file.id()));
  }

  private static void addStep(Connection c, long caseKey, CaseStep step) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO case_step (case_id, n, step, before, after, actor, at, day, basis, note, facts)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        caseKey,
        step.n(),
        step.step(),
        step.before(),
        step.after(),
        step.actor(),
        step.at(),
        step.day(),
        IdentityNumber.maskedIn(step.basis()),
        IdentityNumber.maskedIn(step.note()),
        Payload.write(masked(step.facts())));
  }

  private static Map<String, String> masked(Map<String, String> facts) {
    Map<String, String> masked = new LinkedHashMap<>();
    facts.forEach((name, value) -> masked.put(name, IdentityNumber.maskedIn(value)));
    return masked;
  }

  @Override
  public Optional<CaseFile> find(String type, CaseId id) {
    return database.read(
        c ->
            Sql.list(
                    c,
                    SELECT + "WHERE type = ? AND number = ?",
                    row -> file(c, row),
                    type,
                    id.number())
                .stream()
                .findFirst());
  }

  @Override
  public List<CaseFile> list(CaseQuery query) {
    StringBuilder sql = new StringBuilder(SELECT).append("WHERE 1 = 1");
    List<Object> parameters = new ArrayList<>();
    if (!query.type().isEmpty()) {
      sql.append(" AND type = ?");
      parameters.add(query.type());
    }
    if (!query.state().isEmpty()) {
      sql.append(" AND state = ?");
      parameters.add(query.state());
    }
    if (query.openOnly()) {
      sql.append(" AND open = 1");
    }
    query
        .subjectKey()
        .ifPresent(
            key -> {
              sql.append(" AND subject_key = ?");
              parameters.add(key);
            });
    query
        .record()
        .ifPresent(
            record -> {
              sql.append(" AND record_id = ?");
              parameters.add(record.number());
            });
    query
        .dueUntil()
        .ifPresent(
            day -> {
              sql.append(" AND due_on <= ?");
              parameters.add(day);
            });
    sql.append(" ORDER BY due_on IS NULL, due_on, type, number");
    return database.read(
        c -> Sql.list(c, sql.toString(), row -> file(c, row), parameters.toArray()));
  }

  private CaseFile file(Connection c, ResultSet row) throws SQLException {
    String type = row.getString("type");
    long record = row.getLong("record_id");
    return new CaseFile(
        new CaseId(prefixes.apply(type), row.getLong("number")),
        type,
        new Subject(row.getString("subject_key"), row.getString("subject_name")),
        record == 0 ? Optional.empty() : Optional.of(new RecordId(record)),
        row.getString("unit"),
        row.getString("state"),
        row.getInt("open") == 1,
        LocalDate.parse(row.getString("opened_on")),
        Sql.day(row, "closed_on"),
        due(row),
        row.getInt("rules"),
        steps(c, row.getLong("id")));
  }

  private static Optional<Due> due(ResultSet row) throws SQLException {
    boolean provisional = row.getInt("due_provisional") == 1;
    return Sql.day(row, "due_on").map(day -> new Due(day, provisional));
  }

  private static List<CaseStep> steps(Connection c, long caseKey) throws SQLException {
    return Sql.list(
        c,
        "SELECT n, step, before, after, actor, at, day, basis, note, facts, undone_by FROM case_step"
            + " WHERE case_id = ? ORDER BY n",
        row ->
            new CaseStep(
                row.getInt("n"),
                row.getString("step"),
                row.getString("before"),
                row.getString("after"),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                LocalDate.parse(row.getString("day")),
                row.getString("basis"),
                row.getString("note"),
                Collections.unmodifiableMap(Payload.parse(row.getString("facts"))),
                row.getInt("undone_by")),
        caseKey);
  }
}
