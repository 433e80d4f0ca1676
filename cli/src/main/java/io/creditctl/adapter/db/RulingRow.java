package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.Ruling;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a record in which stands what the disclosure rules say of it. */
final class RulingRow {
  static final String COLUMNS =
      "r.due_on, r.due_provisional, r.disclosure_rule, r.report_due_on, r.severity, r.public_until,"
          + " r.exemption, r.exemption_rule";

  /** What a person decided about an exemption no rule decides again. */
  private static final String BY_HAND =
      "exemption_rule = '" + Ruling.LIFTED + "' OR exemption_rule = '' AND exemption <> ''";

  /** Takes the eight values in the order of {@link #COLUMNS}. */
  static final String SET =
      "due_on=?, due_provisional=?, disclosure_rule=?, report_due_on=?, severity=?, public_until=?,"
          + " exemption = CASE WHEN "
          + BY_HAND
          + " THEN exemption ELSE ? END, exemption_rule = CASE WHEN "
          + BY_HAND
          + " THEN exemption_rule ELSE ? END";

  private RulingRow() {}

  static Ruling of(ResultSet row) throws SQLException {
    return new Ruling(
        text(row, "due_on"),
        row.getInt("due_provisional") == 1,
        text(row, "disclosure_rule"),
        text(row, "report_due_on"),
        text(row, "severity"),
        text(row, "public_until"),
        text(row, "exemption"),
        text(row, "exemption_rule"));
  }

  /** Binds a ruling to {@link #SET} alone, and then the record. */
  static void bind(PreparedStatement update, Ruling ruling, long id) throws SQLException {
    Sql.bind(
        update,
        nullIfEmpty(ruling.dueOn()),
        ruling.dueProvisional(),
        ruling.limitRule(),
        nullIfEmpty(ruling.reportDueOn()),
        ruling.severity(),
        nullIfEmpty(ruling.publicUntil()),
        ruling.exemption(),
        ruling.exemptionRule(),
        id);
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
