package io.creditctl.cli;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.Table;
import java.util.List;

/** Finds the columns of the small tables that people keep for a command: plans, mappings, marks. */
public final class TableColumns {
  private static final int NONE = -1;

  private final String file;
  private final Table table;

  public TableColumns(String file, Table table) {
    this.file = file;
    this.table = table;
  }

  /**
   * The position of a column that has one of these titles.
   *
   * @throws CreditException UNKNOWN_COLUMN with the first title, the file and its header
   */
  public int required(List<String> titles) {
    int index = optional(titles);
    if (index == NONE) {
      throw new CreditException(
          ErrorCode.UNKNOWN_COLUMN, titles.get(0), file, String.join(", ", table.header()));
    }
    return index;
  }

  /** The same; -1 where there is none. */
  public int optional(List<String> titles) {
    return titles.stream()
        .mapToInt(table.header()::indexOf)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(NONE);
  }

  /** A cell without outer blanks; empty where the row or the table lacks it. */
  public static String cell(Table.Row row, int column) {
    return column < 0 || column >= row.cells().length ? "" : row.cells()[column].strip();
  }
}
