package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureStore;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Deadlines and disclosures in SQL. */
public final class JdbcDisclosureStore implements DisclosureStore {
  private static final String NARROW =
      " AND (?2 = '' OR r.unit = ?2) AND (?3 = '' OR r.kind = ?3) AND r.voided = 0";

  private final Database database;

  public JdbcDisclosureStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<DisclosureItem> find(RecordId id) {
    return database.read(
        c ->
            Sql.one(
                c, RecordRows.SELECT + "WHERE r.id = ?", RecordRows::disclosureItem, id.number()));
  }

  @Override
  public List<DisclosureItem> findByDocumentNo(String documentNo) {
    return database.read(
        c ->
            Sql.list(
                c,
                RecordRows.SELECT + RecordRows.BY_DOCUMENT + "AND r.voided = 0 ORDER BY r.id",
                RecordRows::disclosureItem,
                DocumentNumber.normalise(documentNo)));
  }

  @Override
  public List<DisclosureItem> open(LocalDate asOf, DisclosureFilter filter) {
    return database.read(
        c ->
            Sql.list(
                c,
                RecordRows.SELECT
                    + "WHERE r.due_on IS NOT NULL AND r.exemption = '' AND r.decided_on <= ?1"
                    + " AND (r.disclosed_on IS NULL OR r.disclosed_on > ?1)"
                    + NARROW
                    + " ORDER BY r.due_on, r.id",
                RecordRows::disclosureItem,
                asOf,
                filter.unit(),
                filter.kind()));
  }

  @Override
  public void mark(List<DisclosureMark> marks, String actor, Instant at) {
    database.write(
        c -> {
          for (DisclosureMark mark : marks) {
            mark(c, mark, actor, at);
          }
          return null;
        });
  }

  private static void mark(Connection connection, DisclosureMark mark, String actor, Instant at)
      throws SQLException {
    String set =
        switch (mark.channel()) {
          case PORTAL -> "disclosed_on = ?, disclosed_url = ?";
          case PLATFORM ->
              "reported_on = ?, disclosed_url = coalesce(nullif(disclosed_url, ''), ?)";
        };
    Sql.update(
        connection,
        "UPDATE record SET " + set + " WHERE id = ?",
        mark.on(),
        mark.url(),
        mark.id().number());
    String action =
        switch (mark.channel()) {
          case PORTAL -> "disclosed";
          case PLATFORM -> "reported";
        };
    EventLog.add(
        connection, at, actor, action, mark.id().number(), (mark.on() + " " + mark.url()).trim());
  }

  @Override
  public void exempt(RecordId id, Exemption type, String basis, String actor, Instant at) {
    database.write(
        c -> {
          Sql.update(c, "UPDATE record SET exemption = ? WHERE id = ?", type.name(), id.number());
          EventLog.add(c, at, actor, "exempted", id.number(), type.name() + " " + basis);
          return null;
        });
  }

  @Override
  public int recompute(LocalDate decidedSince, DeadlineCalculator calculator, boolean rehearsal) {
    try (WriteTransaction transaction = rehearsal ? database.beginRehearsal() : database.begin()) {
      int moved = recompute(database.connection(), decidedSince, calculator);
      if (!rehearsal) {
        transaction.commit();
      }
      return moved;
    } catch (SQLException e) {
      throw SqlFailure.of(e, database.toString());
    }
  }

  /** All records of a kind and day share the deadline, so that one walk through them is enough. */
  private static int recompute(
      Connection connection, LocalDate decidedSince, DeadlineCalculator calculator)
      throws SQLException {
    record Day(String kind, LocalDate decidedOn) {}
    List<Day> days =
        Sql.list(
            connection,
            "SELECT DISTINCT kind, decided_on FROM record WHERE decided_on >= ? AND voided = 0",
            row -> new Day(row.getString(1), LocalDate.parse(row.getString(2))),
            decidedSince);
    Sql.update(
        connection,
        "CREATE TEMP TABLE deadline (kind TEXT, decided_on TEXT, due_on TEXT, provisional INTEGER,"
            + " rule TEXT, PRIMARY KEY (kind, decided_on)) WITHOUT ROWID");
    for (Day day : days) {
      Optional<Deadline> deadline = calculator.deadline(day.kind(), day.decidedOn());
      Sql.update(
          connection,
          "INSERT INTO deadline VALUES (?,?,?,?,?)",
          day.kind(),
          day.decidedOn(),
          deadline.map(d -> d.dueOn().toString()).orElse(null),
          deadline.map(Deadline::provisional).orElse(false),
          deadline.map(Deadline::rule).orElse(""));
    }
    int moved =
        Sql.update(
            connection,
            "UPDATE record SET due_on = d.due_on, due_provisional = d.provisional,"
                + " disclosure_rule = d.rule FROM deadline d"
                + " WHERE d.kind = record.kind AND d.decided_on = record.decided_on AND voided = 0"
                + " AND (record.due_on IS NOT d.due_on OR record.due_provisional <> d.provisional)");
    Sql.update(connection, "DROP TABLE deadline");
    return moved;
  }
}
