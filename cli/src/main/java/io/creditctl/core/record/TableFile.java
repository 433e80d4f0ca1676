package io.creditctl.core.record;

import java.util.Iterator;

/**
 * The tables of one file, in its order: one of a text, one for each sheet of a workbook, those of
 * every entry of an archive. Asking for the next table ends the reading of the one before.
 */
public interface TableFile extends Iterator<Table>, AutoCloseable {

  /**
   * The next table.
   *
   * @throws io.creditctl.core.error.CreditException when this one table cannot be read; those after
   *     it may well be
   */
  @Override
  Table next();

  /**
   * SHA-256 of the file's bytes, in lower-case hexadecimal; of a text known once its last row was
   * read.
   */
  String sha256();

  /** How much of the file was read; 0 where that does not tell how many rows are left. */
  default long bytesRead() {
    return 0;
  }

  @Override
  void close();
}
