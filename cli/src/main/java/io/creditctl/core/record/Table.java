package io.creditctl.core.record;

import java.util.Iterator;
import java.util.List;

/** The rows of a tabular file, read once from top to bottom. */
public interface Table extends Iterator<Table.Row>, AutoCloseable {

  /**
   * One row.
   *
   * @param line where it begins in the file, from 1
   */
  record Row(long line, String[] cells) {}

  List<String> header();

  /** The charset that the file turned out to be in, for example {@code GB18030}. */
  String encoding();

  /** SHA-256 of the file's bytes, in lower-case hexadecimal; known once the last row was read. */
  String sha256();

  /**
   * Whether another row follows.
   *
   * @throws io.creditctl.core.error.CreditException FILE_MALFORMED with the line
   */
  @Override
  boolean hasNext();

  @Override
  void close();
}
