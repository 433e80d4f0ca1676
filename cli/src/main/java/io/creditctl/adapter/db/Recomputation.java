package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.RuledRecord;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.disclosure.Rulings;
import io.creditctl.core.disclosure.Rulings.Scope;
import io.creditctl.core.model.Moved;
import io.creditctl.core.model.Moved.What;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.RecordId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One walk through all records that brings them in line with the rules, some thousands a time. */
final class Recomputation {
  private static final int ROWS = 5_000;
  private static final String SELECT =
      "SELECT r.id, r.kind, r.document_no, r.decided_on, " + RulingRow.COLUMNS;

  private static final String CONTENT =
      ", v.payload FROM record r JOIN record_revision v ON " + RevisionKey.PRESENT;

  static final String ONE = SELECT + CONTENT + " WHERE r.id = ?";

  private static final String NARROW = ", '{}' AS payload FROM record r";

  private final Connection connection;
  private final Rulings rules;
  private final int most;
  private final List<Moved> items = new ArrayList<>();
  private long records;
  private long total;

  Recomputation(Connection connection, Rulings rules, int most) {
    this.connection = connection;
    this.rules = rules;
    this.most = most;
  }

  /** A record as it is read, with the number that it is known by. */
  private record Read(RuledRecord record, String documentNo) {}

  /** A record's ruling, with its row. */
  static RuledRecord ruled(ResultSet row) throws SQLException {
    return new RuledRecord(
        new RecordId(row.getLong("id")),
        row.getString("kind"),
        Sql.day(row, "decided_on"),
        RulingRow.of(row),
        Payload.parse(row.getString("payload")));
  }

  MovedRecords run() throws SQLException {
    String sql =
        SELECT
            + (rules.scope() == Scope.ALL ? CONTENT : NARROW)
            + " WHERE r.id > ? AND r.voided = 0 AND r.decided_on IS NOT NULL ORDER BY r.id LIMIT "
            + ROWS;
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE record SET " + RulingRow.SET + " WHERE id = ?")) {
      long last = 0;
      List<Read> rows = read(sql, last);
      while (!rows.isEmpty()) {
        for (Read row : rows) {
          rule(row, update);
        }
        last = rows.get(rows.size() - 1).record().id().number();
        rows = read(sql, last);
      }
    }
    moveWithdrawals();
    return new MovedRecords(records, items, total);
  }

  private List<Read> read(String sql, long after) throws SQLException {
    return Sql.list(
        connection, sql, row -> new Read(ruled(row), RecordRows.documentNo(row)), after);
  }

  private void rule(Read row, PreparedStatement update) throws SQLException {
    Ruling before = row.record().ruling();
    Ruling after = rules.ruling(row.record());
    if (!after.equals(before)) {
      RulingRow.bind(update, after, row.record().id().number());
      update.executeUpdate();
      note(row, before, after);
    }
  }

  private void note(Read row, Ruling before, Ruling after) {
    long notedBefore = total;
    note(row, What.DUE, before.dueOn(), after.dueOn());
    note(row, What.REPORT_DUE, before.reportDueOn(), after.reportDueOn());
    note(row, What.PROVISIONAL, yes(before.dueProvisional()), yes(after.dueProvisional()));
    note(row, What.SEVERITY, before.severity(), after.severity());
    note(row, What.PUBLIC_UNTIL, before.publicUntil(), after.publicUntil());
    note(row, What.EXEMPTION, before.exemption(), after.exemption());
    records += total > notedBefore ? 1 : 0;
  }

  private static String yes(boolean value) {
    return value ? "yes" : "";
  }

  private void note(Read row, What what, String before, String after) {
    if (!before.equals(after)) {
      note(new Moved(row.record().id(), row.documentNo(), what, before, after));
    }
  }

  private void note(Moved moved) {
    total++;
    if (items.size() < most) {
      items.add(moved);
    }
  }

  /** A withdrawal that is still open; few beside the records. */
  private record Open(
      long id,
      String kind,
      String documentNo,
      LocalDate since,
      String dueOn,
      boolean provisional) {}

  private void moveWithdrawals() throws SQLException {
    List<Open> open =
        Sql.list(
            connection,
            "SELECT r.id, r.kind, r.document_no, w.since, w.due_on, w.due_provisional"
                + " FROM withdrawal w JOIN record r ON r.id = w.record_id WHERE w.done_on IS NULL",
            row ->
                new Open(
                    row.getLong(1),
                    row.getString(2),
                    RecordRows.documentNo(row),
                    LocalDate.parse(row.getString(4)),
                    row.getString(5),
                    row.getInt(6) == 1));
    for (Open withdrawal : open) {
      Optional<Deadline> due = rules.withdrawal(withdrawal.kind(), withdrawal.since());
      if (due.isPresent()) {
        move(withdrawal, due.get());
      }
    }
  }

  private void move(Open withdrawal, Deadline due) throws SQLException {
    String dueOn = due.dueOn().toString();
    if (dueOn.equals(withdrawal.dueOn()) && due.provisional() == withdrawal.provisional()) {
      return;
    }
    Sql.update(
        connection,
        "UPDATE withdrawal SET due_on = ?, due_provisional = ? WHERE record_id = ?",
        dueOn,
        due.provisional(),
        withdrawal.id());
    records++;
    RecordId id = new RecordId(withdrawal.id());
    note(new Moved(id, withdrawal.documentNo(), What.WITHDRAW_BY, withdrawal.dueOn(), dueOn));
  }
}
