package io.creditctl.cli.docs;

import java.util.stream.Collectors;

/** Text for roff that comes out as it was written, whatever characters it has. */
final class Roff {
  /** What a tagged paragraph has in a window of 80 columns. */
  private static final int COLUMNS = 64;

  private final LineBreaker breaker = new LineBreaker();

  /** Text within a line. */
  static String inline(String text) {
    return text.codePoints().mapToObj(Roff::character).collect(Collectors.joining());
  }

  static String bold(String text) {
    return "\\fB" + inline(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + inline(text) + "\\fR";
  }

  /** An argument of a macro. */
  static String quoted(String text) {
    return '"' + inline(text) + '"';
  }

  /**
   * Paragraphs as lines of their own, the last one with its end; formatters may fill lines of words
   * but get lines of wide characters ready made, for few of them know where to break those.
   */
  String paragraphs(String text) {
    StringBuilder roff = new StringBuilder();
    boolean gap = false;
    for (String line : text.strip().lines().toList()) {
      if (line.isBlank()) {
        gap = true;
        continue;
      }
      if (!roff.isEmpty()) {
        roff.append(gap ? ".sp\n" : ".br\n");
      }
      roff.append(lines(line.strip()));
      gap = false;
    }
    return roff.toString();
  }

  private String lines(String paragraph) {
    String between = breaker.hasWide(paragraph) ? ".br\n" : "";
    return breaker.lines(paragraph, COLUMNS).stream()
        .map(line -> line(inline(line.strip())))
        .collect(Collectors.joining(between));
  }

  /** A line of text; a dot at its start would make it a request. */
  static String line(String escaped) {
    return (escaped.startsWith(".") ? "\\&" : "") + escaped + "\n";
  }

  /** Formatters turn bare quotes, hyphens and the like into typographic ones. */
  private static String character(int character) {
    return switch (character) {
      case '\\' -> "\\e";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '`' -> "\\(ga";
      case '"' -> "\\(dq";
      case '^' -> "\\(ha";
      case '~' -> "\\(ti";
      default -> Character.isISOControl(character) ? " " : Character.toString(character);
    };
  }
}
