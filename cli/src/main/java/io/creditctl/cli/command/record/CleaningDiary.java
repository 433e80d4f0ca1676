package io.creditctl.cli.command.record;

import io.creditctl.core.record.CleaningSink;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableSink;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.record.clean.CleaningRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What cleaning changed, over all files: every change counted and written where the user asked for
 * it, the first ones kept to be shown.
 */
final class CleaningDiary {
  /** One change and the file that it was made in. */
  record Entry(String file, CellChange change) {}

  private final long most;
  private final Optional<TableSink> cleanedTable;
  private final Optional<TableSink> changeTable;
  private final Function<Entry, List<String>> changeRow;
  private final List<Entry> kept = new ArrayList<>();
  private final Map<CleaningRule, Long> byRule = new EnumMap<>(CleaningRule.class);
  private long rows;
  private long changedRows;
  private long changedCells;

  /**
   * @param most how many changes are kept
   * @param cleanedTable takes the cleaned rows
   * @param changeTable takes all changes, as {@code changeRow} puts them
   */
  CleaningDiary(
      long most,
      Optional<TableSink> cleanedTable,
      Optional<TableSink> changeTable,
      Function<Entry, List<String>> changeRow) {
    this.most = most;
    this.cleanedTable = cleanedTable;
    this.changeTable = changeTable;
    this.changeRow = changeRow;
  }

  /** Where the rows of one file go. */
  CleaningSink open(Table.Name table) {
    return new CleaningSink() {
      @Override
      public void header(List<String> header) {
        cleanedTable.ifPresent(sink -> sink.row(header));
      }

      @Override
      public void row(Table.Row cleaned, List<CellChange> changes) {
        rows++;
        cleanedTable.ifPresent(sink -> sink.row(Arrays.asList(cleaned.cells())));
        if (!changes.isEmpty()) {
          changedRows++;
          changes.forEach(change -> note(new Entry(table.text(), change)));
        }
      }

      @Override
      public void abandon() {}

      @Override
      public void close() {}
    };
  }

  private void note(Entry entry) {
    changedCells++;
    entry.change().rules().forEach(rule -> byRule.merge(rule, 1L, Long::sum));
    changeTable.ifPresent(table -> table.row(changeRow.apply(entry)));
    if (kept.size() < most) {
      kept.add(entry);
    }
  }

  /** The first changes. */
  List<Entry> kept() {
    return kept;
  }

  Map<CleaningRule, Long> byRule() {
    return byRule;
  }

  long rows() {
    return rows;
  }

  long changedRows() {
    return changedRows;
  }

  long changedCells() {
    return changedCells;
  }
}
