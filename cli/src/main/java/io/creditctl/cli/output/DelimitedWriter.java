package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Comma- or tab-separated values, quoted as RFC 4180 asks.
 *
 * <p>Plain: keys as headings, machine-readable values, LF; made for scripts, the same in every
 * language. For a spreadsheet: byte-order mark, CRLF, headings and words for people, cells as
 * {@link ExcelCell} makes them.
 */
final class DelimitedWriter<T> implements RowWriter<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Column<T>> columns;
  private final Messages messages;
  private final TextSink sink;
  private final CSVFormat format;
  private final boolean excel;

  DelimitedWriter(
      char delimiter, boolean excel, List<Column<T>> columns, Messages messages, TextSink sink) {
    this.columns = columns;
    this.messages = messages;
    this.sink = sink;
    this.excel = excel;
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator(excel ? "\r\n" : "\n")
            .get();
  }

  @Override
  public void begin() throws IOException {
    if (excel) {
      sink.write(BYTE_ORDER_MARK);
    }
    boolean first = true;
    for (Column<T> column : columns) {
      format.print(excel ? column.heading(messages) : column.key(), sink, first);
      first = false;
    }
    format.println(sink);
  }

  @Override
  public void row(T row) throws IOException {
    boolean first = true;
    for (Column<T> column : columns) {
      Object value = column.plainValue(row);
      String cell = excel ? ExcelCell.of(value, column.textOf(row)) : CellValue.text(value);
      format.print(cell, sink, first);
      first = false;
    }
    format.println(sink);
  }

  @Override
  public void end(long total, boolean truncated) {}
}
