package io.creditctl.adapter.exchange;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.Probe.Part;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Speaks protocol {@code table}: rows in a front-end database, one transaction for each batch. */
public final class TableGateway implements PlatformGateway {
  private final TableConnection database;
  private final Map<String, TableForm> forms;
  private final Clock clock;

  /**
   * @param mapping names the table and the columns of each kind that the target is sent
   * @throws CreditException TABLE_MAPPING_INCOMPLETE or TABLE_ADDRESS_INVALID
   */
  public TableGateway(
      PushTarget target, TableAccess access, FieldMapping mapping, Catalog catalog, Clock clock) {
    this.database = new TableConnection(target.url(), access);
    this.forms = new LinkedHashMap<>();
    for (String kind : new TreeSet<>(target.kinds())) {
      forms.put(kind, TableForm.of(target.name(), mapping.kind(kind), catalog.kind(kind)));
    }
    this.clock = clock;
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    Iterator<Receipt> receipts = deliver(rows(requestId, batch)).iterator();
    return batch.stream()
        .map(
            delivery ->
                forms.containsKey(delivery.kind())
                    ? receipts.next()
                    : Receipt.refused(delivery, Trouble.of(Reason.KIND_NOT_TAKEN, delivery.kind())))
        .toList();
  }

  private List<Receipt> deliver(List<Row> rows) {
    try {
      return database.inTransaction(connection -> deliver(connection, rows));
    } catch (SQLException e) {
      if (!SqlFailures.isOfRow(e)) {
        throw SqlFailures.of(e);
      }
    }
    try {
      return database.inTransaction(connection -> new CarefulWork(connection).deliver(rows));
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** A delivery, the table that it goes to, and its row there. */
  record Row(TableForm form, Delivery delivery, Map<String, String> values) {}

  /** The rows of the kinds that have a table. */
  private List<Row> rows(String requestId, List<Delivery> batch) {
    return batch.stream()
        .filter(delivery -> forms.containsKey(delivery.kind()))
        .map(
            delivery -> {
              TableForm form = forms.get(delivery.kind());
              Map<String, String> values = form.mapping().row(delivery, requestId, clock.instant());
              return new Row(form, delivery, values);
            })
        .toList();
  }

  private static List<Receipt> deliver(Connection connection, List<Row> rows) throws SQLException {
    takeTurns(connection, rows);
    Map<TableForm, List<Row>> byTable = new LinkedHashMap<>();
    rows.forEach(row -> byTable.computeIfAbsent(row.form(), form -> new ArrayList<>()).add(row));
    TableWork work = new TableWork(connection);
    Map<Row, Receipt> receipts = new IdentityHashMap<>();
    for (Map.Entry<TableForm, List<Row>> table : byTable.entrySet()) {
      Optional<FreshRows> fresh = FreshRows.of(connection, table.getKey(), table.getValue());
      if (fresh.isPresent()) {
        fresh.get().insert(connection);
      }
      for (Row row : table.getValue()) {
        receipts.put(
            row,
            fresh.isPresent()
                ? TableWork.inserted(row.form(), row.delivery())
                : work.deliver(row.form(), row.delivery(), row.values()));
      }
    }
    return rows.stream().map(receipts::get).toList();
  }

  /** In one order for all, or two writers would wait for each other. */
  static void takeTurns(Connection connection, List<Row> rows) throws SQLException {
    Map<String, TableForm> tables = new TreeMap<>();
    rows.forEach(row -> tables.put(row.form().table(), row.form()));
    for (TableForm form : tables.values()) {
      form.turn().list(connection, result -> "");
    }
  }

  @Override
  public boolean canBeAsked() {
    return forms.values().stream().anyMatch(TableForm::canBeAsked);
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    List<Row> rows =
        rows(requestId, asked).stream().filter(row -> row.form().canBeAsked()).toList();
    try {
      return database.inTransaction(connection -> look(connection, rows));
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private static List<Receipt> look(Connection connection, List<Row> rows) throws SQLException {
    TableWork work = new TableWork(connection);
    List<Receipt> receipts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      work.look(row.form(), row.delivery(), row.values()).ifPresent(receipts::add);
    }
    return receipts;
  }

  /** What a first delivery would run; a row that is there already is replaced or left alone. */
  @Override
  public String preview(String requestId, List<Delivery> batch) {
    StringBuilder text = new StringBuilder(database.name()).append("\nBEGIN;\n");
    for (Row row : rows(requestId, batch)) {
      Query query =
          row.delivery().action() == Delivery.Action.WITHDRAW && !row.form().tellsWithdrawals()
              ? row.form().delete(row.values())
              : row.form().insert(row.values());
      text.append(IdentityNumber.maskedIn(query.toString())).append(";\n");
    }
    return text.append("COMMIT;\n").toString();
  }

  @Override
  public Probe probe(String requestId) {
    try {
      return database.inTransaction(
          connection -> {
            for (TableForm form : forms.values()) {
              form.probe().list(connection, row -> "");
              if (!form.mayInsert().list(connection, row -> row.getBoolean(1)).contains(true)) {
                throw new PushFailure(
                    PushFailure.Kind.CREDENTIAL,
                    0,
                    null,
                    "no right to add to " + form.table(),
                    null);
              }
            }
            return Probe.right(Part.ADDRESS, Part.CREDENTIAL);
          });
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
