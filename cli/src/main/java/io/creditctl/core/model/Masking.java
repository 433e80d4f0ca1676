package io.creditctl.core.model;

/** Hides the middle of a number that identifies a person. */
public final class Masking {
  private static final int SHOWN_AT_MOST = 4;

  private Masking() {}

  /**
   * Keeps the first four and the last four characters: {@code 3710**********0015}.
   *
   * <p>No standard fixes a pattern; this one keeps the place of issue and enough to tell two people
   * apart, and hides the date of birth. A number shorter than 16 shows a quarter at either end.
   */
  public static String mask(String number) {
    int length = number.codePointCount(0, number.length());
    int shown = Math.min(SHOWN_AT_MOST, length / 4);
    int headEnd = number.offsetByCodePoints(0, shown);
    int tailStart = number.offsetByCodePoints(number.length(), -shown);
    return number.substring(0, headEnd)
        + "*".repeat(length - 2 * shown)
        + number.substring(tailStart);
  }
}
