package io.creditctl.cli.output;

import java.io.IOException;

/** A document of text, tables and charts, said once for all formats that people read. */
@FunctionalInterface
public interface Paper {
  void writeTo(PaperWriter writer) throws IOException;

  /**
   * What stands above a paper.
   *
   * @param number the number of an official document, or what is said below the title of another
   */
  record Head(String title, String number, boolean official) {}
}
