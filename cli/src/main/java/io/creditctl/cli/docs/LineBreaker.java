package io.creditctl.cli.docs;

import io.creditctl.cli.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: between words, between wide characters, never before a closing or after
 * an opening mark.
 */
final class LineBreaker {
  private static final String NEVER_FIRST = "，。；：、！？）》」』】〉〕｝”’…—·～％,.;:!?)]}%";
  private static final String NEVER_LAST = "（《「『【〈〔｛“‘—([{";

  /** Lines must fit even where ambiguous characters are drawn in two columns. */
  private final DisplayWidth widest = new DisplayWidth(2);

  private final DisplayWidth narrowest = new DisplayWidth(1);

  /** One paragraph in lines of at most so many columns, without blanks at their ends. */
  List<String> lines(String paragraph, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(paragraph, columns)) {
      if (!line.isEmpty() && !fit(line + piece.stripTrailing(), columns)) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Whether a text takes at most so many columns on every terminal. */
  boolean fit(String text, int columns) {
    return widest.width(text) <= columns;
  }

  /** Whether any character takes two columns on every terminal. */
  boolean hasWide(String text) {
    return text.codePoints().anyMatch(this::isWide);
  }

  private List<String> pieces(String paragraph, int columns) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int[] characters = paragraph.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      piece.appendCodePoint(characters[i]);
      boolean last = i == characters.length - 1;
      if (last
          || mayBreak(characters[i], characters[i + 1])
          || mustBreak(piece, characters[i + 1], columns)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return after != ' ';
    }
    return (isWide(before) || isWide(after))
        && after != ' '
        && narrowest.width(Character.toString(after)) > 0
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }

  /** A word longer than a line is cut. */
  private boolean mustBreak(StringBuilder piece, int after, int columns) {
    return after != ' ' && !fit(piece + Character.toString(after), columns);
  }

  private boolean isWide(int character) {
    return narrowest.width(Character.toString(character)) == 2;
  }
}
