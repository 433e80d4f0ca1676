package io.creditctl.testkit;

/** Valid unified social credit codes, as many as a test needs. */
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  /** The code of the company number n, below a million. */
  public static String of(int n) {
    return code("91", n);
  }

  /** The code of the sole trader number n. */
  public static String ofSoleTrader(int n) {
    return code("92", n);
  }

  /** The organisation code inside {@link #of}. */
  public static String organisationOf(int n) {
    String organisation = "MA" + String.format("%06d", n);
    return organisation + organisationCheck(organisation);
  }

  private static String code(String category, int n) {
    String code = category + "371000" + organisationOf(n);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return code + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String organisation) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
