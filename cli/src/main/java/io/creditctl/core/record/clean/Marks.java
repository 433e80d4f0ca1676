package io.creditctl.core.record.clean;

import io.creditctl.core.model.Characters;
import java.util.regex.Pattern;

/** The foldings of characters that more than one type of cell needs. */
final class Marks {
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−﹣－ー]+");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]*[0-9０-９]+[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]*");

  private static final char NOTHING = '\0';

  private Marks() {}

  /** Says what a character becomes; {@link #NOTHING} leaves it out. */
  @FunctionalInterface
  private interface Folding {
    char of(char c);
  }

  /** Most cells have nothing to fold and come back as they are. */
  private static String fold(String text, Folding folding) {
    int same = 0;
    while (same < text.length() && folding.of(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, same);
    for (int i = same; i < text.length(); i++) {
      char c = folding.of(text.charAt(i));
      if (c != NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * The text without controls and direction marks. What failed decoding left behind stays: there
   * something is missing, and nobody knows what.
   */
  static String withoutInvisible(String text) {
    return text.indexOf(NOTHING) >= 0
        ? withoutInvisible(text.replace(String.valueOf(NOTHING), ""))
        : fold(text, c -> isInvisible(c) ? NOTHING : c);
  }

  private static boolean isInvisible(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r'
        || c >= '\u007F' && c <= '\u009F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  static String stripped(String text) {
    return Characters.strip(text);
  }

  static String withoutBlanks(String text) {
    return fold(text, c -> Characters.isBlank(c) ? NOTHING : c);
  }

  /** Digits, letters and signs; brackets and blanks are for other rules to judge. */
  static String halfWidth(String text) {
    return fold(text, c -> "（）［］｛｝\u3000".indexOf(c) >= 0 ? c : Characters.halfWidth(c));
  }

  static String upperCase(String text) {
    return fold(text, c -> c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c);
  }

  static String plainDashes(String text) {
    return DASHES.matcher(text).replaceAll("-");
  }

  /** Whether the text is nothing but digits and letters of either width, some of them digits. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
