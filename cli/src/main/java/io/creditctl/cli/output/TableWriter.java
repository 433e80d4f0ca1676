package io.creditctl.cli.output;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Aligned text for people: headings, then one line a row, two spaces between columns, no lines.
 *
 * <p>The first {@value #SAMPLE} rows decide the widths; later rows stream, and a wider cell pushes
 * its line to the right. An empty answer is the headings alone.
 */
final class TableWriter<T> implements RowWriter<T> {
  static final int SAMPLE = 2_000;

  private final List<Column<T>> columns;
  private final Messages messages;
  private final Consumer<String> notices;
  private final TextSink sink;
  private final DisplayWidth displayWidth;
  private final OptionalInt terminal;
  private final boolean mayHide;
  private final boolean color;
  private final List<Cell[]> sample = new ArrayList<>();
  private TableLayout layout;

  /** One cell, ready to be measured. */
  private record Cell(String text, int width, Tone tone, boolean number) {}

  TableWriter(
      List<Column<T>> columns,
      OutputOptions options,
      Messages messages,
      Consumer<String> notices,
      TextSink sink) {
    this.columns = columns;
    this.messages = messages;
    this.notices = notices;
    this.sink = sink;
    this.displayWidth = new DisplayWidth(options.ambiguousWidth());
    this.terminal = options.columns();
    this.mayHide = options.fields().isEmpty();
    this.color = options.color();
  }

  @Override
  public void begin() {}

  @Override
  public void row(T row) throws IOException {
    Cell[] cells = new Cell[columns.size()];
    for (int index = 0; index < cells.length; index++) {
      Column<T> column = columns.get(index);
      boolean number = column.plainValue(row) instanceof Number;
      cells[index] = cell(column.textOf(row), column.tone().apply(row), number);
    }
    if (layout != null) {
      print(cells);
      return;
    }
    sample.add(cells);
    if (sample.size() == SAMPLE) {
      printSample();
    }
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    if (layout == null) {
      printSample();
    }
    if (layout.hiddenCount() > 0) {
      // On a terminal the notice belongs below the table.
      sink.flush();
      notices.accept(
          messages.text("output.hidden-columns", layout.hiddenCount(), layout.hiddenKeys()));
    }
  }

  private void printSample() throws IOException {
    Cell[] headings = new Cell[columns.size()];
    int[] widths = new int[headings.length];
    boolean[] right = new boolean[headings.length];
    for (int index = 0; index < headings.length; index++) {
      headings[index] = cell(columns.get(index).heading(messages), Tone.NONE, false);
      widths[index] = headings[index].width();
      right[index] = columns.get(index).right();
      for (Cell[] cells : sample) {
        widths[index] = Math.max(widths[index], cells[index].width());
        right[index] |= cells[index].number();
      }
    }
    layout = new TableLayout(columns, widths, right);
    if (terminal.isPresent()) {
      layout.fit(terminal.getAsInt(), mayHide);
    }
    print(headings);
    for (Cell[] cells : sample) {
      print(cells);
    }
    sample.clear();
  }

  private Cell cell(String text, Tone tone, boolean number) {
    String visible = sink.encodable(SafeText.visible(text.stripTrailing()));
    return new Cell(visible, displayWidth.width(visible), tone, number);
  }

  /** Spaces are owed until more text comes, so that no line ends in them. */
  private void print(Cell[] cells) throws IOException {
    StringBuilder line = new StringBuilder();
    int owed = 0;
    for (int index = 0; index < cells.length; index++) {
      if (layout.isVisible(index)) {
        Cell cell = fitted(cells[index], index);
        int padding = Math.max(0, layout.width(index) - cell.width());
        owed += layout.isRight(index) ? padding : 0;
        if (cell.width() > 0) {
          appendSpaces(line, owed);
          appendColored(line, cell);
          owed = 0;
        }
        owed += (layout.isRight(index) ? 0 : padding) + TableLayout.GAP;
      }
    }
    sink.append(line).append('\n');
  }

  private Cell fitted(Cell cell, int column) {
    if (!layout.isCut(column) || cell.width() <= layout.width(column)) {
      return cell;
    }
    String text = displayWidth.truncate(cell.text(), layout.width(column));
    return new Cell(text, displayWidth.width(text), cell.tone(), cell.number());
  }

  private void appendColored(StringBuilder line, Cell cell) {
    if (color && cell.tone() != Tone.NONE) {
      line.append(cell.tone().start()).append(cell.text()).append(Tone.RESET);
    } else {
      line.append(cell.text());
    }
  }

  private static void appendSpaces(StringBuilder line, int count) {
    for (int index = 0; index < count; index++) {
      line.append(' ');
    }
  }
}
