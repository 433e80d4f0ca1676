package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A table in a form that Excel opens without asking, a workbook when the file's name says so, else
 * CSV; for its owner alone.
 */
public final class FileTableSink implements TableSink {
  private final Path file;
  private final Path temporary;
  private final RowPrinter printer;
  private final boolean overwrite;

  private FileTableSink(Path file, Path temporary, RowPrinter printer, boolean overwrite) {
    this.file = file;
    this.temporary = temporary;
    this.printer = printer;
    this.overwrite = overwrite;
  }

  /**
   * Opens the file beside its place.
   *
   * @throws CreditException FILE_EXISTS or FILE_UNWRITABLE
   */
  public static FileTableSink create(Path file, boolean overwrite) {
    refuseExisting(file, overwrite);
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, ".creditctl", ".part");
      temporary.toFile().deleteOnExit(); // after Ctrl-C too
      return new FileTableSink(file, temporary, RowPrinter.of(file, temporary), overwrite);
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
      printer.print(cells);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void commit() {
    try {
      printer.close();
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
      printer.close();
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
