package io.creditctl.core.record;

/** Is told every few thousand rows how far an import is. */
@FunctionalInterface
public interface ImportProgress {
  ImportProgress NONE = (table, rows, bytesRead, bytes) -> {};

  /**
   * Tells of one table.
   *
   * @param rows how many were stored or refused
   * @param bytesRead of its file; 0 where that does not tell how far it is, as in a packed workbook
   * @param bytes the file's size
   */
  void at(Table.Name table, long rows, long bytesRead, long bytes);
}
