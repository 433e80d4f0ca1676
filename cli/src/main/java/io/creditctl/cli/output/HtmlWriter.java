package io.creditctl.cli.output;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.creditctl.cli.output.page.JtepageGenerated;
import io.creditctl.cli.output.page.JterowGenerated;
import io.creditctl.cli.output.page.JtetableGenerated;
import io.creditctl.cli.output.page.PageCell;
import io.creditctl.cli.output.page.PageHead;
import io.creditctl.cli.output.page.PageTable;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.TimeWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page of its own with one table, for the screen and the printer.
 *
 * <p>The page is drawn twice around its rows, before the first and after the last, so that the rows
 * between stream.
 */
final class HtmlWriter<T> implements RowWriter<T> {
  /** More columns than stand side by side on upright paper. */
  private static final int WIDE = 7;

  private final String name;
  private final List<Column<T>> columns;
  private final OutputOptions options;
  private final Messages messages;
  private final TextSink sink;
  private final StringOutput text = new StringOutput();
  private final HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(text);
  private List<PageCell> headings = List.of();

  HtmlWriter(
      String name,
      List<Column<T>> columns,
      OutputOptions options,
      Messages messages,
      TextSink sink) {
    this.name = name;
    this.columns = columns;
    this.options = options;
    this.messages = messages;
    this.sink = sink;
  }

  @Override
  public void begin() {}

  @Override
  public void row(T row) throws IOException {
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

  @Override
  public void end(long total, boolean truncated) throws IOException {
    if (headings.isEmpty()) {
      open(List.of());
    }
    String count = messages.text(truncated ? "page.truncated" : "page.total", total);
    sink.append(page(count).after());
  }

  private void open(List<PageCell> first) throws IOException {
    List<PageCell> found = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      boolean number = columns.get(i).right() || i < first.size() && first.get(i).number();
      found.add(PageCell.of(columns.get(i).heading(messages), number, ""));
    }
    headings = found;
    sink.append(page("").before());
  }

  private static <T> PageCell cell(Column<T> column, T row) {
    boolean number = column.right() || column.plainValue(row) instanceof Number;
    Tone tone = column.tone().apply(row);
    String colour = tone == Tone.NONE ? "" : tone.name().toLowerCase(Locale.ROOT);
    return PageCell.of(column.textOf(row), number, colour);
  }

  private String language() {
    return messages.language() == Language.ZH ? "zh-CN" : "en";
  }

  private record Halves(String before, String after) {}

  private Halves page(String count) {
    String title = View.title(name, messages);
    PageHead head =
        new PageHead(
            language(),
            title,
            messages.text("page.as-of", options.asOf(), TimeWords.of(options.generatedAt())),
            columns.size() > WIDE);
    PageTable table = new PageTable("table", title, headings, count);
    int[] hole = new int[1];
    Content rows = output -> hole[0] = text.toString().length();
    text.reset();
    JtepageGenerated.render(
        html, null, head, output -> JtetableGenerated.render(html, null, table, rows));
    String page = text.toString();
    return new Halves(page.substring(0, hole[0]), page.substring(hole[0]));
  }
}
