package io.creditctl.cli.shell;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/**
 * Splits a line into words as a shell does: quotes hold together, a backslash takes the next
 * character.
 */
final class Words {
  private Words() {}

  static List<String> split(String line) {
    if (line.isBlank()) {
      return List.of();
    }
    try {
      String text = line.strip();
      ParsedLine parsed =
          new DefaultParser().parse(text, text.length(), Parser.ParseContext.ACCEPT_LINE);
      return parsed.words().stream().filter(word -> !word.isEmpty()).toList();
    } catch (EOFError e) {
      return List.of(line.strip());
    }
  }
}
