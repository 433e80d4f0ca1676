package io.creditctl.cli.text;

/**
 * Makes visible what would steer a terminal or mislead the eye: control characters, bidirectional
 * overrides, invisible fillers, code points that are no characters.
 *
 * <p>Joiners stay (scripts and emoji need them), and so does the backslash: the result is for eyes,
 * not for parsing back.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * One line without control characters: newline becomes {@code \n}, tab {@code \t}, escape {@code
   * \x1b}, a right-to-left override {@code \}{@code u202e}.
   */
  public static String visible(String text) {
    int first = firstUnsafe(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 8).append(text, 0, first);
    int index = first;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (isUnsafe(codePoint)) {
        appendEscape(visible, codePoint);
      } else {
        visible.appendCodePoint(codePoint);
      }
      index += Character.charCount(codePoint);
    }
    return visible.toString();
  }

  /** Whether {@link #visible} would replace this code point. */
  public static boolean isUnsafe(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint < ' ';
    }
    return codePoint <= 0x9F
        || codePoint == 0x061C
        || codePoint == 0x200B
        || (codePoint >= 0x200E && codePoint <= 0x200F)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || codePoint == 0xFEFF
        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
        || (codePoint & 0xFFFE) == 0xFFFE
        || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
  }

  private static int firstUnsafe(String text) {
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (isUnsafe(codePoint)) {
        return index;
      }
      index += Character.charCount(codePoint);
    }
    return index;
  }

  private static void appendEscape(StringBuilder target, int codePoint) {
    switch (codePoint) {
      case '\n' -> target.append("\\n");
      case '\r' -> target.append("\\r");
      case '\t' -> target.append("\\t");
      default -> {
        if (codePoint <= 0xFF) {
          appendHex(target.append("\\x"), codePoint, 2);
        } else if (codePoint <= 0xFFFF) {
          appendHex(target.append("\\u"), codePoint, 4);
        } else {
          appendHex(target.append("\\u{"), codePoint, 5).append('}');
        }
      }
    }
  }

  private static StringBuilder appendHex(StringBuilder target, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      target.append(Character.forDigit((value >> shift) & 0xF, 16));
    }
    return target;
  }
}
