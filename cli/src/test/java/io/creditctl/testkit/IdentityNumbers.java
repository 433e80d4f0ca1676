package io.creditctl.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Valid citizen identity numbers of nobody in particular, as many as a test needs. */
public final class IdentityNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private IdentityNumbers() {}

  /** The number of the person n, born n days after the first of 1960. */
  public static String of(int n) {
    String birthday = LocalDate.of(1960, 1, 1).plusDays(n).format(DateTimeFormatter.BASIC_ISO_DATE);
    String number = "371002" + birthday + String.format("%03d", n % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return number + CHECK_CHARACTERS.charAt(sum % 11);
  }
}
