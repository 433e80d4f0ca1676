package io.creditctl.cli.shell;

import java.util.ArrayList;
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

  /**
   * The commands of a text, separated by semicolons and line ends that no quote or backslash holds.
   */
  static List<String> commands(String text) {
    List<String> commands = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && (c == ';' || c == '\n')) {
        commands.add(command.toString());
        command.setLength(0);
        continue;
      }
      command.append(c);
      if (c == '\\' && i + 1 < text.length()) {
        command.append(text.charAt(++i));
      } else if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    commands.add(command.toString());
    return commands;
  }

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
