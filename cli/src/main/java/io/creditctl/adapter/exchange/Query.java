package io.creditctl.adapter.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A statement and its parameters, put together piece by piece; a name is always quoted. */
final class Query {
  private final StringBuilder sql = new StringBuilder();
  private final List<String> parameters = new ArrayList<>();

  /** Turns the present row of a result into a value. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** SQL of our own. */
  Query text(String text) {
    sql.append(text);
    return this;
  }

  /** Names, with commas between them. */
  Query names(Iterable<String> columns) {
    String separator = "";
    for (String column : columns) {
      sql.append(separator).append(quoted(column));
      separator = ", ";
    }
    return this;
  }

  /** A value of the outside world. */
  Query value(String value) {
    sql.append('?');
    parameters.add(value);
    return this;
  }

  /** The values of a row, with commas between them; an empty one is NULL. */
  Query values(Iterable<String> values) {
    String separator = "";
    for (String value : values) {
      sql.append(separator);
      value(value.isEmpty() ? null : value);
      separator = ", ";
    }
    return this;
  }

  /** Every column gets the row's value. */
  Query assignments(Map<String, String> row) {
    String separator = "";
    for (Map.Entry<String, String> cell : row.entrySet()) {
      sql.append(separator).append(quoted(cell.getKey())).append(" = ");
      value(cell.getValue().isEmpty() ? null : cell.getValue());
      separator = ", ";
    }
    return this;
  }

  /** These columns hold the row's values. */
  Query holds(List<String> columns, Map<String, String> row) {
    String separator = "";
    for (String column : columns) {
      sql.append(separator).append(quoted(column));
      String value = row.getOrDefault(column, "");
      if (value.isEmpty()) {
        sql.append(" IS NULL");
      } else {
        sql.append(" = ");
        value(value);
      }
      separator = " AND ";
    }
    return this;
  }

  <T> List<T> list(Connection connection, RowMapper<T> mapper) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(mapper.map(rows));
      }
      return values;
    }
  }

  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      return statement.executeUpdate();
    }
  }

  /** The statement, to be closed by who asked for it. */
  PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    for (int i = 0; i < parameters.size(); i++) {
      statement.setString(i + 1, parameters.get(i));
    }
    return statement;
  }

  /** The statement as a person reads it, values among it. */
  @Override
  public String toString() {
    List<String> literals =
        parameters.stream()
            .map(value -> value == null ? "NULL" : "'" + value.replace("'", "''") + "'")
            .collect(Collectors.toCollection(ArrayList::new));
    StringBuilder text = new StringBuilder();
    boolean inName = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      inName ^= c == '"';
      text.append(c == '?' && !inName ? literals.remove(0) : String.valueOf(c));
    }
    return text.toString();
  }
}
