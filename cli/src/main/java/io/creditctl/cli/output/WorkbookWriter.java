package io.creditctl.cli.output;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one table, written as it comes and ready to be printed. Numbers, rates and days
 * are such; text is text whatever it looks like: a code keeps its digits, and nothing becomes a
 * formula.
 */
final class WorkbookWriter<T> implements RowWriter<T> {
  /** Rows that are kept before they are written out; the first of them decide the widths. */
  private static final int FLUSHED = 1_000;

  /** Digits that a spreadsheet's numbers hold. */
  private static final int DIGITS_HELD = 15;

  /** The button of the filter stands beside a heading. */
  private static final int FILTER_WIDTH = 3;

  private final String title;
  private final List<Column<T>> columns;
  private final OutputOptions options;
  private final Messages messages;
  private final DisplayWidth displayWidth;
  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets;
  private int row;
  private int[] widths = new int[0];

  WorkbookWriter(
      String name,
      List<Column<T>> columns,
      OutputOptions options,
      Messages messages,
      OutputStream stream) {
    this.title = View.title(name, messages);
    this.columns = columns;
    this.options = options;
    this.messages = messages;
    this.displayWidth = new DisplayWidth(2);
    this.workbook = new Workbook(stream, "creditctl", null);
    this.workbook.properties().setTitle(title);
  }

  @Override
  public void begin() {
    openSheet();
  }

  private void openSheet() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? title : title + "-" + sheets);
    sheet.freezePane(0, 1);
    widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      String heading = columns.get(i).heading(messages);
      sheet.inlineString(0, i, heading);
      widths[i] = displayWidth.width(heading) + FILTER_WIDTH;
    }
    sheet.range(0, 0, 0, Math.max(0, widths.length - 1)).style().bold().set();
    row = 1;
  }

  @Override
  public void row(T item) throws IOException {
    if (row == Worksheet.MAX_ROWS) {
      closeSheet();
      openSheet();
    }
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

  private void closeSheet() throws IOException {
    fit();
    if (widths.length > 0) {
      sheet.setAutoFilter(0, 0, row - 1, widths.length - 1);
    }
    SheetPaper.setUp(sheet, title, messages.text("page.sheet", options.asOf()), widths);
    sheet.finish();
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    closeSheet();
    workbook.finish();
  }
}
