package io.creditctl.adapter.exchange;

import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Aside;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.FieldMapping.Stage;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The other side of front-end tables, for a stand-in of a platform: takes the rows that wait and
 * writes beside each what became of it.
 */
public final class TableOffice implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 500;

  private final TableConnection database;
  private final FieldMapping mapping;

  /**
   * A row that waits.
   *
   * @param record "" where the table has no column for it
   * @param revision from 1; 1 where the table has no column for it
   * @param fields by the platform's names, without empty ones
   */
  public record Taken(
      String kind,
      String key,
      String record,
      int revision,
      Action action,
      Map<String, String> fields) {}

  /** What became of a row. */
  public record Decided(Stage stage, String receiptNo, String code, String message) {}

  /**
   * @param mapping of which every kind has a column for the key and one for the state
   */
  public TableOffice(URI url, TableAccess access, FieldMapping mapping) {
    this.database = new TableConnection(url, access);
    this.mapping = mapping;
  }

  /** Makes the tables that are not there, all of text. */
  public void createTables() {
    inTransaction(
        connection -> {
          for (KindMapping kind : mapping.kinds().values()) {
            Query query =
                new Query().text("CREATE TABLE IF NOT EXISTS " + TableForm.table(kind) + " (");
            String separator = "";
            for (Column column : kind.columns()) {
              query.text(separator).names(List.of(column.name())).text(" text");
              separator = ", ";
            }
            query.text(")").update(connection);
          }
          return 0;
        });
  }

  /** Decides over what waits, a few hundred rows at most, and answers how many there were. */
  public int take(Function<Taken, Decided> desk) {
    return inTransaction(
        connection -> {
          int taken = 0;
          for (Map.Entry<String, KindMapping> kind : mapping.kinds().entrySet()) {
            taken += take(connection, kind.getKey(), kind.getValue(), desk);
          }
          return taken;
        });
  }

  private static int take(
      Connection connection, String kind, KindMapping table, Function<Taken, Decided> desk)
      throws SQLException {
    Column state = table.column(Aside.STATE).orElseThrow();
    Query waiting =
        new Query()
            .text("SELECT ctid, ")
            .names(table.columns().stream().map(Column::name).toList())
            .text(" FROM " + TableForm.table(table) + " WHERE COALESCE(")
            .names(List.of(state.name()))
            .text(", '') IN ('', ")
            .value(state.values().getOrDefault(Stage.WAITING.word(), ""))
            .text(") ORDER BY ctid LIMIT " + ROWS_AT_ONCE + " FOR UPDATE SKIP LOCKED");
    List<Map.Entry<String, Taken>> rows =
        waiting.list(connection, row -> Map.entry(row.getString(1), taken(kind, table, row)));
    for (Map.Entry<String, Taken> row : rows) {
      new Query()
          .text("UPDATE " + TableForm.table(table) + " SET ")
          .assignments(answer(table, desk.apply(row.getValue())))
          .text(" WHERE ctid = CAST(")
          .value(row.getKey())
          .text(" AS tid)")
          .update(connection);
    }
    return rows.size();
  }

  private static Taken taken(String kind, KindMapping table, ResultSet row) throws SQLException {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<Aside, String> asides = new LinkedHashMap<>();
    boolean withdrawn = false;
    for (Column column : table.columns()) {
      String value = Optional.ofNullable(row.getString(column.name())).orElse("");
      Optional<Aside> aside = column.aside();
      if (aside.isPresent()) {
        asides.put(aside.get(), value);
      } else if (!value.isEmpty()) {
        fields.put(column.name(), value);
        withdrawn |= value.equals(column.withdrawn());
      }
    }
    String spelled =
        table
            .column(Aside.ACTION)
            .map(column -> column.spelled(Action.WITHDRAW.name().toLowerCase(Locale.ROOT)))
            .orElse("");
    withdrawn |= !spelled.isEmpty() && spelled.equals(asides.get(Aside.ACTION));
    return new Taken(
        kind,
        asides.getOrDefault(Aside.KEY, ""),
        asides.getOrDefault(Aside.RECORD, ""),
        Integer.parseInt(asides.getOrDefault(Aside.REVISION, "1")),
        withdrawn ? Action.WITHDRAW : Action.UPSERT,
        fields);
  }

  private static Map<String, String> answer(KindMapping table, Decided decided) {
    Map<Aside, String> values =
        Map.of(
            Aside.STATE,
            table.column(Aside.STATE).orElseThrow().spelled(decided.stage().word()),
            Aside.RECEIPT,
            decided.receiptNo(),
            Aside.CODE,
            decided.code(),
            Aside.MESSAGE,
            decided.message());
    Map<String, String> answer = new LinkedHashMap<>();
    values.forEach(
        (aside, value) ->
            table.column(aside).ifPresent(column -> answer.put(column.name(), value)));
    return answer;
  }

  private <T> T inTransaction(TableConnection.Work<T> work) {
    try {
      return database.inTransaction(work);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
