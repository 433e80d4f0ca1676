package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.validate.RowIssue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the table with its findings in the form that Excel opens without asking: UTF-8 with a byte
 * order mark and CRLF. A table without findings leaves no file.
 */
public final class CsvRejectSink implements RejectSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final Path temporary;
  private final BufferedWriter writer;
  private final Function<RowIssue, String> wording;
  private int earlierColumn = -1;
  private int width;
  private boolean found;
  private boolean abandoned;

  private CsvRejectSink(
      Path file, Path temporary, BufferedWriter writer, Function<RowIssue, String> wording) {
    this.file = file;
    this.temporary = temporary;
    this.writer = writer;
    this.wording = wording;
  }

  /**
   * Opens the sink.
   *
   * @param wording puts a finding in words
   * @throws CreditException FILE_EXISTS or FILE_UNWRITABLE
   */
  public static CsvRejectSink open(Path file, Function<RowIssue, String> wording) {
    if (Files.exists(file)) {
      throw new CreditException(ErrorCode.FILE_EXISTS, file);
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, ".creditctl", ".csv");
      BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
      writer.write(BYTE_ORDER_MARK);
      return new CsvRejectSink(file, temporary, writer, wording);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
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
    try {
      for (int i = 0; i < line.size(); i++) {
        CSVFormat.EXCEL.print(line.get(i), writer, i == 0);
      }
      CSVFormat.EXCEL.println(writer);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void abandon() {
    abandoned = true;
  }

  @Override
  public void close() {
    try {
      writer.close();
      if (found && !abandoned) {
        Files.move(temporary, file);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    } finally {
      deleteTemporary();
    }
  }

  private void deleteTemporary() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw unwritable(temporary, e);
    }
  }

  private static CreditException unwritable(Path file, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
  }
}
