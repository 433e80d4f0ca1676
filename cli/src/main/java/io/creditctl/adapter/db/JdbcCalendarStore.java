package io.creditctl.adapter.db;

import io.creditctl.core.calendar.CalendarOverride;
import io.creditctl.core.calendar.CalendarStore;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imported calendar years and local overrides in SQL. */
public final class JdbcCalendarStore implements CalendarStore {
  private final Database database;

  public JdbcCalendarStore(Database database) {
    this.database = database;
  }

  @Override
  public List<CalendarYear> years() {
    return database.read(
        c -> {
          List<CalendarYear> years = new ArrayList<>();
          for (int year :
              Sql.list(c, "SELECT year FROM calendar_year ORDER BY 1", r -> r.getInt(1))) {
            years.add(year(c, year));
          }
          return years;
        });
  }

  private static CalendarYear year(Connection connection, int year) throws SQLException {
    List<ListedDay> days =
        Sql.list(
            connection,
            "SELECT date, working, name FROM calendar_day WHERE year = ? ORDER BY date",
            row ->
                new ListedDay(
                    LocalDate.parse(row.getString(1)), row.getInt(2) == 1, row.getString(3)),
            year);
    List<Notice> notices =
        Sql.list(
            connection,
            "SELECT document_no, date, address FROM calendar_notice WHERE year = ? ORDER BY address",
            row -> new Notice(row.getString(1), Sql.day(row, "date"), row.getString(3)),
            year);
    return new CalendarYear(year, days, notices, CalendarYear.Origin.IMPORTED);
  }

  @Override
  public List<CalendarOverride> overrides() {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT date, working, reason, actor, at FROM calendar_override ORDER BY date",
                row ->
                    new CalendarOverride(
                        LocalDate.parse(row.getString(1)),
                        row.getInt(2) == 1,
                        row.getString(3),
                        row.getString(4),
                        Instant.parse(row.getString(5)))));
  }

  @Override
  public void saveYear(CalendarYear year) {
    database.write(
        c -> {
          for (String table : List.of("calendar_day", "calendar_notice", "calendar_year")) {
            Sql.update(c, "DELETE FROM " + table + " WHERE year = ?", year.year());
          }
          Sql.update(c, "INSERT INTO calendar_year (year) VALUES (?)", year.year());
          for (ListedDay day : year.days()) {
            Sql.update(
                c,
                "INSERT INTO calendar_day (date, year, working, name) VALUES (?,?,?,?)",
                day.date(),
                year.year(),
                day.working(),
                day.name());
          }
          for (Notice notice : year.notices()) {
            Sql.update(
                c,
                "INSERT OR IGNORE INTO calendar_notice (year, document_no, date, address) VALUES (?,?,?,?)",
                year.year(),
                notice.documentNo(),
                notice.date().map(LocalDate::toString).orElse(null),
                notice.address());
          }
          return Optional.empty();
        });
  }

  @Override
  public void saveOverride(CalendarOverride override) {
    database.write(
        c ->
            Sql.update(
                c,
                "INSERT OR REPLACE INTO calendar_override (date, working, reason, actor, at)"
                    + " VALUES (?,?,?,?,?)",
                override.date(),
                override.working(),
                override.reason(),
                override.actor(),
                override.at()));
  }
}
