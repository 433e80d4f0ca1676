package io.creditctl.adapter.db;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Counts how the standing of many records changes at once: by groups of records that stand alike,
 * in place of the triggers that count twice for each record.
 */
final class GroupTally {
  private static final String COLUMNS =
      "decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on,"
          + " reported_on, exempt";

  private static final String COUNT =
      "INSERT INTO tally_day ("
          + COLUMNS
          + ", decisions) SELECT "
          + COLUMNS
          + ", ?2 * count(*) FROM decision WHERE id IN (SELECT value FROM json_each(?1))"
          + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"
          + " ON CONFLICT DO UPDATE SET decisions = decisions + excluded.decisions";

  private GroupTally() {}

  /**
   * Makes a change to records inside a transaction of the caller's and counts it.
   *
   * @param records the numbers of all that the change may touch, as a JSON array
   */
  static <T> T around(Connection connection, String records, SqlWork<T> change)
      throws SQLException {
    Sql.update(connection, "INSERT INTO tally_held VALUES (1)");
    Sql.update(connection, COUNT, records, -1);
    T result = change.apply(connection);
    Sql.update(connection, COUNT, records, 1);
    Sql.update(connection, "DELETE FROM tally_held");
    return result;
  }
}
