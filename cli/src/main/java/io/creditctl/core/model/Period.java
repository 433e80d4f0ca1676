package io.creditctl.core.model;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** A span of days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new CreditException(ErrorCode.INVALID_PERIOD, from + "/" + to);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The period before of the same length: in months where it is whole months, else in days. */
  public Period previous() {
    OptionalInt months = wholeMonths();
    LocalDate before = from.minusDays(1);
    return months.isPresent()
        ? new Period(from.minusMonths(months.getAsInt()), before)
        : new Period(before.minusDays(ChronoUnit.DAYS.between(from, to)), before);
  }

  /** How many months it is; empty where it begins or ends within one. */
  public OptionalInt wholeMonths() {
    YearMonth last = YearMonth.from(to);
    return from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth())
        ? OptionalInt.of((int) ChronoUnit.MONTHS.between(YearMonth.from(from), last) + 1)
        : OptionalInt.empty();
  }

  /** Reads {@code 2026-09}, {@code 2026-Q3} or {@code 2026}. */
  public static Period parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> ofMonths(YearMonth.of(Integer.parseInt(text), 1), 12);
        case 7 ->
            text.charAt(5) == 'Q' || text.charAt(5) == 'q'
                ? ofMonths(YearMonth.of(year(text), 3 * (text.charAt(6) - '1') + 1), 3)
                : ofMonths(YearMonth.parse(text), 1);
        default -> throw new CreditException(ErrorCode.INVALID_PERIOD, text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw CreditException.causedBy(e, ErrorCode.INVALID_PERIOD, text);
    }
  }

  private static int year(String text) {
    if (text.charAt(4) != '-') {
      throw new NumberFormatException(text);
    }
    return Integer.parseInt(text.substring(0, 4));
  }

  private static Period ofMonths(YearMonth first, int months) {
    return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }
}
