package io.creditctl.adapter.file;

import io.creditctl.adapter.file.sheet.XlsRows;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a table in a format that its taker names. */
public enum HandedFile {
  XLSX,
  XLS,
  CSV,
  /** One CSV in an archive. */
  ZIP;

  /** The format of a file name's ending. */
  public static HandedFile of(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  /** The ending of a file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes all rows and ends the stream without closing it.
   *
   * @param name the file's, without ending
   */
  public void write(String name, List<List<String>> rows, OutputStream out) throws IOException {
    OutputStream kept = new KeptOpen(out);
    switch (this) {
      case XLSX -> print(RowPrinter.workbook(kept), rows);
      case XLS -> print(old(kept), rows);
      case CSV -> print(RowPrinter.delimited(kept), rows);
      case ZIP -> {
        ZipOutputStream zip = new ZipOutputStream(kept, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        print(RowPrinter.delimited(new KeptOpen(zip)), rows);
        zip.closeEntry();
        zip.close();
      }
    }
  }

  private static void print(RowPrinter printer, List<List<String>> rows) throws IOException {
    try (printer) {
      for (List<String> row : rows) {
        printer.print(row);
      }
    }
  }

  private static RowPrinter old(OutputStream out) {
    XlsRows rows = new XlsRows(out);
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

  /** A stream that who was lent it cannot close. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
