package io.creditctl.cli.text;

/**
 * How many terminal columns a text takes, by the East Asian Width of Unicode 14.0.
 *
 * <p>Wide and full-width characters count two, combining and other invisible characters none. Such
 * characters as {@code ·}, {@code “”} or {@code ①} are ambiguous: terminals draw them in one or in
 * two columns, so the caller says which. Control characters count none; {@link SafeText} makes them
 * visible first.
 */
public final class DisplayWidth {
  private static final String CUT = "..";
  private static final int FIRST_AMBIGUOUS = 0xA1;
  private static final int FIRST_COMBINING = 0x300;
  private static final int FIRST_WIDE = 0x1100;
  private static final int SOFT_HYPHEN = 0xAD;

  private final boolean ambiguousIsWide;

  /**
   * @param ambiguous columns of an ambiguous character, 1 or 2
   * @throws IllegalArgumentException for any other number
   */
  public DisplayWidth(int ambiguous) {
    if (ambiguous != 1 && ambiguous != 2) {
      throw new IllegalArgumentException("ambiguous width must be 1 or 2: " + ambiguous);
    }
    this.ambiguousIsWide = ambiguous == 2;
  }

  /** Columns of the whole text. */
  public int width(String text) {
    int columns = 0;
    int index = 0;
    while (index < text.length()) {
      char unit = text.charAt(index);
      if (unit >= ' ' && unit < 0x7F) {
        columns++;
        index++;
      } else {
        int codePoint = text.codePointAt(index);
        columns += width(codePoint);
        index += Character.charCount(codePoint);
      }
    }
    return columns;
  }

  /** The text with spaces after it, at least this many columns wide. */
  public String padEnd(String text, int columns) {
    return text.concat(" ".repeat(Math.max(0, columns - width(text))));
  }

  /** The text with spaces before it, at least this many columns wide. */
  public String padStart(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))).concat(text);
  }

  /**
   * The text, cut to at most this many columns and then ending in {@code ..}; never half a
   * character, and never a base without its combining marks.
   */
  public String truncate(String text, int maxColumns) {
    if (width(text) <= maxColumns) {
      return text;
    }
    if (maxColumns <= CUT.length()) {
      return CUT.substring(0, Math.max(0, maxColumns));
    }
    int room = maxColumns - CUT.length();
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      room -= width(codePoint);
      if (room < 0) {
        break;
      }
      index += Character.charCount(codePoint);
    }
    return text.substring(0, index).concat(CUT);
  }

  private int width(int codePoint) {
    if (codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0)) {
      return 0;
    }
    if (codePoint >= FIRST_COMBINING && isZeroWidth(codePoint)) {
      return 0;
    }
    if (codePoint >= FIRST_WIDE && EastAsianWidth.isWide(codePoint)) {
      return 2;
    }
    boolean wide =
        ambiguousIsWide
            && codePoint >= FIRST_AMBIGUOUS
            && codePoint != SOFT_HYPHEN
            && EastAsianWidth.isAmbiguous(codePoint);
    return wide ? 2 : 1;
  }

  private static boolean isZeroWidth(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> isTrailingJamo(codePoint);
    };
  }

  /** Vowels and finals of decomposed Hangul are drawn inside the two columns of their initial. */
  private static boolean isTrailingJamo(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }
}
