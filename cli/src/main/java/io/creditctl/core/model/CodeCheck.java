package io.creditctl.core.model;

/**
 * What a check of a code found.
 *
 * @param code the code in its normal form (half width, upper case, no blanks)
 * @param position 1-based position of the offending character; 0 unless CHARACTER
 * @param character the offending character for CHARACTER, the expected one for CHECK_DIGIT
 */
public record CodeCheck(Status status, String code, int position, char character) {

  /** The outcomes, at most one per code. */
  public enum Status {
    OK,
    LENGTH,
    CHARACTER,
    DATE,
    CHECK_DIGIT,
    DAMAGED
  }

  public boolean ok() {
    return status == Status.OK;
  }

  static CodeCheck of(Status status, String code) {
    return new CodeCheck(status, code, 0, '\0');
  }

  static CodeCheck character(String code, int position) {
    return new CodeCheck(Status.CHARACTER, code, position, code.charAt(position - 1));
  }

  /** A wrong check digit, or, where the digits say so, a number that a spreadsheet rounded. */
  static CodeCheck checkDigit(String code, char expected) {
    return SpreadsheetDamage.isRounded(code)
        ? of(Status.DAMAGED, code)
        : new CodeCheck(Status.CHECK_DIGIT, code, 0, expected);
  }
}
