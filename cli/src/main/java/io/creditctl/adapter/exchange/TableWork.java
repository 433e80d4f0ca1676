package io.creditctl.adapter.exchange;

import io.creditctl.adapter.http.PlainText;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping.Stage;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings single deliveries into a table, within a transaction that somebody else ends. */
final class TableWork {
  /** What the platform's own clients are told in the same case. */
  static final String TOO_LATE = "不在可撤销的时间范围之内或者前置库存在多条相同数据";

  private final Connection connection;

  TableWork(Connection connection) {
    this.connection = connection;
  }

  Receipt deliver(TableForm form, Delivery delivery, Map<String, String> row) throws SQLException {
    List<TableRow> there = form.find(row).list(connection, found -> TableRow.of(form, found));
    return delivery.action() == Delivery.Action.WITHDRAW
        ? withdraw(form, delivery, row, there)
        : put(form, delivery, row, there);
  }

  private Receipt put(
      TableForm form, Delivery delivery, Map<String, String> row, List<TableRow> there)
      throws SQLException {
    long waiting = there.stream().filter(found -> found.stage() == Stage.WAITING).count();
    Optional<TableRow> own =
        there.stream()
            .filter(TableRow::same)
            // by its looks alone, one that was taken may be an earlier revision
            .filter(found -> form.hasKey() || found.stage() == Stage.WAITING || waiting == 0)
            .findFirst();
    if (own.isPresent() && own.get().stage() == Stage.REJECTED) {
      form.offerAgain(row).update(connection);
    } else if (own.isPresent()) {
      return answer(form, delivery, own.get()); // sent before; the reply was lost
    } else if (waiting == 1) {
      form.replace(row).update(connection);
    } else {
      form.insert(row).update(connection);
    }
    return inserted(form, delivery);
  }

  /** The receipt of a row that was put there now. */
  static Receipt inserted(TableForm form, Delivery delivery) {
    return receipt(delivery, form.canBeAsked() ? Result.RECEIVED : Result.ACCEPTED, "");
  }

  private Receipt withdraw(
      TableForm form, Delivery delivery, Map<String, String> row, List<TableRow> there)
      throws SQLException {
    boolean told = form.tellsWithdrawals() && there.stream().anyMatch(TableRow::same);
    if (!told && there.size() == 1 && there.get(0).stage() == Stage.WAITING) {
      form.delete(row).update(connection);
      return receipt(delivery, Result.ACCEPTED, "");
    }
    if (there.isEmpty() && form.hasState()) {
      return receipt(delivery, Result.DUPLICATE, ""); // where rows stay, none was deleted by us
    }
    return form.tellsWithdrawals()
        ? put(form, delivery, row, there)
        : receipt(delivery, Result.REJECTED, TOO_LATE);
  }

  /** What became of a delivery; empty when the table does not tell. */
  Optional<Receipt> look(TableForm form, Delivery delivery, Map<String, String> row)
      throws SQLException {
    List<TableRow> there = form.look(row).list(connection, found -> TableRow.of(form, found));
    if (there.size() == 1) {
      return Optional.of(answer(form, delivery, there.get(0)));
    }
    return there.isEmpty() && !form.hasState()
        ? Optional.of(receipt(delivery, Result.ACCEPTED, "")) // fetched, as rows are there
        : Optional.empty();
  }

  private static Receipt answer(TableForm form, Delivery delivery, TableRow row) {
    Result result =
        switch (row.stage()) {
          case WAITING, TAKEN -> form.canBeAsked() ? Result.RECEIVED : Result.DUPLICATE;
          case ACCEPTED -> Result.ACCEPTED;
          case REJECTED -> Result.REJECTED;
        };
    return new Receipt(
        delivery.idempotencyKey(),
        result,
        PlainText.line(row.receiptNo()),
        PlainText.line(row.code()),
        PlainText.line(row.message()));
  }

  private static Receipt receipt(Delivery delivery, Result result, String message) {
    return new Receipt(delivery.idempotencyKey(), result, "", "", message);
  }
}
