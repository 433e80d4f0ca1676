package io.creditctl.cli;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.HeadedTable;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import java.util.Iterator;
import java.util.List;

/**
 * A small table that people keep for a command, such as a plan or a mapping, read by its titles.
 */
public final class SmallTable implements Iterator<Table.Row>, AutoCloseable {
  private static final int NONE = -1;

  private final InputFile file;
  private final TableFile tables;
  private final HeadedTable rows;

  private SmallTable(InputFile file, TableFile tables, HeadedTable rows) {
    this.file = file;
    this.tables = tables;
    this.rows = rows;
  }

  /**
   * Opens the first table of a file.
   *
   * @param key the titles of a column that its header surely has
   */
  public static SmallTable open(Services services, InputFile file, List<String> key) {
    TableFile tables = services.tables().open(file, TableReader.ANY_ENCODING);
    try {
      HeadedTable rows = HeadedTable.of(tables.next(), header -> position(header, key) != NONE);
      return new SmallTable(file, tables, rows);
    } catch (CreditException e) {
      tables.close();
      throw e;
    }
  }

  /** The titles of all columns. */
  public List<String> header() {
    return rows.header();
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
          ErrorCode.UNKNOWN_COLUMN, titles.get(0), file.name(), String.join(", ", rows.header()));
    }
    return index;
  }

  /** The same; -1 where there is none. */
  public int optional(List<String> titles) {
    return position(rows.header(), titles);
  }

  private static int position(List<String> header, List<String> titles) {
    return titles.stream()
        .mapToInt(header::indexOf)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(NONE);
  }

  /** A cell without outer blanks; empty where the row or the table lacks it. */
  public static String cell(Table.Row row, int column) {
    return column < 0 || column >= row.cells().length ? "" : row.cells()[column].strip();
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Table.Row next() {
    return rows.next();
  }

  @Override
  public void close() {
    tables.close();
  }
}
