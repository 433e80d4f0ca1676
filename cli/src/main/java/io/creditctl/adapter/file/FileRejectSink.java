package io.creditctl.adapter.file;

import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableSink;
import io.creditctl.core.record.validate.RowIssue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the table with its findings in a form that Excel opens without asking: a workbook when the
 * file's name says so, else CSV. A table without findings leaves no file.
 */
public final class FileRejectSink implements RejectSink {
  private final TableSink table;
  private final Function<RowIssue, String> wording;
  private int earlierColumn = -1;
  private int width;
  private boolean found;
  private boolean abandoned;

  private FileRejectSink(TableSink table, Function<RowIssue, String> wording) {
    this.table = table;
    this.wording = wording;
  }

  /**
   * Opens the sink.
   *
   * @param wording puts a finding in words
   * @throws io.creditctl.core.error.CreditException FILE_EXISTS or FILE_UNWRITABLE
   */
  public static FileRejectSink open(Path file, Function<RowIssue, String> wording) {
    return new FileRejectSink(FileTableSink.create(file, false), wording);
  }

  @Override
  public void header(List<String> header) {
    earlierColumn = header.indexOf(COLUMN);
    width = header.size();
    print(header.toArray(String[]::new), COLUMN);
  }

  @Override
  public void row(Table.Row row, List<RowIssue> issues) {
    found |= !issues.isEmpty();
    print(row.cells(), issues.stream().map(wording).collect(Collectors.joining("; ")));
  }

  /** A row that is too short is filled up, so that its findings stand in their own column. */
  private void print(String[] cells, String last) {
    List<String> line = new ArrayList<>(width + 1);
    for (int i = 0; i < Math.max(cells.length, width); i++) {
      if (i != earlierColumn) {
        line.add(i < cells.length ? cells[i] : "");
      }
    }
    line.add(last);
    table.row(line);
  }

  @Override
  public void abandon() {
    abandoned = true;
  }

  @Override
  public void close() {
    try (table) {
      if (found && !abandoned) {
        table.commit();
      }
    }
  }
}
