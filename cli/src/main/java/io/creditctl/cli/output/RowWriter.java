package io.creditctl.cli.output;

import java.io.IOException;

/** One format of an answer: told of each row as it comes. */
interface RowWriter<T> {
  /** Before the first row. */
  void begin() throws IOException;

  void row(T row) throws IOException;

  /**
   * After the last row.
   *
   * @param total how many rows there are, shown or not
   * @param truncated whether fewer were shown
   */
  void end(long total, boolean truncated) throws IOException;
}
