package io.creditctl.adapter.http;

/** What strangers wrote, made fit for one line on a terminal. */
public final class PlainText {
  static final int MAX_LENGTH = 300;

  private PlainText() {}

  /**
   * At most {@value #MAX_LENGTH} characters; control, direction and line characters become spaces,
   * and runs of white space one space.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < text.length(); ) {
      int character = text.codePointAt(index);
      index += Character.charCount(character);
      if (line.length() + Character.charCount(character) > MAX_LENGTH) {
        break;
      }
      if (isPlain(character)) {
        line.appendCodePoint(character);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
