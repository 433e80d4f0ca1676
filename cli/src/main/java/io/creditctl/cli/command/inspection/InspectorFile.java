package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Services;
import io.creditctl.cli.SmallTable;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.record.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of inspectors: number, name, unit, fields of work, whom to avoid. */
final class InspectorFile {
  private static final List<String> NUMBER = List.of("执法证号", "编号", "number");
  private static final List<String> NAME = List.of("姓名", "name");
  private static final List<String> UNIT = List.of("单位", "所在单位", "unit");
  private static final List<String> DOMAINS = List.of("领域", "执法领域", "domains");
  private static final List<String> AVOIDS = List.of("回避", "回避对象", "avoids");

  private final Services services;
  private final Messages messages;

  InspectorFile(Services services, Messages messages) {
    this.services = services;
    this.messages = messages;
  }

  List<Inspector> read(String name) {
    List<Inspector> inspectors = new ArrayList<>();
    try (SmallTable table = SmallTable.open(services, services.input(name), NUMBER)) {
      int number = table.required(NUMBER);
      int person = table.required(NAME);
      int unit = table.required(UNIT);
      int domains = table.required(DOMAINS);
      int avoids = table.optional(AVOIDS);
      while (table.hasNext()) {
        Table.Row row = table.next();
        inspectors.add(
            new Inspector(
                SmallTable.cell(row, number),
                SmallTable.cell(row, person),
                SmallTable.cell(row, unit),
                parts(SmallTable.cell(row, domains)).stream()
                    .map(word -> domain(name, row, word))
                    .toList(),
                parts(SmallTable.cell(row, avoids)),
                Optional.empty()));
      }
    }
    return inspectors;
  }

  private static List<String> parts(String cell) {
    return Stream.of(cell.split("[;；,，、\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private String domain(String file, Table.Row row, String word) {
    return Stream.of(Domain.values())
        .map(Domain::code)
        .filter(code -> code.equals(word) || messages.text("domain." + code).equals(word))
        .findFirst()
        .orElseThrow(() -> new CreditException(ErrorCode.FILE_MALFORMED, file, row.line(), word));
  }
}
