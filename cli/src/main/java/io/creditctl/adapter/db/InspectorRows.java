package io.creditctl.adapter.db;

import io.creditctl.core.inspection.Inspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes inspectors; their lists are stored one text a line. */
final class InspectorRows {
  private static final String LINE = "\n";

  private InspectorRows() {}

  /** All inspectors by number, in that order. */
  static Map<String, Inspector> all(Connection connection) throws SQLException {
    Map<String, Inspector> all = new LinkedHashMap<>();
    Sql.list(
            connection,
            "SELECT number, name, unit, domains, avoids, retired_on FROM inspector ORDER BY number",
            row ->
                new Inspector(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    lines(row.getString(4)),
                    lines(row.getString(5)),
                    Sql.day(row, "retired_on")))
        .forEach(inspector -> all.put(inspector.number(), inspector));
    return all;
  }

  static void save(Connection connection, Inspector inspector) throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO inspector (number, name, unit, domains, avoids, retired_on)"
            + " VALUES (?,?,?,?,?,?)",
        inspector.number(),
        inspector.name(),
        inspector.unit(),
        String.join(LINE, inspector.domains()),
        String.join(LINE, inspector.avoids()),
        inspector.retiredOn().orElse(null));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(LINE));
  }
}
