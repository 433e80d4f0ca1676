package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Query.quoted;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping.Aside;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.FieldMapping.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind's table at a platform: what its columns are to us, and the SQL about them. */
final class TableForm {
  private static final List<Aside> ANSWER =
      List.of(Aside.STATE, Aside.RECEIPT, Aside.CODE, Aside.MESSAGE);

  private static final Set<Aside> SAYING = Set.of(Aside.RECORD, Aside.REVISION, Aside.ACTION);

  private final KindMapping mapping;
  private final String table;
  private final List<String> identity;
  private final List<String> sameness;

  private TableForm(
      KindMapping mapping, String table, List<String> identity, List<String> sameness) {
    this.mapping = mapping;
    this.table = table;
    this.identity = identity;
    this.sameness = sameness;
  }

  /**
   * The table of a kind.
   *
   * @throws CreditException TABLE_MAPPING_INCOMPLETE when the mapping names no table, or no column
   *     tells one record from another
   */
  static TableForm of(String target, Optional<KindMapping> named, Kind kind) {
    KindMapping mapping = named.orElseThrow(() -> incomplete(target, kind));
    List<String> parts = Arrays.asList(mapping.name().split("\\.", -1));
    List<String> identity = identity(mapping, kind);
    if (parts.size() > 2 || parts.contains("") || identity.isEmpty()) {
      throw incomplete(target, kind);
    }
    return new TableForm(mapping, table(mapping), identity, sameness(mapping));
  }

  /** The table's name as it stands in SQL. */
  static String table(KindMapping mapping) {
    return Arrays.stream(mapping.name().split("\\.", -1))
        .map(Query::quoted)
        .collect(Collectors.joining("."));
  }

  private static CreditException incomplete(String target, Kind kind) {
    return new CreditException(ErrorCode.TABLE_MAPPING_INCOMPLETE, target, kind.code());
  }

  /** What tells a record: our number of it, else the fields that are its key. */
  private static List<String> identity(KindMapping mapping, Kind kind) {
    Optional<Column> record = mapping.column(Aside.RECORD);
    return record.isPresent()
        ? List.of(record.get().name())
        : mapping.columns().stream()
            .filter(column -> kind.primaryKey().contains(column.source()))
            .map(Column::name)
            .toList();
  }

  /** What tells a delivery: its key, else all that its row says. */
  private static List<String> sameness(KindMapping mapping) {
    return mapping
        .column(Aside.KEY)
        .map(key -> List.of(key.name()))
        .orElseGet(
            () -> mapping.columns().stream().filter(TableForm::says).map(Column::name).toList());
  }

  private static boolean says(Column column) {
    return column.aside().map(SAYING::contains).orElse(true);
  }

  KindMapping mapping() {
    return mapping;
  }

  String table() {
    return table;
  }

  /** Whether a delivery is told by its key, not by its looks. */
  boolean hasKey() {
    return mapping.column(Aside.KEY).isPresent();
  }

  boolean hasState() {
    return mapping.column(Aside.STATE).isPresent();
  }

  /** Whether a row can be found again and tells what became of it, if only by being gone. */
  boolean canBeAsked() {
    return hasState() || hasKey();
  }

  /** Whether a withdrawal can be told by a row of its own. */
  boolean tellsWithdrawals() {
    return mapping.columns().stream()
        .anyMatch(c -> !c.withdrawn().isEmpty() || c.source().equals(Aside.ACTION.word()));
  }

  /** How far the platform is with a row, by what its column of the state holds. */
  Stage stage(String written) {
    return mapping.column(Aside.STATE).map(column -> column.stage(written)).orElse(Stage.WAITING);
  }

  /** Lets one writer of ours at a time into the table: another might look before this one wrote. */
  Query turn() {
    return new Query()
        .text("SELECT pg_advisory_xact_lock(hashtext('creditctl'), hashtext(")
        .value(table)
        .text("))");
  }

  Query insert(Map<String, String> row) {
    return new Query()
        .text("INSERT INTO " + table + " (")
        .names(row.keySet())
        .text(") VALUES (")
        .values(row.values())
        .text(")");
  }

  /** What is there of a record, kept as it is until the end of the transaction. */
  Query find(Map<String, String> row) {
    return new Query()
        .text("SELECT COALESCE((")
        .holds(sameness, row)
        .text("), FALSE), " + answer() + " FROM " + table + " WHERE (")
        .holds(identity, row)
        .text(") OR (")
        .holds(sameness, row)
        .text(") FOR UPDATE");
  }

  /** What tells a row's record. */
  List<String> identity(Map<String, String> row) {
    return identity.stream().map(row::get).toList();
  }

  /** One row if there is any of these records or deliveries, none of whose tellers is empty. */
  Query anyOf(List<Map<String, String>> rows) {
    Query query = new Query().text("SELECT 1 FROM " + table + " WHERE ");
    among(query, identity, rows);
    if (hasKey()) {
      among(query.text(" OR "), sameness, rows);
    }
    return query.text(" LIMIT 1");
  }

  private static void among(Query query, List<String> columns, List<Map<String, String>> rows) {
    query.text("(").names(columns).text(") IN (");
    String separator = "(";
    for (Map<String, String> row : rows) {
      query.text(separator).values(columns.stream().map(row::get).toList()).text(")");
      separator = ", (";
    }
    query.text(")");
  }

  /** What is there of a delivery. */
  Query look(Map<String, String> row) {
    return new Query()
        .text("SELECT TRUE, " + answer() + " FROM " + table + " WHERE ")
        .holds(sameness, row);
  }

  /** Puts a row in the place of the record's one that waits. */
  Query replace(Map<String, String> row) {
    return waiting(new Query().text("UPDATE " + table + " SET ").assignments(row), row);
  }

  /** Puts a delivery that was refused back to where it waits. */
  Query offerAgain(Map<String, String> row) {
    return new Query()
        .text("UPDATE " + table + " SET ")
        .assignments(row)
        .text(" WHERE ")
        .holds(sameness, row);
  }

  Query delete(Map<String, String> row) {
    return waiting(new Query().text("DELETE FROM " + table), row);
  }

  private Query waiting(Query query, Map<String, String> row) {
    query.text(" WHERE ").holds(identity, row);
    mapping
        .column(Aside.STATE)
        .ifPresent(
            state ->
                query
                    .text(" AND " + text(state.name()) + " IN ('', ")
                    .value(state.values().getOrDefault(Stage.WAITING.word(), ""))
                    .text(")"));
    return query;
  }

  /**
   * Reads no row, but fails where the table or a column is not there; what we write comes first.
   */
  Query probe() {
    return new Query()
        .text("SELECT ")
        .names(mapping.written())
        .text(", " + answer() + " FROM " + table + " WHERE FALSE");
  }

  Query mayInsert() {
    return new Query()
        .text("SELECT has_any_column_privilege(CAST(")
        .value(table)
        .text(" AS text), 'INSERT')");
  }

  /** What the platform writes, '' for what it has no column for. */
  private String answer() {
    return ANSWER.stream()
        .map(aside -> mapping.column(aside).map(column -> text(column.name())).orElse("''"))
        .collect(Collectors.joining(", "));
  }

  private static String text(String column) {
    return "COALESCE(CAST(" + quoted(column) + " AS text), '')";
  }
}
