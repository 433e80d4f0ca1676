package io.creditctl.core.model;

import io.creditctl.core.model.CodeCheck.Status;

/** The citizen identity number, 公民身份号码, of GB 11643-1999: 18 characters. */
public final class IdentityNumber {
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private IdentityNumber() {}

  /** Checks length, digits, date of birth and check character, in that order. */
  public static CodeCheck check(String text) {
    String code = Characters.compact(text);
    if (SpreadsheetDamage.isScientific(code)) {
      return CodeCheck.of(Status.DAMAGED, code);
    }
    if (code.length() != LENGTH) {
      return CodeCheck.of(Status.LENGTH, code);
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = code.charAt(i);
      if (c < '0' || c > '9') {
        return CodeCheck.character(code, i + 1);
      }
      sum += (c - '0') * WEIGHTS[i];
    }
    if (!DateText.isDate(number(code, 6, 10), number(code, 10, 12), number(code, 12, 14))) {
      return CodeCheck.of(Status.DATE, code);
    }
    char expected = CHECK_CHARACTERS.charAt(sum % 11);
    return code.charAt(LENGTH - 1) == expected
        ? CodeCheck.of(Status.OK, code)
        : CodeCheck.checkDigit(code, expected);
  }

  /** Whether {@link #maskedIn} would find anything to mask; most texts are only looked at here. */
  public static boolean occursIn(String text) {
    int last = LENGTH - 2; // where the 17th digit of a number that begins at 0 stands
    while (last < text.length()) {
      if (isDigit(text.charAt(last))) {
        for (int start = last - LENGTH + 2;
            start <= last && start + LENGTH <= text.length();
            start++) {
          if (looksLikeOne(text, start)) {
            return true;
          }
        }
      }
      last += LENGTH - 1; // any 17 digits in a row cover one of these places
    }
    return false;
  }

  /**
   * The text with everything masked that has the form of an identity number, whether its check
   * character is right or mistyped: 17 digits with a date of birth in their place and one character
   * more.
   */
  public static String maskedIn(String text) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (int i = 0; i + LENGTH <= text.length(); i++) {
      if (looksLikeOne(text, i)) {
        masked.append(text, from, i).append(Masking.mask(text.substring(i, i + LENGTH)));
        from = i + LENGTH;
        i = from - 1;
      }
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private static boolean looksLikeOne(String text, int start) {
    int end = start + LENGTH;
    boolean standsAlone =
        (start == 0 || !isDigit(text.charAt(start - 1)))
            && (end == text.length() || !isDigit(text.charAt(end)));
    for (int i = start; standsAlone && i < end - 1; i++) {
      standsAlone = isDigit(text.charAt(i));
    }
    return standsAlone
        && DateText.isDate(
            number(text, start + 6, start + 10),
            number(text, start + 10, start + 12),
            number(text, start + 12, start + 14));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
