package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.SafeText;
import java.io.IOException;
import java.util.List;

/**
 * A table in GitHub-flavoured Markdown; markup in the data stays text, a newline becomes a break.
 */
final class MarkdownWriter<T> implements RowWriter<T> {
  private static final String MARKUP = "\\|`*[]<";

  private final List<Column<T>> columns;
  private final Messages messages;
  private final TextSink sink;

  MarkdownWriter(List<Column<T>> columns, Messages messages, TextSink sink) {
    this.columns = columns;
    this.messages = messages;
    this.sink = sink;
  }

  @Override
  public void begin() throws IOException {
    StringBuilder rule = new StringBuilder("|");
    StringBuilder headings = new StringBuilder("|");
    for (Column<T> column : columns) {
      appendCell(headings, column.heading(messages));
      rule.append(column.right() ? " ---: |" : " --- |");
    }
    sink.append(headings).append('\n').append(rule).append('\n');
  }

  @Override
  public void row(T row) throws IOException {
    StringBuilder line = new StringBuilder("|");
    for (Column<T> column : columns) {
      appendCell(line, column.textOf(row));
    }
    sink.append(line).append('\n');
  }

  @Override
  public void end(long total, boolean truncated) {}

  private static void appendCell(StringBuilder line, String text) {
    line.append(' ').append(literal(text)).append(" |");
  }

  /** A text whose markup stays text. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 8);
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (codePoint == '\n') {
        literal.append("<br>");
      } else if (SafeText.isUnsafe(codePoint)) {
        literal.append('\\').append(SafeText.visible(Character.toString(codePoint)));
      } else {
        literal.append(MARKUP.indexOf(codePoint) >= 0 ? "\\" : "").appendCodePoint(codePoint);
      }
      index += Character.charCount(codePoint);
    }
    return literal.toString();
  }
}
