package io.creditctl.cli;

import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.HelpPage;
import picocli.CommandLine;

/** Prints help to standard output. */
final class HelpPages {
  private HelpPages() {}

  /**
   * Prints the page of the command that the words before the first unknown one name.
   *
   * @param line a command of a whole tree, so that every command below it is there
   */
  static void print(Context context, CommandLine line) {
    context.print(HelpPage.of(new DocReader(context.messages()).read(line), context.messages()));
  }
}
