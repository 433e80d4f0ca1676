package io.creditctl.cli.command.catalog;

import io.creditctl.cli.Services;
import io.creditctl.cli.SmallTable;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.coverage.Frequency;
import io.creditctl.core.coverage.PlanEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plan's list of what each unit hands in: unit, kind (by code or title) and frequency. */
final class PlanFile {
  private static final List<String> UNIT = List.of("单位", "责任单位", "unit");
  private static final List<String> KIND = List.of("种类", "信息类别", "kind");
  private static final List<String> FREQUENCY = List.of("频次", "报送频次", "frequency");

  private final Services services;
  private final Catalog catalog;

  PlanFile(Services services, Catalog catalog) {
    this.services = services;
    this.catalog = catalog;
  }

  List<PlanEntry> read(String name) {
    List<PlanEntry> entries = new ArrayList<>();
    try (SmallTable table = SmallTable.open(services, services.input(name), UNIT)) {
      int unit = table.required(UNIT);
      int kind = table.required(KIND);
      int frequency = table.required(FREQUENCY);
      while (table.hasNext()) {
        Table.Row row = table.next();
        String who = SmallTable.cell(row, unit);
        String often = SmallTable.cell(row, frequency);
        if (who.isEmpty()) {
          throw malformed(name, row, who);
        }
        entries.add(
            new PlanEntry(
                who,
                kind(name, row, SmallTable.cell(row, kind)),
                Frequency.of(often.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> malformed(name, row, often))));
      }
    }
    return entries;
  }

  private String kind(String name, Table.Row row, String text) {
    return catalog.kinds().stream()
        .filter(kind -> kind.code().equals(text) || kind.title().equals(text))
        .map(Kind::code)
        .findFirst()
        .orElseThrow(() -> malformed(name, row, text));
  }

  private static CreditException malformed(String name, Table.Row row, String text) {
    return new CreditException(ErrorCode.PLAN_MALFORMED, name, row.line(), text);
  }
}
