package io.creditctl.adapter.exchange;

import io.creditctl.adapter.exchange.TableGateway.Row;
import io.creditctl.core.push.Delivery;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of one table that has nothing of their records yet, the usual case: all go in at once. */
final class FreshRows {
  private final TableForm form;
  private final List<Row> rows;

  private FreshRows(TableForm form, List<Row> rows) {
    this.form = form;
    this.rows = rows;
  }

  /** The rows, when the table has none of these records and each is there once. */
  static Optional<FreshRows> of(Connection connection, TableForm form, List<Row> rows)
      throws SQLException {
    Set<List<String>> records = new HashSet<>();
    for (Row row : rows) {
      List<String> record = form.identity(row.values());
      if (row.delivery().action() == Delivery.Action.WITHDRAW
          || record.contains("")
          || !records.add(record)) {
        return Optional.empty();
      }
    }
    boolean there =
        !form.anyOf(rows.stream().map(Row::values).toList()).list(connection, row -> "").isEmpty();
    return there ? Optional.empty() : Optional.of(new FreshRows(form, rows));
  }

  void insert(Connection connection) throws SQLException {
    Map<String, String> first = rows.get(0).values();
    try (PreparedStatement statement = form.insert(first).prepared(connection)) {
      for (Row row : rows) {
        int place = 1;
        for (String value : row.values().values()) {
          statement.setString(place++, value.isEmpty() ? null : value);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (BatchUpdateException e) {
      // its own message quotes the row
      throw e.getNextException() == null
          ? new SQLException("the batch was refused", e.getSQLState())
          : e.getNextException();
    }
  }
}
