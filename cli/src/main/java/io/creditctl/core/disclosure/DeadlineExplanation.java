package io.creditctl.core.disclosure;

import io.creditctl.core.calendar.CalendarDay;
import io.creditctl.core.calendar.CalendarYear;
import java.util.List;

/**
 * How a deadline comes about.
 *
 * @param days every day from the first that may count to the due day, in order
 * @param calendars the arrangements, with their notices, that settle these days
 */
public record DeadlineExplanation(
    CalendarDay decisionDay,
    List<CountedDay> days,
    Deadline deadline,
    LimitRule rule,
    List<CalendarYear> calendars) {
  public DeadlineExplanation {
    days = List.copyOf(days);
    calendars = List.copyOf(calendars);
  }
}
