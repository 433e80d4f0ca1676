package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.chart.Chart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A paper as a workbook: its text on the first sheet, each table on one of its own. */
final class WorkbookPaper implements PaperWriter {
  private static final double TEXT_WIDTH = 92;
  private static final int TITLE_SIZE = 18;
  private static final int HEADING_SIZE = 13;

  private final Paper.Head head;
  private final OutputOptions options;
  private final Messages messages;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int line;

  WorkbookPaper(Paper.Head head, OutputOptions options, Messages messages, OutputStream stream) {
    this.head = head;
    this.options = options;
    this.messages = messages;
    this.workbook = new Workbook(stream, "creditctl", null);
    this.workbook.properties().setTitle(head.title());
    this.sheet = workbook.newWorksheet(messages.text("page.text-sheet"));
    sheet.width(0, TEXT_WIDTH);
    sheet.hideGridLines();
    write(head.title());
    sheet
        .style(line - 1, 0)
        .bold()
        .fontSize(TITLE_SIZE)
        .horizontalAlignment("center")
        .wrapText(true)
        .set();
    write(head.number());
    sheet.style(line - 1, 0).horizontalAlignment("center").set();
  }

  @Override
  public void heading(String text) {
    write(text);
    sheet.style(line - 1, 0).bold().fontSize(HEADING_SIZE).set();
  }

  @Override
  public void paragraph(String text) {
    write(text);
    sheet.style(line - 1, 0).wrapText(true).verticalAlignment("top").set();
  }

  @Override
  public <T> void table(String caption, View<T> view, List<T> rows) throws IOException {
    List<Column<T>> columns = view.select(options.fields(), options.format());
    SheetWriter<T> table = new SheetWriter<>(workbook.newWorksheet(caption), columns, messages);
    for (T row : rows) {
      table.row(row);
    }
    table.close(caption, day());
  }

  @Override
  public void chart(Chart chart) {}

  @Override
  public void signature(String issuer, String day) {
    for (String text : List.of(issuer, day)) {
      write(text);
      sheet.style(line - 1, 0).horizontalAlignment("right").set();
    }
  }

  void finish() throws IOException {
    SheetPaper.setUp(sheet, head.title(), day(), false);
    sheet.finish();
    workbook.finish();
  }

  private String day() {
    return messages.text("page.sheet", options.asOf());
  }

  private void write(String text) {
    sheet.inlineString(line, 0, SheetPaper.literal(text));
    line++;
  }
}
