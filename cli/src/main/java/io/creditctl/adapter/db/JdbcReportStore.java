package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.disclosure.ReportStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Counts decisions in SQL. */
public final class JdbcReportStore implements ReportStore {
  /** The same judgement as DisclosureStatus: a provisional deadline accuses nobody. */
  private static final String OUTCOME =
      "CASE WHEN exemption <> '' THEN 'EXEMPT'"
          + " WHEN coalesce(%1$s <= ?1, 0) THEN CASE WHEN %1$s <= %2$s THEN 'ON_TIME'"
          + " WHEN due_provisional THEN 'PENDING' ELSE 'LATE' END"
          + " WHEN %2$s < ?1 AND NOT due_provisional THEN 'OVERDUE' ELSE 'PENDING' END";

  private static final String JUDGED =
      "SELECT r.kind, r.unit, r.decided_on, "
          + RecordRows.DOMAIN
          + " AS domain, (SELECT b.actor FROM batch b WHERE b.id = r.batch_id) AS officer, "
          + String.format(OUTCOME, "disclosed_on", "due_on")
          + " AS portal, "
          + String.format(OUTCOME, "reported_on", "coalesce(report_due_on, due_on)")
          + " AS platform FROM record r WHERE r.due_on IS NOT NULL"
          + " AND r.decided_on BETWEEN ?2 AND ?3 AND r.decided_on <= ?1"
          + " AND (?4 = '' OR r.unit = ?4) AND (?5 = '' OR r.kind = ?5) AND r.voided = 0";

  private static final String COUNT =
      "SELECT %s AS key, sum(portal = 'EXEMPT'), sum(portal = 'ON_TIME'), sum(portal = 'LATE'),"
          + " sum(portal = 'OVERDUE'), sum(portal = 'PENDING'), sum(platform = 'ON_TIME'),"
          + " sum(platform = 'LATE'), sum(platform = 'OVERDUE'), sum(platform = 'PENDING')"
          + " FROM ("
          + JUDGED
          + ") GROUP BY 1 ORDER BY 1";

  private final Database database;

  public JdbcReportStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ReportRow> count(ReportQuestion question) {
    return database.read(
        c ->
            Sql.list(
                c,
                String.format(COUNT, key(question.by())),
                JdbcReportStore::row,
                question.asOf(),
                question.decided().from(),
                question.decided().to(),
                question.filter().unit(),
                question.filter().kind()));
  }

  private static String key(Grouping by) {
    return switch (by) {
      case UNIT -> "unit";
      case KIND -> "kind";
      case DOMAIN -> "domain";
      case OFFICER -> "officer";
      case MONTH -> "substr(decided_on, 1, 7)";
    };
  }

  private static ReportRow row(ResultSet row) throws SQLException {
    return new ReportRow(row.getString(1), row.getLong(2), clock(row, 3), clock(row, 7));
  }

  private static ClockCounts clock(ResultSet row, int first) throws SQLException {
    return new ClockCounts(
        row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
  }
}
