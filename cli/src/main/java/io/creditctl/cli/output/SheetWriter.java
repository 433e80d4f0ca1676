package io.creditctl.cli.output;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table on a sheet of a workbook, ready to be printed. Numbers, rates and days are such; text
 * is text whatever it looks like: a code keeps its digits, and nothing becomes a formula.
 */
final class SheetWriter<T> {
  /** Rows that are kept before they are written out; the first of them decide the widths. */
  private static final int FLUSHED = 1_000;

  /** Digits that a spreadsheet's numbers hold. */
  private static final int DIGITS_HELD = 15;

  /** The button of the filter stands beside a heading. */
  private static final int FILTER_WIDTH = 3;

  private final Worksheet sheet;
  private final List<Column<T>> columns;
  private final DisplayWidth displayWidth = new DisplayWidth(2);
  private final int[] widths;
  private int row = 1;

  SheetWriter(Worksheet sheet, List<Column<T>> columns, Messages messages) {
    this.sheet = sheet;
    this.columns = columns;
    this.widths = new int[columns.size()];
    sheet.freezePane(0, 1);
    for (int i = 0; i < widths.length; i++) {
      String heading = columns.get(i).heading(messages);
      sheet.inlineString(0, i, heading);
      widths[i] = displayWidth.width(heading) + FILTER_WIDTH;
    }
    sheet.range(0, 0, 0, Math.max(0, widths.length - 1)).style().bold().set();
  }

  boolean isFull() {
    return row == Worksheet.MAX_ROWS;
  }

  void row(T item) throws IOException {
    for (int i = 0; i < widths.length; i++) {
      cell(i, columns.get(i), item);
    }
    row++;
    if (row % FLUSHED == 0) {
      fit();
      sheet.flush();
    }
  }

  private void cell(int index, Column<T> column, T item) {
    String text = column.textOf(item);
    if (row < FLUSHED) {
      widths[index] = Math.max(widths[index], displayWidth.width(text));
    }
    Object value = bare(column.value().apply(item));
    if (value instanceof LocalDate day && SheetPaper.holds(day)) {
      sheet.value(row, index, day);
      sheet.style(row, index).format(SheetPaper.DAY).set();
    } else if (value instanceof Number number && CellValue.text(number).length() <= DIGITS_HELD) {
      sheet.value(row, index, number);
      if (column.rate()) {
        sheet.style(row, index).format(SheetPaper.PERCENT).set();
      }
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, index, SheetPaper.literal(text));
    }
  }

  private static Object bare(Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  /** Has an effect only before the first rows are written. */
  private void fit() {
    if (row <= FLUSHED) {
      SheetPaper.fit(sheet, widths);
    }
  }

  /**
   * After the last row.
   *
   * @param title stands on every printed page
   * @param day as of which the numbers are
   */
  void close(String title, String day) throws IOException {
    fit();
    if (widths.length > 0) {
      sheet.setAutoFilter(0, 0, row - 1, widths.length - 1);
    }
    SheetPaper.setUp(sheet, title, day, SheetPaper.isWide(widths));
    sheet.repeatRows(0);
    sheet.finish();
  }
}
