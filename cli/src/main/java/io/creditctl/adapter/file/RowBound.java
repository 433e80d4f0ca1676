package io.creditctl.adapter.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row without end: an open quote would swallow a whole file into memory. */
final class RowBound extends FilterReader {
  /** Far beyond any real row: 30 cells of 4,000 characters make 120,000. */
  private static final int MOST_CHARACTERS = 4_000_000;

  /** A row was longer than any real one. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private int sinceRow;

  RowBound(Reader in) {
    super(in);
  }

  /** A row has ended, the next one may be as long again. */
  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    sinceRow += Math.max(read, 0);
    if (sinceRow > MOST_CHARACTERS) {
      throw new Exceeded();
    }
    return read;
  }
}
