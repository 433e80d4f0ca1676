package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Services;
import io.creditctl.cli.SmallTable;
import io.creditctl.core.disclosure.RuleVector;
import io.creditctl.core.record.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of vectors, each row with what the rules have to say of it. */
final class VectorFile {
  private VectorFile() {}

  static List<RuleVector> read(Services services, String name) {
    List<RuleVector> vectors = new ArrayList<>();
    List<String> key = List.of(RuleVector.KIND);
    try (SmallTable table = SmallTable.open(services, services.input(name), key)) {
      table.required(key);
      List<String> header = table.header();
      while (table.hasNext()) {
        Table.Row row = table.next();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
          cells.put(header.get(column).strip(), SmallTable.cell(row, column));
        }
        vectors.add(new RuleVector(name + ":" + row.line(), cells));
      }
    }
    return vectors;
  }
}
