package io.creditctl.adapter.exchange;

import io.creditctl.adapter.exchange.TableGateway.Row;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A batch of which the table refuses some row: each goes alone, and only the bad ones return. */
final class CarefulWork {
  private final Connection connection;
  private final TableWork work;

  CarefulWork(Connection connection) {
    this.connection = connection;
    this.work = new TableWork(connection);
  }

  List<Receipt> deliver(List<Row> rows) throws SQLException {
    TableGateway.takeTurns(connection, rows);
    try (Statement settings = connection.createStatement()) {
      settings.execute("SET CONSTRAINTS ALL IMMEDIATE"); // not at the end, when nobody knows whose
    }
    List<Receipt> receipts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      receipts.add(deliver(row));
    }
    return receipts;
  }

  private Receipt deliver(Row row) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Receipt receipt = work.deliver(row.form(), row.delivery(), row.values());
      connection.releaseSavepoint(before);
      return receipt;
    } catch (SQLException e) {
      if (!SqlFailures.isOfRow(e)) {
        throw e;
      }
      connection.rollback(before);
      String words = IdentityNumber.maskedIn(SqlFailures.words(e) + tooLong(row, e));
      return new Receipt(
          row.delivery().idempotencyKey(), Result.REJECTED, "", SqlFailures.state(e), words);
    }
  }

  /** Which values do not fit; the server does not tell. */
  private String tooLong(Row row, SQLException e) throws SQLException {
    if (!SqlFailures.state(e).equals(SqlFailures.TOO_LONG)) {
      return "";
    }
    StringBuilder columns = new StringBuilder();
    try (PreparedStatement statement = row.form().probe().prepared(connection)) {
      ResultSetMetaData types = statement.getMetaData();
      int column = 0;
      for (String value : row.values().values()) {
        column++;
        int length = value.codePointCount(0, value.length());
        if (types.getPrecision(column) > 0 && length > types.getPrecision(column)) {
          columns.append(
              " %s: %d > %d"
                  .formatted(types.getColumnName(column), length, types.getPrecision(column)));
        }
      }
    }
    return columns.isEmpty() ? "" : ";" + columns;
  }
}
