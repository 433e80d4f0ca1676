package io.creditctl.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The aggregate of {@code disclosure report} by DuckDB, for {@code examples/bench/report.sh}. */
public final class ReportPeer {
  /** The same judgement as the report's, by both clocks; the day of the question is the second. */
  private static final String JUDGED =
      "SELECT unit, exemption <> '' AS exempt, due_provisional = 1 AS provisional,"
          + " coalesce(disclosed_on <= '%1$s', false) AS disclosed, disclosed_on <= due_on AS timely,"
          + " due_on < '%1$s' AS over, coalesce(reported_on <= '%1$s', false) AS reported,"
          + " reported_on <= report_due_on AS report_timely, report_due_on < '%1$s' AS report_over"
          + " FROM decision WHERE due_on IS NOT NULL AND voided = 0 AND decided_on <= '%1$s'"
          + " AND decided_on BETWEEN '2000-01-01' AND '9999-12-31'";

  private static final String COUNTS =
      ", count(*) FILTER (NOT exempt AND %1$s AND %2$s),"
          + " count(*) FILTER (NOT exempt AND %1$s AND NOT %2$s AND NOT provisional),"
          + " count(*) FILTER (NOT exempt AND NOT %1$s AND %3$s AND NOT provisional),"
          + " count(*) FILTER (NOT exempt AND CASE WHEN %1$s THEN NOT %2$s AND provisional"
          + " ELSE NOT %3$s OR provisional END)";

  private ReportPeer() {}

  /** Runs {@code load FILE CSV} once, then {@code report FILE DAY}. */
  public static void main(String[] words) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + words[1]);
        Statement statement = connection.createStatement()) {
      if (words[0].equals("load")) {
        statement.execute(
            "CREATE TABLE decision AS SELECT * FROM read_csv('"
                + words[2]
                + "', header = true, all_varchar = false, types = {'exemption': 'VARCHAR',"
                + " 'unit': 'VARCHAR', 'decided_on': 'DATE', 'due_on': 'DATE', 'report_due_on': 'DATE',"
                + " 'disclosed_on': 'DATE', 'reported_on': 'DATE'}, force_not_null = ['exemption'])");
      } else {
        report(statement, words[2]);
      }
    }
  }

  private static void report(Statement statement, String asOf) throws SQLException {
    String sql =
        "SELECT unit, count(*), count(*) FILTER (exempt)"
            + String.format(COUNTS, "disclosed", "timely", "over")
            + String.format(COUNTS, "reported", "report_timely", "report_over")
            + " FROM ("
            + String.format(JUDGED, asOf)
            + ") GROUP BY 1 ORDER BY 1";
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder(rows.getString(1));
        for (int i = 2; i <= 11; i++) {
          line.append(',').append(rows.getLong(i));
        }
        out.println(line);
      }
    }
  }
}
