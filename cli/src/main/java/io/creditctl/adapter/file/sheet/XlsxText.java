package io.creditctl.adapter.file.sheet;

/** The escapes of xlsx texts: {@code _x000D_} for a character that XML cannot hold. */
final class XlsxText {
  private static final int LENGTH = 7;
  private static final int HEXADECIMAL = 16;

  private XlsxText() {}

  /** The text without escapes; the same object when there are none. */
  static String unescape(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        plain.append(text, done, at).append((char) code);
        done = at + LENGTH;
      }
      at = text.indexOf("_x", Math.max(done, at + 1));
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static int code(String text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + LENGTH - 1; i++) {
      int digit = Character.digit(text.charAt(i), HEXADECIMAL);
      if (digit < 0) {
        return -1;
      }
      code = code * HEXADECIMAL + digit;
    }
    return code;
  }
}
