package io.creditctl.core.model;

import io.creditctl.core.model.CodeCheck.Status;
import java.util.Optional;

/** The unified social credit code, 统一社会信用代码, of GB 32100-2015. */
public final class CreditCode {
  private static final int LENGTH = 18;
  private static final int REGION_START = 2;
  private static final int REGION_END = 8;
  private static final int ORGANISATION_END = 17;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = 31;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final byte[] VALUES = values();

  /** Letters that the alphabet leaves out, and what they are commonly typed for. */
  private static final String CONFUSED = "IOZSV";

  private static final String MEANT = "1025U";

  private CreditCode() {}

  /**
   * Checks length, alphabet and check digit, in that order, after folding width, case and blanks.
   *
   * <p>The region must be six digits, but no region is refused: abolished ones live on in codes
   * issued long ago.
   */
  public static CodeCheck check(String text) {
    String code = Characters.compact(text);
    if (SpreadsheetDamage.isScientific(code)) {
      return CodeCheck.of(Status.DAMAGED, code);
    }
    if (code.length() != LENGTH) {
      return CodeCheck.of(Status.LENGTH, code);
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int value = value(code.charAt(i));
      if (value < 0 || value > 9 && i >= REGION_START && i < REGION_END) {
        return CodeCheck.character(code, i + 1);
      }
      sum += i < WEIGHTS.length ? value * WEIGHTS[i] : 0;
    }
    char expected = ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    return code.charAt(LENGTH - 1) == expected
        ? CodeCheck.of(Status.OK, code)
        : CodeCheck.checkDigit(code, expected);
  }

  /**
   * The valid code that was probably meant: confused letters replaced (I→1 O→0 Z→2 S→5 V→U), width,
   * case and blanks folded. Empty when the check digit does not confirm it, or nothing would
   * change.
   */
  public static Optional<String> suggest(String text) {
    String code = Characters.compact(text);
    if (code.length() != LENGTH) {
      return Optional.empty();
    }
    StringBuilder meant = new StringBuilder(code);
    for (int i = 0; i < LENGTH; i++) {
      int confused = CONFUSED.indexOf(code.charAt(i));
      if (confused >= 0) {
        meant.setCharAt(i, MEANT.charAt(confused));
      }
    }
    String candidate = meant.toString();
    return check(candidate).ok() && !candidate.equals(text)
        ? Optional.of(candidate)
        : Optional.empty();
  }

  /** The organisation code, 主体标识码, inside a valid code: its 9th to 17th character. */
  public static String organisationCode(String code) {
    return code.substring(REGION_END, ORGANISATION_END);
  }

  /** Whether a valid code was issued to a sole trader, 个体工商户. */
  public static boolean isSoleTrader(String code) {
    return code.startsWith("92");
  }

  private static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    for (int c = 0; c < values.length; c++) {
      values[c] = (byte) ALPHABET.indexOf(c);
    }
    return values;
  }
}
