package io.creditctl.adapter.file.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;

/**
 * Writes a workbook of Excel 97 to 2003 of one sheet; every cell is text, all are kept till the
 * end.
 */
public final class XlsRows implements Closeable {
  private final HSSFWorkbook workbook = new HSSFWorkbook();
  private final HSSFSheet sheet = workbook.createSheet("Sheet1");
  private final OutputStream out;
  private int row;
  private boolean closed;

  public XlsRows(OutputStream out) {
    this.out = out;
  }

  /**
   * Adds a row.
   *
   * @throws IOException when the format has no room for so many rows or so long a text
   */
  public void print(List<String> cells) throws IOException {
    if (row > SpreadsheetVersion.EXCEL97.getLastRowIndex()) {
      throw new IOException("an xls sheet ends at row 65536");
    }
    HSSFRow line = sheet.createRow(row++);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > SpreadsheetVersion.EXCEL97.getMaxTextLength()) {
        throw new IOException("an xls cell ends at character 32767");
      }
      if (!cells.get(i).isEmpty()) {
        line.createCell(i).setCellValue(cells.get(i));
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out;
          workbook) {
        workbook.write(out);
      }
    }
  }
}
