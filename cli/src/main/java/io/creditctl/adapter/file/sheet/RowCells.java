package io.creditctl.adapter.file.sheet;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.Arrays;

/** The cells of the row that is being read, at the columns that they are put into. */
final class RowCells {
  /** The columns that a sheet has, A to XFD. */
  static final int MOST_COLUMNS = 16_384;

  private static final int USUAL_COLUMNS = 64;

  /** As long as a row of delimited text may be. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private final String file;
  private String[] cells = new String[USUAL_COLUMNS];
  private int width;
  private int characters;

  RowCells(String file) {
    this.file = file;
  }

  /**
   * Puts a text into a column counted from 0, which must be one that a sheet has.
   *
   * @throws CreditException FILE_TOO_LARGE when the row becomes longer than any real one
   */
  void put(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column + 1, 2 * width)));
    }
    if (column >= width) {
      Arrays.fill(cells, width, column, "");
      width = column + 1;
    }
    cells[column] = text;
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file);
    }
  }

  /** The cells up to the last one with a text; begins the next row. */
  String[] take() {
    String[] taken = Arrays.copyOf(cells, width);
    width = 0;
    characters = 0;
    return taken;
  }
}
