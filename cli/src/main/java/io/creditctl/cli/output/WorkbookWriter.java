package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A workbook with one table, written as it comes; one sheet after the other where one is full. */
final class WorkbookWriter<T> implements RowWriter<T> {
  private final String title;
  private final List<Column<T>> columns;
  private final OutputOptions options;
  private final Messages messages;
  private final Workbook workbook;
  private SheetWriter<T> sheet;
  private int sheets;

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
    this.workbook = new Workbook(stream, "creditctl", null);
    this.workbook.properties().setTitle(title);
  }

  @Override
  public void begin() {
    openSheet();
  }

  private void openSheet() {
    sheets++;
    String name = sheets == 1 ? title : title + "-" + sheets;
    sheet = new SheetWriter<>(workbook.newWorksheet(name), columns, messages);
  }

  @Override
  public void row(T item) throws IOException {
    if (sheet.isFull()) {
      closeSheet();
      openSheet();
    }
    sheet.row(item);
  }

  private void closeSheet() throws IOException {
    sheet.close(title, messages.text("page.sheet", options.asOf()));
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    closeSheet();
    workbook.finish();
  }
}
