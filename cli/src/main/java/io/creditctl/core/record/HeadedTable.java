package io.creditctl.core.record;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a table below its header, which may stand under titles and notes. */
public final class HeadedTable implements Iterator<Table.Row> {
  /** How many rows are looked at for the header. */
  static final int LOOKED_AT = 20;

  private static final String BLANK = "";

  /**
   * A header that was found.
   *
   * @param lastRow index of the row after which the data begin
   * @param plausible whether it is likely a header, and not merely the best that there was
   */
  record Header(List<String> cells, int lastRow, boolean plausible) {}

  private final Table table;
  private final Header header;
  private final Iterator<Table.Row> ahead;

  private HeadedTable(Table table, Header header, Iterator<Table.Row> ahead) {
    this.table = table;
    this.header = header;
    this.ahead = ahead;
  }

  /** The table below the first row that is a header, or below its very first row. */
  public static HeadedTable of(Table table, Predicate<List<String>> isHeader) {
    return find(
        table,
        rows -> {
          for (int i = 0; i < rows.size(); i++) {
            if (isHeader.test(rows.get(i))) {
              return new Header(rows.get(i), i, true);
            }
          }
          return new Header(rows.get(0), 0, false);
        });
  }

  /**
   * The table below the header that the finder picks from its first rows.
   *
   * @throws CreditException FILE_EMPTY when there are none
   */
  static HeadedTable find(Table table, Function<List<List<String>>, Header> finder) {
    List<Table.Row> rows = new ArrayList<>();
    while (rows.size() < LOOKED_AT && table.hasNext()) {
      rows.add(table.next());
    }
    if (rows.isEmpty()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, table.name().text());
    }
    Header header = finder.apply(rows.stream().map(row -> titles(table, row)).toList());
    return new HeadedTable(
        table, header, rows.subList(header.lastRow() + 1, rows.size()).iterator());
  }

  /** A sheet's header ends with its last title, whatever the sheet claims as its width. */
  private static List<String> titles(Table table, Table.Row row) {
    int end = row.cells().length;
    while (table.endsEarly() && end > 0 && Characters.strip(row.cells()[end - 1]).isEmpty()) {
      end--;
    }
    return List.of(row.cells()).subList(0, end);
  }

  public List<String> header() {
    return header.cells();
  }

  boolean plausible() {
    return header.plausible();
  }

  @Override
  public boolean hasNext() {
    return ahead.hasNext() || table.hasNext();
  }

  @Override
  public Table.Row next() {
    Table.Row row = ahead.hasNext() ? ahead.next() : table.next();
    return table.endsEarly() && row.cells().length < header.cells().size() ? filled(row) : row;
  }

  private Table.Row filled(Table.Row row) {
    String[] cells = Arrays.copyOf(row.cells(), header.cells().size());
    Arrays.fill(cells, row.cells().length, cells.length, BLANK);
    return new Table.Row(row.line(), cells);
  }
}
