package io.creditctl.core.model;

import io.creditctl.core.model.CodeCheck.Status;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The citizen identity number, 公民身份号码, of GB 11643-1999: 18 characters. */
public final class IdentityNumber {
  private static final int LENGTH = 18;
  private static final int COMMITMENT_LENGTH = 20;
  private static final int FIRST_COMMITMENTS = 2019;
  private static final int OLD_LENGTH = 15;

  /** The provinces of GB/T 2260, and 81 to 83 for residence permits. */
  private static final Set<String> PROVINCES =
      Set.of(
          ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46"
                  + " 50 51 52 53 54 61 62 63 64 65 71 81 82 83")
              .split(" "));

  private static final int NOWHERE = -1;
  private static final int BEFORE_YEAR = 2100;
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

  /** The date of birth that a valid number tells; empty for anything else. */
  public static Optional<LocalDate> birthday(String text) {
    CodeCheck check = check(text);
    if (!check.ok()) {
      return Optional.empty();
    }
    String code = Characters.compact(text);
    return Optional.of(
        LocalDate.of(number(code, 6, 10), number(code, 10, 12), number(code, 12, 14)));
  }

  /** Whether {@link #maskedIn} would find anything to mask; most texts are only glanced at. */
  public static boolean occursIn(String text) {
    // As many digits in a row as the shorter form has cover one of these places.
    for (int at = OLD_LENGTH - 1; at < text.length(); at += OLD_LENGTH) {
      if (isDigit(text.charAt(at)) && digitsAround(text, at) >= OLD_LENGTH) {
        return !maskedIn(text).equals(text);
      }
    }
    return false;
  }

  private static int digitsAround(String text, int at) {
    int start = at;
    while (start > 0 && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return digitsEnd(text, at) - start;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The text with everything masked that has the form of an identity number: 17 digits with a date
   * of birth in their place and a check character, right or mistyped; or the 15 digits of before
   * 1999. In a longer run of digits the province and the check character must be right. Credit
   * codes and registration numbers stay as they are.
   */
  public static String maskedIn(String text) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int start = 0;
    while (start < text.length()) {
      int digitsEnd = digitsEnd(text, start);
      boolean lettered = digitsEnd < text.length() && isCheckLetter(text.charAt(digitsEnd));
      int codeEnd = lettered ? digitsEnd + 1 : digitsEnd;
      int end = digitsEnd - start == LENGTH - 1 ? codeEnd : digitsEnd;
      int at = start;
      if (!looksLikeOne(text, start, end)) {
        at = within(text, start, codeEnd);
        end = at + LENGTH;
      }
      if (at == NOWHERE) {
        start = digitsEnd + 1;
      } else {
        masked.append(text, copied, at).append(Masking.mask(text.substring(at, end)));
        copied = end;
        start = end;
      }
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** Where a number begins among more digits; as a serial may look like one, all must hold. */
  private static int within(String text, int start, int end) {
    for (int at = isCommitment(text, start, end) ? start + 1 : start; at + LENGTH <= end; at++) {
      String number = Characters.compact(text.substring(at, at + LENGTH));
      if (PROVINCES.contains(number.substring(0, 2))
          && isBirthday(number.substring(6, 14))
          && check(number).ok()) {
        return at;
      }
    }
    return NOWHERE;
  }

  /**
   * 承诺编码: division, day and serial number, of which one in eleven would pass for the number of
   * somebody who was born when the standard was written, and two digits more.
   */
  private static boolean isCommitment(String text, int start, int end) {
    return end - start == COMMITMENT_LENGTH
        && number(Characters.compact(text.substring(start, end)), 6, 10) >= FIRST_COMMITMENTS;
  }

  private static boolean looksLikeOne(String text, int start, int end) {
    int length = end - start;
    if (length != LENGTH && length != LENGTH - 1 && length != OLD_LENGTH) {
      return false;
    }
    String number = Characters.compact(text.substring(start, end));
    if (length == OLD_LENGTH) {
      return isBirthday("19" + number.substring(6, 12)) && !isRegistrationNumber(number);
    }
    return isBirthday(number.substring(6, 14))
        && (check(number).ok() || !CreditCode.check(number).ok());
  }

  private static boolean isBirthday(String digits) {
    int year = number(digits, 0, 4);
    return year < BEFORE_YEAR && DateText.isDate(year, number(digits, 4, 6), number(digits, 6, 8));
  }

  /** The 15 digits of a business registration, 工商注册号: ISO 7064 MOD 11,10. */
  private static boolean isRegistrationNumber(String digits) {
    int rest = 10;
    for (int i = 0; i < OLD_LENGTH - 1; i++) {
      int sum = (rest + digits.charAt(i) - '0') % 10;
      rest = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (rest + digits.charAt(OLD_LENGTH - 1) - '0') % 10 == 1;
  }

  private static boolean isDigit(char c) {
    char half = Characters.halfWidth(c);
    return half >= '0' && half <= '9';
  }

  private static boolean isCheckLetter(char c) {
    return Characters.upper(c) == 'X';
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
