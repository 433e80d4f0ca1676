package io.creditctl.core.model;

/** Traces of a spreadsheet: codes taken for numbers, of which digits are lost, failed formulas. */
public final class SpreadsheetDamage {
  private static final int CODE_LENGTH = 18;

  private SpreadsheetDamage() {}

  /** Whether the text is what a spreadsheet shows for a failed formula, or a truth value. */
  public static boolean isNoData(String text) {
    return switch (text) {
      case "TRUE", "FALSE", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!" ->
          true;
      default -> false;
    };
  }

  /** Whether the text is scientific notation such as {@code 9.1371E+17}. */
  public static boolean isScientific(String text) {
    int length = text.length();
    if (length < 4 || !isDigit(text.charAt(0))) {
      return false;
    }
    int at = 1;
    if (text.charAt(at) == '.') {
      at = skipDigits(text, at + 1);
    }
    return at + 2 < length
        && (text.charAt(at) == 'E' || text.charAt(at) == 'e')
        && text.charAt(at + 1) == '+'
        && skipDigits(text, at + 2) == length;
  }

  /** Whether 18 digits end in 000: a spreadsheet keeps 15 digits and fills the rest with zeros. */
  static boolean isRounded(String code) {
    return code.length() == CODE_LENGTH
        && code.endsWith("000")
        && skipDigits(code, 0) == CODE_LENGTH;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
