package io.creditctl.adapter.file;

import io.creditctl.adapter.file.sheet.XlsxRows;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
    OutputStream out = Files.newOutputStream(temporary);
    return name.endsWith(".xlsx") ? workbook(out) : delimited(out);
  }

  /** A workbook of today. */
  static RowPrinter workbook(OutputStream out) {
    XlsxRows rows = new XlsxRows(out);
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
  static RowPrinter delimited(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
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
