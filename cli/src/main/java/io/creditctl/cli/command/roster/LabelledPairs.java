package io.creditctl.cli.command.roster;

import io.creditctl.cli.Services;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.HeadedTable;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.roster.LabelledPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a table of pairs of names with a judgement: name, candidate, same. */
final class LabelledPairs {
  private static final List<Set<String>> COLUMNS =
      List.of(Set.of("name", "名称"), Set.of("candidate", "对照名称"), Set.of("same", "是否同一"));
  private static final Set<String> YES = Set.of("yes", "是");
  private static final Set<String> NO = Set.of("no", "否");

  private LabelledPairs() {}

  static List<LabelledPair> of(Services services, String operand) {
    try (TableFile tables =
        services.tables().open(services.input(operand), TableReader.ANY_ENCODING)) {
      HeadedTable table = HeadedTable.of(tables.next(), LabelledPairs::isHeader);
      int[] places = places(table.header(), operand);
      List<LabelledPair> pairs = new ArrayList<>();
      while (table.hasNext()) {
        pairs.add(pair(table.next(), places, operand));
      }
      if (pairs.isEmpty()) {
        throw new CreditException(ErrorCode.FILE_EMPTY, operand);
      }
      return pairs;
    }
  }

  private static boolean isHeader(List<String> titles) {
    return COLUMNS.stream().allMatch(names -> titles.stream().anyMatch(names::contains));
  }

  private static int[] places(List<String> header, String operand) {
    if (!isHeader(header)) {
      throw new CreditException(
          ErrorCode.UNKNOWN_COLUMN, "name, candidate, same", operand, String.join(", ", header));
    }
    return COLUMNS.stream()
        .mapToInt(
            names -> {
              int place = 0;
              while (!names.contains(header.get(place))) {
                place++;
              }
              return place;
            })
        .toArray();
  }

  private static LabelledPair pair(Table.Row row, int[] places, String operand) {
    String name = cell(row, places[0]);
    String candidate = cell(row, places[1]);
    String label = cell(row, places[2]).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || candidate.isEmpty() || !YES.contains(label) && !NO.contains(label)) {
      throw new CreditException(ErrorCode.PAIR_MALFORMED, operand + ":" + row.line(), label);
    }
    return new LabelledPair(name, candidate, YES.contains(label));
  }

  private static String cell(Table.Row row, int place) {
    return place < row.cells().length ? row.cells()[place].strip() : "";
  }
}
