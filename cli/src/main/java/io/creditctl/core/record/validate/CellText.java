package io.creditctl.core.record.validate;

/** Finds the characters that no cell of a data file has a reason to hold. */
final class CellText {
  private static final int NONE = -1;

  private CellText() {}

  /** Index of the first bad character from an index on, or -1. */
  static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        if (c != '\n' && c != '\r' && c != '\t') {
          return i;
        }
      } else if (c >= '\u007F' && (c < '\u4E00' || c > '\u9FFF')) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (isBad(c)) {
          return i;
        }
      }
    }
    return NONE;
  }

  static int countBad(String text) {
    int count = 0;
    for (int i = firstBad(text, 0); i >= 0; i = firstBad(text, i + 1)) {
      count++;
    }
    return count;
  }

  /** C1 controls, direction overrides, halves of pairs, and what failed decoding leaves behind. */
  private static boolean isBad(char c) {
    return c >= '\u007F' && c <= '\u009F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || Character.isSurrogate(c)
        || c >= '\uFFFD';
  }
}
