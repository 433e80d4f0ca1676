package io.creditctl.core.model;

/** The character folding that every check shares: full width to half width, blanks, case. */
public final class Characters {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private Characters() {}

  /** Whether a character shows nothing: ASCII and Unicode spaces, zero-width marks, the BOM. */
  public static boolean isBlank(char c) {
    if (c <= ' ') {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    if (c < '\u00A0') {
      return false;
    }
    return c == '\u00A0'
        || c >= '\u2000' && c <= '\u200D'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u2060'
        || c == IDEOGRAPHIC_SPACE
        || c == '\uFEFF';
  }

  /** The ASCII twin of a full-width character; any other character as it is. */
  public static char halfWidth(char c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_OFFSET);
    }
    return c == IDEOGRAPHIC_SPACE ? ' ' : c;
  }

  /** The text in half width, character by character, so that places stay the same. */
  public static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      half.append(halfWidth(text.charAt(i)));
    }
    return half.toString();
  }

  /** The text without blanks at either end; the same object when there are none. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  /**
   * A code as the standards write it: half width, upper case, no blanks; the same object when it is
   * so already.
   */
  public static String compact(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) || upper(c) != c) {
        return rebuild(text, i);
      }
    }
    return text;
  }

  private static String rebuild(String text, int from) {
    StringBuilder built = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        built.append(upper(c));
      }
    }
    return built.toString();
  }

  static char upper(char c) {
    char half = halfWidth(c);
    return half >= 'a' && half <= 'z' ? (char) (half - ('a' - 'A')) : half;
  }
}
