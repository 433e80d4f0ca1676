package io.creditctl.core.calendar;

import java.nio.file.Path;

/** Reads one year's arrangement from a file that somebody hands in. */
@FunctionalInterface
public interface CalendarFileReader {

  /**
   * Reads one file; a well-formed file without days yields an empty year.
   *
   * @throws io.creditctl.core.error.CreditException FILE_UNREADABLE(file, cause), FILE_EMPTY(file),
   *     FILE_ENCODING(file, byte offset), FILE_FORMAT_UNSUPPORTED(file) or FILE_MALFORMED(file,
   *     line, what)
   */
  CalendarYear read(Path file);
}
