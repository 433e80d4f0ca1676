package io.creditctl.core.model;

import io.creditctl.core.model.CodeCheck.Status;

/** The organisation code, 组织机构代码, of GB 11714: eight characters and a check character. */
public final class OrganisationCode {
  private static final int LENGTH = 9;
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "0123456789X0";

  private OrganisationCode() {}

  /** Checks a code written with or without the hyphen before its check character. */
  public static CodeCheck check(String text) {
    String code = withoutHyphen(Characters.compact(text));
    if (SpreadsheetDamage.isScientific(code)) {
      return CodeCheck.of(Status.DAMAGED, code);
    }
    if (code.length() != LENGTH) {
      return CodeCheck.of(Status.LENGTH, code);
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = code.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
        return CodeCheck.character(code, i + 1);
      }
      sum += (c <= '9' ? c - '0' : c - 'A' + 10) * WEIGHTS[i];
    }
    char expected = CHECK_CHARACTERS.charAt(11 - sum % 11);
    return code.charAt(LENGTH - 1) == expected
        ? CodeCheck.of(Status.OK, code)
        : CodeCheck.checkDigit(code, expected);
  }

  private static String withoutHyphen(String code) {
    return code.length() == LENGTH + 1 && code.charAt(LENGTH - 1) == '-'
        ? code.substring(0, LENGTH - 1) + code.charAt(LENGTH)
        : code;
  }
}
