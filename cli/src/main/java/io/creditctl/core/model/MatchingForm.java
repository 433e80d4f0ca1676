package io.creditctl.core.model;

import java.text.Normalizer;

/** Folds spellings that a reader takes for the same: width, brackets, dots, case, blanks. */
final class MatchingForm {
  private static final String OPENING = "〔【[{〈《「『〖";
  private static final String CLOSING = "〕】]}〉》」』〗";
  private static final String DOTS = "•・‧∙⋅";

  private MatchingForm() {}

  static String of(String text) {
    int same = 0;
    while (same < text.length() && isSettled(text.charAt(same))) {
      same++;
    }
    return same == text.length() ? text : rebuild(text, same);
  }

  private static String rebuild(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (needsNormalizer(text.charAt(i))) {
        return fold(Normalizer.normalize(text, Normalizer.Form.NFKC), 0);
      }
    }
    return fold(text, from);
  }

  private static String fold(String text, int from) {
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Characters.isBlank(c)) {
        folded.append(fold(c));
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    char upper = isSettled(c) ? c : Character.toUpperCase(Characters.halfWidth(c));
    if (OPENING.indexOf(upper) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(upper) >= 0) {
      return ')';
    }
    return DOTS.indexOf(upper) >= 0 ? '·' : upper;
  }

  /** Characters that stay as they are: the common ideographs, digits and upper-case Latin. */
  private static boolean isSettled(char c) {
    return c >= '\u4E00' && c <= '\u9FFF'
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c == '('
        || c == ')';
  }

  /** Whether the Unicode normaliser may change it in a way that the folding here does not. */
  private static boolean needsNormalizer(char c) {
    return !(c <= '\u007F'
        || c == '·'
        || c >= '\u4E00' && c <= '\u9FFF'
        || c >= '\u3000' && c <= '\u301F'
        || c >= '\uFF01' && c <= '\uFF5E'
        || Characters.isBlank(c));
  }
}
