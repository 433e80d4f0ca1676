package io.creditctl.cli.text;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DateText;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Dates as people type them: 2026-09-04, 2026年9月4日, today, -3d, -3wd (working days). */
public final class DateWords {
  private final Supplier<LocalDate> today;
  private final BiFunction<LocalDate, Integer, LocalDate> addWorkdays;

  /**
   * @param addWorkdays counts working days from a day that does not count itself
   */
  public DateWords(
      Supplier<LocalDate> today, BiFunction<LocalDate, Integer, LocalDate> addWorkdays) {
    this.today = today;
    this.addWorkdays = addWorkdays;
  }

  /**
   * Reads a date.
   *
   * @throws CreditException INVALID_DATE with the text
   */
  public LocalDate parse(String text) {
    String word = text.strip();
    if (word.equals("today") || word.equals("今天")) {
      return today.get();
    }
    if (word.equals("yesterday") || word.equals("昨天")) {
      return today.get().minusDays(1);
    }
    char sign = word.isEmpty() ? ' ' : word.charAt(0);
    if (sign == '-' || sign == '+') {
      return relative(word);
    }
    return DateText.parse(word).orElseThrow(() -> invalid(text));
  }

  /**
   * Reads a period: {@code last-month}, or as {@link Period#parse}.
   *
   * @throws CreditException INVALID_PERIOD with the text
   */
  public Period period(String text) {
    if (text.equals("last-month") || text.equals("上月")) {
      return Period.parse(YearMonth.from(today.get()).minusMonths(1).toString());
    }
    return Period.parse(text);
  }

  private LocalDate relative(String word) {
    boolean workdays = word.endsWith("wd");
    if (!workdays && !word.endsWith("d")) {
      throw invalid(word);
    }
    int number = number(word, word.length() - (workdays ? 2 : 1));
    return workdays ? addWorkdays.apply(today.get(), number) : today.get().plusDays(number);
  }

  private static int number(String word, int end) {
    try {
      return Integer.parseInt(word.substring(0, end));
    } catch (NumberFormatException e) {
      throw CreditException.causedBy(e, ErrorCode.INVALID_DATE, word);
    }
  }

  private static CreditException invalid(String text) {
    return new CreditException(ErrorCode.INVALID_DATE, text);
  }
}
