package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.disclosure.EvidenceItem;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.disclosure.ReportStore;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts decisions off the tallies: a whole month that has settled by the day of the question is a
 * few rows, any other is counted by its days.
 */
public final class JdbcReportStore implements ReportStore {
  /** The same judgement as DisclosureStatus: a provisional deadline accuses nobody. */
  private static final String OUTCOME =
      "CASE WHEN d.exempt THEN 'EXEMPT'"
          + " WHEN %1$s <> '' AND %1$s <= ?1 THEN CASE WHEN %1$s <= %2$s THEN 'ON_TIME'"
          + " WHEN d.due_provisional THEN 'PENDING' ELSE 'LATE' END"
          + " WHEN %2$s < ?1 AND NOT d.due_provisional THEN 'OVERDUE' ELSE 'PENDING' END";

  private static final String PORTAL = String.format(OUTCOME, "d.disclosed_on", "d.due_on");
  private static final String PLATFORM = String.format(OUTCOME, "d.reported_on", "d.report_due_on");

  private static final String SETTLED =
      "s.month BETWEEN ?4 AND ?5 AND s.changed_on <= ?1 AND s.due_on < ?1";

  private static final String NARROW =
      " AND (?6 = '' OR %1$s.unit = ?6) AND (?7 = '' OR %1$s.kind = ?7)"
          + " AND (?8 = '' OR instr(%1$s.domain || '/', ?8 || '/') = 1) AND %1$s.decisions > 0";

  private static final String COUNT =
      "SELECT key, sum(decisions * (portal = 'EXEMPT')),"
          + counts("portal")
          + ","
          + counts("platform")
          + " FROM (SELECT m.%1$s AS key, m.portal, m.platform, m.decisions"
          + " FROM tally_settled s CROSS JOIN tally_month m ON m.month = s.month WHERE "
          + SETTLED
          + String.format(NARROW, "m")
          + " UNION ALL SELECT %2$s, "
          + PORTAL
          + ", "
          + PLATFORM
          + ", d.decisions FROM tally_settled s CROSS JOIN tally_day d"
          + " ON d.decided_on BETWEEN max(s.month || '-01', ?2) AND min(s.month || '-31', ?3, ?1)"
          + " WHERE NOT ("
          + SETTLED
          + ")"
          + String.format(NARROW, "d")
          + ") GROUP BY 1 ORDER BY 1";

  private static final String EVIDENCE =
      "SELECT %s AS key, d.id, d.kind, r.document_no, r.subject_name, d.unit, d.decided_on, d.due_on,"
          + " d.disclosed_on, d.report_due_on, d.reported_on, "
          + PORTAL
          + " AS portal, "
          + PLATFORM
          + " AS platform FROM decision d JOIN record r ON r.id = d.id"
          + " WHERE d.decided_on BETWEEN ?2 AND min(?3, ?1)"
          + " AND (?4 = '' OR d.unit = ?4) AND (?5 = '' OR d.kind = ?5)"
          + " AND (?6 = '' OR instr(d.domain || '/', ?6 || '/') = 1) ORDER BY 1, 2";

  private static String counts(String clock) {
    return Stream.of("ON_TIME", "LATE", "OVERDUE", "PENDING")
        .map(outcome -> String.format(" sum(decisions * (%s = '%s'))", clock, outcome))
        .collect(Collectors.joining(","));
  }

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
                String.format(COUNT, monthKey(question.by()), dayKey(question.by())),
                JdbcReportStore::row,
                question.asOf(),
                question.decided().from(),
                question.decided().to(),
                firstWhole(question.decided()),
                lastWhole(question.decided()),
                question.filter().unit(),
                question.filter().kind(),
                question.filter().domain()));
  }

  @Override
  public Stream<EvidenceItem> evidence(ReportQuestion question) {
    String key =
        question.by() == Grouping.MONTH
            ? "substr(d.decided_on, 1, 7)"
            : "d." + monthKey(question.by());
    return SqlStream.of(
        database,
        String.format(EVIDENCE, key),
        row -> evidence(row, question.asOf()),
        question.asOf(),
        question.decided().from(),
        question.decided().to(),
        question.filter().unit(),
        question.filter().kind(),
        question.filter().domain());
  }

  private static EvidenceItem evidence(ResultSet row, LocalDate asOf) throws SQLException {
    return new EvidenceItem(
        row.getString("key"),
        new RecordId(row.getLong("id")),
        row.getString("kind"),
        RecordRows.documentNo(row),
        IdentityNumber.maskedIn(row.getString("subject_name")),
        row.getString("unit"),
        LocalDate.parse(row.getString("decided_on")),
        LocalDate.parse(row.getString("due_on")),
        Sql.day(row, "disclosed_on").filter(day -> !day.isAfter(asOf)),
        LocalDate.parse(row.getString("report_due_on")),
        Sql.day(row, "reported_on").filter(day -> !day.isAfter(asOf)),
        DisclosureStatus.valueOf(row.getString("portal")),
        DisclosureStatus.valueOf(row.getString("platform")));
  }

  private static YearMonth firstWhole(Period period) {
    YearMonth first = YearMonth.from(period.from());
    return period.from().getDayOfMonth() == 1 ? first : first.plusMonths(1);
  }

  private static YearMonth lastWhole(Period period) {
    YearMonth last = YearMonth.from(period.to());
    return period.to().equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
  }

  private static String monthKey(Grouping by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  private static String dayKey(Grouping by) {
    return by == Grouping.MONTH ? "s.month" : "d." + monthKey(by);
  }

  private static ReportRow row(ResultSet row) throws SQLException {
    return new ReportRow(row.getString(1), row.getLong(2), clock(row, 3), clock(row, 7));
  }

  private static ClockCounts clock(ResultSet row, int first) throws SQLException {
    return new ClockCounts(
        row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
  }
}
