package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The records that may stand on the page no longer. */
final class WithdrawalRows {
  private static final String COLUMNS =
      "w.ground, w.since, w.due_on AS withdraw_by, w.due_provisional AS withdraw_provisional,"
          + " w.done_on, w.basis";

  /** A {@link DisclosureFilter} as the parameters 2 to 4. */
  static final String NARROW =
      " AND (?2 = '' OR r.unit = ?2) AND (?3 = '' OR r.kind = ?3)"
          + " AND (?4 = '' OR instr("
          + RecordRows.DOMAIN
          + " || '/', ?4 || '/') = 1)";

  /** A record stays in what is asked for after it is void: it may still stand on the page. */
  private static final String WITHDRAWN =
      ", "
          + COLUMNS
          + " FROM record r JOIN withdrawal w ON w.record_id = r.id WHERE w.since <= ?1"
          + " AND (w.done_on IS NULL OR w.done_on > ?1)"
          + NARROW;

  /** Nobody said yet that it is gone, and the page's ledger does not know either. */
  private static final String STANDS =
      " AND r.disclosed_on <= ?1 AND r.voided = 0"
          + " AND NOT EXISTS (SELECT 1 FROM withdrawal d WHERE d.record_id = r.id)"
          + " AND (SELECT count(*) = 0 OR count(*) > count(p.gone_at) FROM publication p"
          + " WHERE p.record_id = r.id)"
          + NARROW;

  /** The term ends by itself; the day after it the record must be gone. */
  private static final String EXPIRED =
      ", 'EXPIRED', r.public_until, r.public_until, 0, NULL, '' FROM record r"
          + " WHERE r.public_until < ?1 AND r.exemption = ''"
          + STANDS;

  /** It should never have been there, and no rule gives any time: it is due on the day asked. */
  private static final String EXEMPT =
      ", 'EXEMPT', r.disclosed_on, ?1, 0, NULL, '' FROM record r WHERE r.exemption <> ''" + STANDS;

  private WithdrawalRows() {}

  static Optional<Withdrawal> find(Connection connection, RecordId id) throws SQLException {
    return Sql.one(
        connection,
        "SELECT " + COLUMNS + " FROM withdrawal w WHERE w.record_id = ?",
        WithdrawalRows::withdrawal,
        id.number());
  }

  static void save(
      Connection connection, RecordId id, Withdrawal withdrawal, String actor, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO withdrawal (record_id, ground, since, due_on, due_provisional,"
            + " done_on, basis) VALUES (?,?,?,?,?,?,?)",
        id.number(),
        withdrawal.ground().name(),
        withdrawal.since(),
        withdrawal.dueOn(),
        withdrawal.provisional(),
        withdrawal.doneOn().map(LocalDate::toString).orElse(null),
        withdrawal.basis());
    String detail =
        withdrawal.ground().name()
            + " "
            + withdrawal.since()
            + withdrawal.doneOn().map(day -> " -> " + day).orElse("")
            + " "
            + withdrawal.basis();
    EventLog.add(connection, at, actor, "withdrawn", id.number(), detail.trim());
  }

  /** An exempt record that may be public after all need not stay down. */
  static void forgetExempt(Connection connection, RecordId id) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM withdrawal WHERE record_id = ? AND ground = 'EXEMPT'",
        id.number());
  }

  static List<WithdrawalItem> open(Connection connection, LocalDate asOf, DisclosureFilter filter)
      throws SQLException {
    return Sql.list(
        connection,
        select(WITHDRAWN)
            + " UNION ALL "
            + select(EXPIRED)
            + " UNION ALL "
            + select(EXEMPT)
            + " ORDER BY withdraw_by, id",
        row -> new WithdrawalItem(RecordRows.disclosureItem(row), withdrawal(row)),
        asOf,
        filter.unit(),
        filter.kind(),
        filter.domain());
  }

  private static String select(String which) {
    return "SELECT " + RecordRows.COLUMNS + which;
  }

  private static Withdrawal withdrawal(ResultSet row) throws SQLException {
    return new Withdrawal(
        WithdrawalGround.valueOf(row.getString("ground")),
        Sql.day(row, "since").orElseThrow(),
        Sql.day(row, "withdraw_by").orElseThrow(),
        row.getInt("withdraw_provisional") == 1,
        Sql.day(row, "done_on"),
        row.getString("basis"));
  }
}
