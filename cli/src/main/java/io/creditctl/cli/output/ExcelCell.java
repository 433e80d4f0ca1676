package io.creditctl.cli.output;

/**
 * A cell that a spreadsheet shows as it stands: codes stay text, and text never becomes a formula.
 *
 * <ul>
 *   <li>A Number is written bare, up to the 15 digits that a spreadsheet can hold.
 *   <li>Text that would be read as a number and lose by it (a leading zero, 12 digits or more,
 *       digits around one E) is written as {@code ="00123"}.
 *   <li>Text whose first character beyond spaces could start a formula gets a leading apostrophe.
 * </ul>
 */
final class ExcelCell {
  private static final int DIGITS_SHOWN_IN_FULL = 11;
  private static final int DIGITS_HELD = 15;
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private ExcelCell() {}

  /**
   * The cell for a value.
   *
   * @param plain the value as {@link CellValue#plain} gives it
   * @param text what people read in its place
   */
  static String of(Object plain, String text) {
    if (plain instanceof Number) {
      String number = CellValue.text(plain);
      return digits(number) <= DIGITS_HELD ? number : quoted(number);
    }
    if (losesAsNumber(text)) {
      return quoted(text);
    }
    return startsFormula(text) ? "'".concat(text) : text;
  }

  private static String quoted(String text) {
    return "=\"".concat(text).concat("\"");
  }

  private static boolean startsFormula(String text) {
    int index = 0;
    while (index < text.length() && text.charAt(index) == ' ') {
      index++;
    }
    return index < text.length() && FORMULA_STARTS.indexOf(text.charAt(index)) >= 0;
  }

  private static boolean losesAsNumber(String text) {
    int digits = digits(text);
    int length = text.length();
    if (digits == length) {
      return length > DIGITS_SHOWN_IN_FULL || (length > 1 && text.charAt(0) == '0');
    }
    int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
    return digits == length - 1 && exponent > 0 && exponent < length - 1;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character >= '0' && character <= '9') {
        digits++;
      }
    }
    return digits;
  }
}
