package io.creditctl.cli.docs;

import java.util.List;
import java.util.regex.Pattern;

/** What a shell can offer for the value of an option or for an operand. */
enum ValueKind {
  /** The option is a flag. */
  NONE,
  CHOICE,
  FILE,
  FOLDER,
  /** Only the user knows. */
  TEXT;

  /** Such words mean themselves in every shell. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*");

  /**
   * @param label what stands for the value, empty for a flag
   * @throws IllegalArgumentException if a choice has characters that shells take for something else
   */
  static ValueKind of(String label, List<String> choices) {
    for (String choice : choices) {
      if (!PLAIN.matcher(choice).matches()) {
        throw new IllegalArgumentException("not a plain word: " + choice);
      }
    }
    if (!choices.isEmpty()) {
      return CHOICE;
    }
    return switch (label) {
      case "" -> NONE;
      case "FILE", "PATH" -> FILE;
      case "DIR" -> FOLDER;
      default -> TEXT;
    };
  }
}
