package io.creditctl.cli.output;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.creditctl.cli.output.page.JterowGenerated;
import io.creditctl.cli.output.page.PageCell;
import io.creditctl.cli.output.page.PageTable;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table on a page, written as its rows come. */
final class HtmlTable<T> {
  private final String id;
  private final String caption;
  private final List<Column<T>> columns;
  private final Messages messages;
  private final TextSink sink;
  private final StringOutput text = new StringOutput();
  private final HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(text);
  private List<PageCell> headings = List.of();

  HtmlTable(String id, String caption, List<Column<T>> columns, Messages messages, TextSink sink) {
    this.id = id;
    this.caption = caption;
    this.columns = columns;
    this.messages = messages;
    this.sink = sink;
  }

  void row(T row) throws IOException {
    List<PageCell> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      cells.add(cell(column, row));
    }
    if (headings.isEmpty()) {
      open(cells);
    }
    text.reset();
    JterowGenerated.render(html, null, cells);
    sink.append(text.toString());
  }

  /** After the last row, with what is to be said below the table. */
  void close(String note) throws IOException {
    if (headings.isEmpty()) {
      open(List.of());
    }
    sink.append(frame(note).after());
  }

  /** A column of numbers is told by its first cell. */
  private void open(List<PageCell> first) throws IOException {
    List<PageCell> found = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      boolean number = columns.get(i).right() || i < first.size() && first.get(i).number();
      found.add(PageCell.of(columns.get(i).heading(messages), number, ""));
    }
    headings = found;
    sink.append(frame("").before());
  }

  private PageHalves frame(String note) {
    return PageHalves.around(new PageTable(id, caption, headings, note));
  }

  private static <T> PageCell cell(Column<T> column, T row) {
    boolean number = column.right() || column.plainValue(row) instanceof Number;
    Tone tone = column.tone().apply(row);
    String colour = tone == Tone.NONE ? "" : tone.name().toLowerCase(Locale.ROOT);
    return PageCell.of(column.textOf(row), number, colour);
  }
}
