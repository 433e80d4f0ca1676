package io.creditctl.adapter.db;

import io.creditctl.core.coverage.Collected;
import io.creditctl.core.coverage.CoverageStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Counts records in SQL, in one pass over the narrow table. */
public final class JdbcCoverageStore implements CoverageStore {
  private static final String COUNT =
      "SELECT r.unit, r.kind, coalesce(substr(r.decided_on, 1, 7), ''),"
          + " CASE WHEN r.decided_on IS NULL THEN b.at ELSE '' END, count(*)"
          + " FROM record r JOIN batch b ON b.id = r.batch_id WHERE r.voided = 0 GROUP BY 1, 2, 3, 4";

  private final Database database;
  private final ZoneId zone;

  /**
   * @param zone whose calendar says in which month an import was
   */
  public JdbcCoverageStore(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public List<Collected> collected() {
    return database.read(c -> Sql.list(c, COUNT, this::collected)).stream()
        .collect(
            Collectors.groupingBy(
                cell -> new Collected(cell.unit(), cell.kind(), cell.month(), 0),
                Collectors.summingLong(Collected::records)))
        .entrySet()
        .stream()
        .map(
            sum ->
                new Collected(
                    sum.getKey().unit(), sum.getKey().kind(), sum.getKey().month(), sum.getValue()))
        .sorted(
            Comparator.comparing(Collected::unit)
                .thenComparing(Collected::kind)
                .thenComparing(Collected::month))
        .toList();
  }

  private Collected collected(ResultSet row) throws SQLException {
    String month = row.getString(3);
    return new Collected(
        row.getString(1),
        row.getString(2),
        month.isEmpty()
            ? YearMonth.from(Instant.parse(row.getString(4)).atZone(zone))
            : YearMonth.parse(month),
        row.getLong(5));
  }
}
