package io.creditctl.core.record;

/** Opens tabular files, whatever their format and charset; what they are is told by their bytes. */
public interface TableReader {
  String ANY_ENCODING = "auto";

  /**
   * Opens a file that holds one table or several.
   *
   * @param encoding {@code auto}, {@code utf-8} or {@code gb18030}; only texts heed it
   * @throws io.creditctl.core.error.CreditException FILE_UNREADABLE, FILE_EMPTY, FILE_ENCODING,
   *     FILE_FORMAT_UNSUPPORTED or another that says why the file cannot be read
   */
  TableFile open(InputFile file, String encoding);
}
