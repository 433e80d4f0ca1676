package io.creditctl.adapter.file;

import java.util.stream.IntStream;

/** Tells from the first lines of a text what separates its cells. */
final class SeparatorGuess {
  private static final char COMMA = ',';

  /** What is pasted from a spreadsheet has tabs. */
  private static final char TAB = '\t';

  /** Stand in titles too, so they count only where a line has some, and neither tab nor comma. */
  private static final String SELDOM = ";|";

  private static final int SOME = 2;

  /** A header has many times the separators of a title with a comma in it. */
  private static final int FAR_MORE = 5;

  private SeparatorGuess() {}

  /**
   * The first line with any separator decides, unless a later one has far more of only one kind.
   */
  static char of(String start) {
    char separator = COMMA;
    long most = 0;
    for (String line : start.split("[\r\n]+")) {
      char here = in(line);
      long count = count(line, here);
      if (most == 0 || count >= FAR_MORE * most && isOnlyOneIn(line, here)) {
        separator = count > 0 ? here : separator;
        most = count;
      }
    }
    return separator;
  }

  private static char in(String line) {
    long tabs = count(line, TAB);
    long commas = count(line, COMMA);
    if (tabs + commas > 0) {
      return tabs > commas ? TAB : COMMA;
    }
    return SELDOM
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> count(line, c) >= SOME)
        .findFirst()
        .orElse(COMMA);
  }

  private static boolean isOnlyOneIn(String line, char separator) {
    return IntStream.concat(SELDOM.chars(), IntStream.of(COMMA, TAB))
        .allMatch(other -> other == separator || line.indexOf(other) < 0);
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }
}
