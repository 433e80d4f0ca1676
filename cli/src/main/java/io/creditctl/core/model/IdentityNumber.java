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

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
