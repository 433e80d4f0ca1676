package io.creditctl.core.record.clean;

import io.creditctl.core.model.Characters;
import java.util.regex.Pattern;

/** The foldings of characters that more than one type of cell needs. */
final class Marks {
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−﹣－ー]+");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]*[0-9０-９]+[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]*");

  private Marks() {}

  /**
   * The text without controls and direction marks. What failed decoding left behind stays: there
   * something is missing, and nobody knows what.
   */
  static String withoutInvisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text.charAt(i))) {
        return text.chars()
            .filter(c -> !isInvisible((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
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
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Digits, letters and signs; brackets and blanks are for other rules to judge. */
  static String halfWidth(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append("（）［］｛｝\u3000".indexOf(c) >= 0 ? c : Characters.halfWidth(c));
    }
    return folded.toString();
  }

  static String upperCase(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  static String plainDashes(String text) {
    return DASHES.matcher(text).replaceAll("-");
  }

  /** Whether the text is nothing but digits and letters of either width, some of them digits. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
