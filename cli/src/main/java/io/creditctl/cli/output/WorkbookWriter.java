package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one table, written as it comes. Text is text whatever it looks like: a code keeps
 * its digits, and nothing becomes a formula.
 */
final class WorkbookWriter<T> implements RowWriter<T> {
  /** Rows that are kept before they are written out. */
  private static final int FLUSHED = 1_000;

  /** Digits that a spreadsheet's numbers hold. */
  private static final int DIGITS_HELD = 15;

  /** Would be read as one character: {@code _x000D_}. */
  private static final Pattern ESCAPE_ALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String name;
  private final List<Column<T>> columns;
  private final Messages messages;
  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets;
  private int row;

  WorkbookWriter(String name, List<Column<T>> columns, Messages messages, OutputStream stream) {
    this.name = name;
    this.columns = columns;
    this.messages = messages;
    this.workbook = new Workbook(stream, "creditctl", null);
  }

  @Override
  public void begin() throws IOException {
    openSheet();
  }

  private void openSheet() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + "-" + sheets);
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.inlineString(0, i, columns.get(i).heading(messages));
    }
    sheet.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
    row = 1;
  }

  @Override
  public void row(T item) throws IOException {
    if (row == Worksheet.MAX_ROWS) {
      sheet.finish();
      openSheet();
    }
    for (int i = 0; i < columns.size(); i++) {
      cell(i, columns.get(i).plainValue(item), columns.get(i).textOf(item));
    }
    row++;
    if (row % FLUSHED == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value, String text) {
    if (value instanceof Number number && CellValue.text(number).length() <= DIGITS_HELD) {
      sheet.value(row, column, number);
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, column, literal(text));
    }
  }

  /** Where a text has what looks like an escape, spreadsheets escape its underscore. */
  private static String literal(String text) {
    return text.contains("_x") ? ESCAPE_ALIKE.matcher(text).replaceAll("_x005F_") : text;
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    workbook.finish();
  }
}
