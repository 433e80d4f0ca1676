package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.TableSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * A CSV file in the form that Excel opens without asking: UTF-8 with a byte order mark and CRLF,
 * for its owner alone.
 */
public final class CsvTableSink implements TableSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final Path temporary;
  private final BufferedWriter writer;
  private final boolean overwrite;

  private CsvTableSink(Path file, Path temporary, BufferedWriter writer, boolean overwrite) {
    this.file = file;
    this.temporary = temporary;
    this.writer = writer;
    this.overwrite = overwrite;
  }

  /**
   * Opens the file beside its place.
   *
   * @throws CreditException FILE_EXISTS or FILE_UNWRITABLE
   */
  public static CsvTableSink create(Path file, boolean overwrite) {
    refuseExisting(file, overwrite);
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, ".creditctl", ".csv");
      BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
      writer.write(BYTE_ORDER_MARK);
      return new CsvTableSink(file, temporary, writer, overwrite);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void refuseExisting(Path file, boolean overwrite) {
    if (Files.exists(file) && !(overwrite && Files.isRegularFile(file))) {
      throw new CreditException(ErrorCode.FILE_EXISTS, file);
    }
  }

  @Override
  public void row(List<String> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        CSVFormat.EXCEL.print(cells.get(i), writer, i == 0);
      }
      CSVFormat.EXCEL.println(writer);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void commit() {
    try {
      writer.close();
      if (overwrite) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(temporary, file); // fails where a file came meanwhile
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
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
