package io.creditctl.adapter.exchange;

import io.creditctl.core.push.FieldMapping.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row that a platform's table has of a record.
 *
 * @param same whether it is of the very delivery that was asked about
 */
record TableRow(boolean same, Stage stage, String receiptNo, String code, String message) {

  static TableRow of(TableForm form, ResultSet row) throws SQLException {
    return new TableRow(
        row.getBoolean(1),
        form.stage(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }
}
