package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the calendar reaches far enough.
 *
 * @param until the last day that has to be known
 * @param missingYears years whose notice is needed and not there, ascending
 */
public record CalendarCheck(LocalDate until, List<Integer> missingYears) {
  public CalendarCheck {
    missingYears = List.copyOf(missingYears);
  }

  public boolean isComplete() {
    return missingYears.isEmpty();
  }
}
