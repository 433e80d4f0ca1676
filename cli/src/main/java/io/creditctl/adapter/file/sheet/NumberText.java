package io.creditctl.adapter.file.sheet;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of spreadsheets and JSON as the text that a person would have written. */
public final class NumberText {
  /** Spreadsheets keep 15 digits. */
  private static final int DIGITS = 15;

  private static final MathContext PRECISION = new MathContext(DIGITS);
  private static final double FIRST_DAMAGED = 1e15;

  /** As many as a spreadsheet shows; more would only tell of whom the number was. */
  private static final MathContext SHOWN = new MathContext(6);

  private NumberText() {}

  /** The number written in a file; a text that is none as it stands. */
  public static String of(String number) {
    if (number.length() <= DIGITS && isDigits(number)) {
      return number;
    }
    try {
      return of(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return number;
    }
  }

  /**
   * Plain decimal text without an exponent. A number of more digits than a spreadsheet keeps is no
   * longer what was typed: it is written in scientific notation, in which the checks recognise the
   * damage, and never as digits that look sound.
   */
  static String of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return String.valueOf(number);
    }
    BigDecimal exact = new BigDecimal(number);
    if (Math.abs(number) < FIRST_DAMAGED) {
      return exact.round(PRECISION).stripTrailingZeros().toPlainString();
    }
    BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
    int exponent = shown.precision() - shown.scale() - 1;
    return shown.movePointLeft(exponent).toPlainString() + "E+" + exponent;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
