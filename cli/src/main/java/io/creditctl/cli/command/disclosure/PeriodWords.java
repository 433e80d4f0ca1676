package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.model.Period;
import java.time.LocalDate;

/** Days and periods as official documents write them. */
final class PeriodWords {
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private final Messages messages;

  PeriodWords(Messages messages) {
    this.messages = messages;
  }

  /** Such as {@code 2026年10月20日}. */
  String of(LocalDate day) {
    return messages.text("period.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A month, a quarter or a year by its name, any other period by its ends. */
  String of(Period period) {
    int year = period.from().getYear();
    int month = period.from().getMonthValue();
    int months = period.wholeMonths().orElse(0);
    if (months == 1) {
      return messages.text("period.month", year, month);
    }
    if (months == MONTHS_OF_QUARTER && month % MONTHS_OF_QUARTER == 1) {
      return messages.text("period.quarter", year, month / MONTHS_OF_QUARTER + 1);
    }
    if (months == MONTHS_OF_YEAR && month == 1) {
      return messages.text("period.year", year);
    }
    return messages.text("period.span", of(period.from()), of(period.to()));
  }
}
