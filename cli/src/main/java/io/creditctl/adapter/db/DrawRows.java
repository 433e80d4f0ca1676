package io.creditctl.adapter.db;

import io.creditctl.core.inspection.Draw;
import io.creditctl.core.inspection.DrawId;
import io.creditctl.core.inspection.Quota;
import io.creditctl.core.inspection.Stratum;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and writes draws with their strata. */
final class DrawRows {
  static final String SELECT =
      "SELECT id, pool, domain, plan, unit, seed, day, pool_sha256, algorithm, actor, at, voided"
          + " FROM inspection_draw ";

  private DrawRows() {}

  static void insert(Connection connection, DrawId id, Draw draw, String poolText)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO inspection_draw (id, pool, domain, plan, unit, seed, day, algorithm, pool_sha256,"
            + " pool_text, actor, at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        id.number(),
        draw.pool(),
        draw.domain(),
        draw.plan(),
        draw.unit(),
        draw.seed(),
        draw.day(),
        draw.algorithm(),
        draw.poolSha256(),
        poolText,
        draw.actor(),
        draw.at());
    int n = 0;
    for (Stratum stratum : draw.strata()) {
      Quota quota = stratum.quota();
      Sql.update(
          connection,
          "INSERT INTO inspection_stratum (draw_id, n, grade, ratio, at_least, at_most, per_year,"
              + " objects, inspected_enough, drawn) VALUES (?,?,?,?,?,?,?,?,?,?)",
          id.number(),
          ++n,
          stratum.grade(),
          quota.ratio(),
          quota.atLeast(),
          orNull(quota.atMost()),
          orNull(quota.perYear()),
          stratum.objects(),
          stratum.inspectedEnough(),
          stratum.drawn());
    }
  }

  static Draw draw(Connection connection, ResultSet row) throws SQLException {
    return new Draw(
        Optional.of(new DrawId(row.getLong(1))),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        LocalDate.parse(row.getString(7)),
        row.getString(8),
        row.getString(9),
        strata(connection, row.getLong(1)),
        row.getString(10),
        Instant.parse(row.getString(11)),
        row.getString(12));
  }

  private static List<Stratum> strata(Connection connection, long draw) throws SQLException {
    return Sql.list(
        connection,
        "SELECT grade, ratio, at_least, at_most, per_year, objects, inspected_enough, drawn"
            + " FROM inspection_stratum WHERE draw_id = ? ORDER BY n",
        row ->
            new Stratum(
                row.getString(1),
                new Quota(row.getInt(2), row.getInt(3), number(row, 4), number(row, 5)),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8)),
        draw);
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static OptionalInt number(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
