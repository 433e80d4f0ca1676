package io.creditctl.adapter.file.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet, row by row; every cell is text, so that codes stay codes. */
public final class XlsxRows implements Closeable {
  private static final int ROWS_AT_ONCE = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final OutputStream out;
  private int row;
  private boolean closed;

  public XlsxRows(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "creditctl", null);
    this.sheet = workbook.newWorksheet("Sheet1");
  }

  public void print(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.inlineString(row, i, cells.get(i));
      }
    }
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        workbook.finish();
      }
    }
  }
}
