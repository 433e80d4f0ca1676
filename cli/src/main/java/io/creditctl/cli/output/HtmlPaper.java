package io.creditctl.cli.output;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.creditctl.cli.output.page.JtechartGenerated;
import io.creditctl.cli.output.page.JteheadingGenerated;
import io.creditctl.cli.output.page.JteparagraphGenerated;
import io.creditctl.cli.output.page.JtesignatureGenerated;
import io.creditctl.cli.output.page.PageHead;
import io.creditctl.cli.output.page.PageHead.Looks;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.SafeText;
import io.creditctl.core.chart.Chart;
import java.io.IOException;
import java.util.List;

/** A paper as a page. */
final class HtmlPaper implements PaperWriter {
  private final OutputOptions options;
  private final Messages messages;
  private final TextSink sink;
  private final StringOutput text = new StringOutput();
  private final HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(text);
  private int tables;

  HtmlPaper(OutputOptions options, Messages messages, TextSink sink) {
    this.options = options;
    this.messages = messages;
    this.sink = sink;
  }

  static PageHead head(Paper.Head head, Messages messages) {
    return new PageHead(
        HtmlWriter.language(messages),
        SafeText.visible(head.title()),
        SafeText.visible(head.number()),
        head.official() ? Looks.FORMAL : Looks.WIDE);
  }

  @Override
  public void heading(String words) throws IOException {
    JteheadingGenerated.render(html, null, SafeText.visible(words));
    drain();
  }

  @Override
  public void paragraph(String words) throws IOException {
    JteparagraphGenerated.render(html, null, SafeText.visible(words));
    drain();
  }

  @Override
  public <T> void table(String caption, View<T> view, List<T> rows) throws IOException {
    tables++;
    HtmlTable<T> table =
        new HtmlTable<>(
            "table-" + tables,
            caption,
            view.select(options.fields(), options.format()),
            messages,
            sink);
    for (T row : rows) {
      table.row(row);
    }
    table.close("");
  }

  @Override
  public void chart(Chart chart) throws IOException {
    JtechartGenerated.render(html, null, chart);
    drain();
  }

  @Override
  public void signature(String issuer, String day) throws IOException {
    JtesignatureGenerated.render(html, null, SafeText.visible(issuer), day);
    drain();
  }

  private void drain() throws IOException {
    sink.append(text.toString());
    text.reset();
  }
}
