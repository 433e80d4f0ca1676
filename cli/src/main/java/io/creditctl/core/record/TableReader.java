package io.creditctl.core.record;

/** Opens tabular files whatever charset they are in. */
public interface TableReader {
  String ANY_ENCODING = "auto";

  /**
   * Opens a file whose first row is its header.
   *
   * @param encoding {@code auto}, {@code utf-8} or {@code gb18030}
   * @throws io.creditctl.core.error.CreditException FILE_UNREADABLE, FILE_EMPTY, FILE_ENCODING,
   *     FILE_FORMAT_UNSUPPORTED or FILE_MALFORMED
   */
  Table open(InputFile file, String encoding);
}
