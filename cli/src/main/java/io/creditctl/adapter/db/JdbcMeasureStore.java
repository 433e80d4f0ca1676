package io.creditctl.adapter.db;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.Application.Ending;
import io.creditctl.core.measure.Application.EndingKind;
import io.creditctl.core.measure.ApplicationId;
import io.creditctl.core.measure.Effect;
import io.creditctl.core.measure.Feedback;
import io.creditctl.core.measure.MeasureStore;
import io.creditctl.core.model.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Applied measures in SQL. */
public final class JdbcMeasureStore implements MeasureStore {
  private static final String SELECT =
      "SELECT id, measure, title, effect, subject_key, subject_name, record_id, basis, unit,"
          + " from_day, until_day, actor, at, ending, ended_on, ended_basis, ended_by"
          + " FROM measure_application ";

  private final Database database;

  public JdbcMeasureStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Application> all() {
    return select("");
  }

  @Override
  public Optional<Application> find(ApplicationId id) {
    return select("WHERE id = ? ", id.number()).stream().findFirst();
  }

  @Override
  public List<Application> ofSubject(String subjectKey) {
    return select("WHERE subject_key = ? ", subjectKey);
  }

  @Override
  public List<Application> ofRecord(RecordId record) {
    return select("WHERE record_id = ? ", record.number());
  }

  private List<Application> select(String condition, Object... parameters) {
    return database.read(
        c ->
            Sql.list(
                c, SELECT + condition + "ORDER BY id", JdbcMeasureStore::application, parameters));
  }

  private static Application application(ResultSet row) throws SQLException {
    long record = row.getLong("record_id");
    return new Application(
        new ApplicationId(row.getLong("id")),
        row.getString("measure"),
        row.getString("title"),
        Effect.valueOf(row.getString("effect")),
        row.getString("subject_key"),
        row.getString("subject_name"),
        record == 0 ? Optional.empty() : Optional.of(new RecordId(record)),
        row.getString("basis"),
        row.getString("unit"),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("until_day")),
        row.getString("actor"),
        Instant.parse(row.getString("at")),
        ending(row));
  }

  private static Optional<Ending> ending(ResultSet row) throws SQLException {
    String kind = row.getString("ending");
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ending(
                EndingKind.valueOf(kind),
                LocalDate.parse(row.getString("ended_on")),
                row.getString("ended_basis"),
                row.getString("ended_by")));
  }

  @Override
  public Application add(Application application, AuditEntry entry) {
    return database.write(
        c -> {
          long number =
              Sql.one(
                      c,
                      "SELECT coalesce(max(id), 0) + 1 FROM measure_application",
                      row -> row.getLong(1))
                  .orElseThrow();
          Sql.update(
              c,
              "INSERT INTO measure_application (id, measure, title, effect, subject_key,"
                  + " subject_name, record_id, basis, unit, from_day, until_day, actor, at)"
                  + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
              number,
              application.measure(),
              application.title(),
              application.effect().name(),
              application.subjectKey(),
              application.subjectName(),
              application.record().map(RecordId::number).orElse(null),
              application.basis(),
              application.unit(),
              application.from(),
              application.until(),
              application.actor(),
              application.at());
          ApplicationId id = new ApplicationId(number);
          EventLog.add(c, entry.about(id.toString()));
          return application.numbered(id);
        });
  }

  @Override
  public void end(List<Application> applications, List<AuditEntry> entries) {
    database.write(
        c -> {
          for (Application application : applications) {
            Optional<Ending> by = application.ending();
            Sql.update(
                c,
                "UPDATE measure_application SET ending = ?, ended_on = ?, ended_basis = ?,"
                    + " ended_by = ? WHERE id = ?",
                by.map(ending -> ending.kind().name()).orElse(""),
                by.map(Ending::on).orElse(null),
                by.map(Ending::basis).orElse(""),
                by.map(Ending::actor).orElse(""),
                application.id().number());
          }
          for (AuditEntry entry : entries) {
            EventLog.add(c, entry);
          }
          return applications;
        });
  }

  @Override
  public void add(Feedback feedback, AuditEntry entry) {
    database.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO measure_feedback (application_id, day, result, note, actor, at)"
                  + " VALUES (?,?,?,?,?,?)",
              feedback.application().number(),
              feedback.day(),
              feedback.result().name(),
              feedback.note(),
              feedback.actor(),
              feedback.at());
          EventLog.add(c, entry);
          return feedback;
        });
  }

  @Override
  public List<Feedback> feedback() {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT application_id, day, result, note, actor, at FROM measure_feedback"
                    + " ORDER BY id",
                row ->
                    new Feedback(
                        new ApplicationId(row.getLong(1)),
                        LocalDate.parse(row.getString(2)),
                        Feedback.Result.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        Instant.parse(row.getString(6)))));
  }
}
