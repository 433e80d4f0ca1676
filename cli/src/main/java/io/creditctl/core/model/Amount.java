package io.creditctl.core.model;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.AmountCheck.Status;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money, exact, in the unit of the data standard.
 *
 * @param tenThousandYuan in 万元; not negative, at most 12 digits before and 6 after the point
 */
public record Amount(BigDecimal tenThousandYuan) {
  private static final int MAXIMUM_SCALE = 6;
  private static final int MAXIMUM_INTEGER_DIGITS = 12;

  public Amount {
    if (tenThousandYuan.signum() < 0
        || tenThousandYuan.scale() > MAXIMUM_SCALE
        || tenThousandYuan.precision() - tenThousandYuan.scale() > MAXIMUM_INTEGER_DIGITS) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, tenThousandYuan);
    }
  }

  /** The amount that a plain decimal stands for; empty when {@link #check} objects. */
  public static Optional<Amount> parse(String text) {
    AmountCheck check = check(text);
    return check.status() == Status.OK
        ? Optional.of(new Amount(new BigDecimal(check.text())))
        : Optional.empty();
  }

  /** Checks a plain decimal: digits and at most one point, no unit, exponent or grouping. */
  public static AmountCheck check(String text) {
    String number = Characters.compact(text);
    boolean negative = !number.isEmpty() && number.charAt(0) == '-';
    int start = negative ? 1 : 0;
    int point = number.indexOf('.');
    int integerEnd = point < 0 ? number.length() : point;
    int fractionStart = point < 0 ? number.length() : point + 1;
    if (!isDigits(number, start, integerEnd)
        || !isDigits(number, fractionStart, number.length())
        || integerEnd - start + number.length() - fractionStart == 0) {
      return new AmountCheck(Status.FORM, text);
    }
    int first = start;
    while (first < integerEnd - 1 && number.charAt(first) == '0') {
      first++;
    }
    int last = number.length();
    while (last > fractionStart && number.charAt(last - 1) == '0') {
      last--;
    }
    if (negative && !isZero(number, first, last)) {
      return new AmountCheck(Status.NEGATIVE, text);
    }
    if (integerEnd - first > MAXIMUM_INTEGER_DIGITS || last - fractionStart > MAXIMUM_SCALE) {
      return new AmountCheck(Status.PRECISION, text);
    }
    return new AmountCheck(Status.OK, plain(number, first, integerEnd, last));
  }

  private static String plain(String number, int first, int integerEnd, int last) {
    int end = last > integerEnd + 1 ? last : integerEnd;
    String trimmed = first == 0 && end == number.length() ? number : number.substring(first, end);
    return first == integerEnd ? "0" + trimmed : trimmed;
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }
}
