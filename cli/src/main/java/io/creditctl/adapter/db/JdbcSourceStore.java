package io.creditctl.adapter.db;

import io.creditctl.core.source.SourceAssignment;
import io.creditctl.core.source.SourceScope;
import io.creditctl.core.source.SourceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Responsible units in SQL. */
public final class JdbcSourceStore implements SourceStore {
  private final Database database;

  public JdbcSourceStore(Database database) {
    this.database = database;
  }

  @Override
  public List<SourceAssignment> all() {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT kind, field, unit, from_day, ended_on, basis, actor, at FROM source_assignment"
                    + " ORDER BY kind, field, from_day, id",
                row ->
                    new SourceAssignment(
                        new SourceScope(row.getString(1), row.getString(2)),
                        row.getString(3),
                        LocalDate.parse(row.getString(4)),
                        Sql.day(row, "ended_on"),
                        row.getString(6),
                        row.getString(7),
                        Instant.parse(row.getString(8)))));
  }

  @Override
  public void add(SourceAssignment assignment) {
    SourceScope scope = assignment.scope();
    database.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO source_assignment (kind, field, unit, from_day, basis, actor, at)"
                  + " VALUES (?,?,?,?,?,?,?)",
              scope.kind(),
              scope.field(),
              assignment.unit(),
              assignment.from(),
              assignment.basis(),
              assignment.actor(),
              assignment.at());
          EventLog.add(
              c,
              assignment.at(),
              assignment.actor(),
              "source-assigned",
              String.join(
                  " ",
                  scope.toString(),
                  assignment.unit(),
                  assignment.from().toString(),
                  assignment.basis()));
          return scope;
        });
  }

  @Override
  public void end(SourceScope scope, LocalDate endedOn, String reason, String actor, Instant at) {
    database.write(
        c -> {
          Sql.update(
              c,
              "UPDATE source_assignment SET ended_on = ?"
                  + " WHERE kind = ? AND field = ? AND ended_on IS NULL",
              endedOn,
              scope.kind(),
              scope.field());
          EventLog.add(
              c,
              at,
              actor,
              "source-ended",
              String.join(" ", scope.toString(), endedOn.toString(), reason));
          return scope;
        });
  }
}
