package io.creditctl.core.calendar;

import java.util.List;

/**
 * One calendar year to look at.
 *
 * @param arrangement the notice's own list and its sources
 * @param days every day of the year that is not an ordinary weekday or weekend, in order
 * @param workingDays working days from 1 January to 31 December
 * @param provisional true when the last days of December wait for the next year's notice
 */
public record CalendarOverview(
    CalendarYear arrangement, List<CalendarDay> days, int workingDays, boolean provisional) {
  public CalendarOverview {
    days = List.copyOf(days);
  }
}
