package io.creditctl.cli.output;

import io.creditctl.cli.output.page.PageHead;
import io.creditctl.cli.output.page.PageHead.Looks;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.TimeWords;
import java.io.IOException;
import java.util.List;

/** A page of its own with one table, for the screen and the printer; rows stream. */
final class HtmlWriter<T> implements RowWriter<T> {
  /** More columns than stand side by side on upright paper. */
  private static final int WIDE = 7;

  private final Messages messages;
  private final TextSink sink;
  private final PageHalves page;
  private final HtmlTable<T> table;

  HtmlWriter(
      String name,
      List<Column<T>> columns,
      OutputOptions options,
      Messages messages,
      TextSink sink) {
    String title = View.title(name, messages);
    Looks looks = columns.size() > WIDE ? Looks.WIDE : Looks.UPRIGHT;
    this.messages = messages;
    this.sink = sink;
    this.page =
        PageHalves.around(new PageHead(language(messages), title, asOf(options, messages), looks));
    this.table = new HtmlTable<>("table", title, columns, messages, sink);
  }

  static String language(Messages messages) {
    return messages.language() == Language.ZH ? "zh-CN" : "en";
  }

  /** Of which day the numbers are. */
  static String asOf(OutputOptions options, Messages messages) {
    return messages.text("page.as-of", options.asOf(), TimeWords.of(options.generatedAt()));
  }

  @Override
  public void begin() throws IOException {
    sink.append(page.before());
  }

  @Override
  public void row(T row) throws IOException {
    table.row(row);
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    table.close(messages.text(truncated ? "page.truncated" : "page.total", total));
    sink.append(page.after());
  }
}
