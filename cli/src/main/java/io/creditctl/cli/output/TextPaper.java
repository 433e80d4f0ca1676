package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.SafeText;
import io.creditctl.core.chart.Chart;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A paper as text, with Markdown's marks or without; its charts are left to the tables. */
final class TextPaper implements PaperWriter {
  private final OutputOptions options;
  private final Messages messages;
  private final Consumer<String> notices;
  private final TextSink sink;
  private final boolean markdown;

  TextPaper(OutputOptions options, Messages messages, Consumer<String> notices, TextSink sink) {
    this.options = options;
    this.messages = messages;
    this.notices = notices;
    this.sink = sink;
    this.markdown = options.format() == OutputFormat.MD;
  }

  void title(Paper.Head head) throws IOException {
    line(markdown ? "# " : "", head.title());
    paragraph(head.number());
  }

  @Override
  public void heading(String text) throws IOException {
    sink.append('\n');
    line(markdown ? "## " : "", text);
  }

  @Override
  public void paragraph(String text) throws IOException {
    sink.append('\n');
    line("", text);
  }

  @Override
  public <T> void table(String caption, View<T> view, List<T> rows) throws IOException {
    paragraph(caption);
    sink.append('\n');
    List<Column<T>> columns = view.select(options.fields(), options.format());
    RowWriter<T> table =
        markdown
            ? new MarkdownWriter<>(columns, messages, sink)
            : new TableWriter<>(columns, options, messages, notices, sink);
    table.begin();
    for (T row : rows) {
      table.row(row);
    }
    table.end(rows.size(), false);
  }

  @Override
  public void chart(Chart chart) {}

  @Override
  public void signature(String issuer, String day) throws IOException {
    paragraph(issuer);
    paragraph(day);
  }

  private void line(String mark, String text) throws IOException {
    sink.append(mark).append(markdown ? MarkdownWriter.literal(text) : SafeText.visible(text));
    sink.append('\n');
  }
}
