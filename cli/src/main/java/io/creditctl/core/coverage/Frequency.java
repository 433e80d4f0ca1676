package io.creditctl.core.coverage;

import io.creditctl.core.model.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a unit hands in a kind of record. */
public enum Frequency {
  MONTHLY(1, List.of("monthly", "月", "每月", "月度", "按月")),
  QUARTERLY(3, List.of("quarterly", "季", "每季", "季度", "按季")),
  YEARLY(12, List.of("yearly", "年", "每年", "年度", "按年"));

  private final int months;
  private final List<String> words;

  Frequency(int months, List<String> words) {
    this.months = months;
    this.words = words;
  }

  /** Reads how plans write it. */
  public static Optional<Frequency> of(String text) {
    for (Frequency frequency : values()) {
      if (frequency.words.contains(text)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }

  /** The spans whose last month lies in a period: what is not over yet is not missing. */
  List<Period> endingIn(Period period) {
    List<Period> spans = new ArrayList<>();
    YearMonth last = YearMonth.from(period.to());
    for (YearMonth end = YearMonth.from(period.from());
        !end.isAfter(last);
        end = end.plusMonths(1)) {
      boolean over = !end.atEndOfMonth().isAfter(period.to());
      if (end.getMonthValue() % months == 0 && over) {
        spans.add(new Period(end.minusMonths(months - 1L).atDay(1), end.atEndOfMonth()));
      }
    }
    return spans;
  }

  /** The name of a span, as periods are written. */
  String name(Period span) {
    YearMonth end = YearMonth.from(span.to());
    return switch (this) {
      case MONTHLY -> end.toString();
      case QUARTERLY -> end.getYear() + "-Q" + end.getMonthValue() / months;
      case YEARLY -> Integer.toString(end.getYear());
    };
  }
}
