package io.creditctl.adapter.file;

import io.creditctl.adapter.file.sheet.XlsxRows;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** Writes rows of texts, one after the other. */
interface RowPrinter extends Closeable {
  char BYTE_ORDER_MARK = '\uFEFF';

  void print(List<String> row) throws IOException;

  /**
   * A printer of the form that a file's name asks for.
   *
   * @param temporary where the bytes go until all are there
   */
  static RowPrinter of(Path file, Path temporary) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") ? workbook(temporary) : delimited(temporary);
  }

  private static RowPrinter workbook(Path temporary) throws IOException {
    XlsxRows rows = new XlsxRows(Files.newOutputStream(temporary));
    return new RowPrinter() {
      @Override
      public void print(List<String> row) throws IOException {
        rows.print(row);
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  /** UTF-8 with a byte order mark and CRLF, or Excel takes it for something else. */
  private static RowPrinter delimited(Path temporary) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    return new RowPrinter() {
      @Override
      public void print(List<String> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
          CSVFormat.EXCEL.print(row.get(i), writer, i == 0);
        }
        CSVFormat.EXCEL.println(writer);
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }
}
