package io.creditctl.core.calendar;

import java.util.List;

/** The arrangements that the program brings along. */
@FunctionalInterface
public interface BundledCalendar {

  /** Every bundled year, in ascending order; reads them anew at each call. */
  List<CalendarYear> years();
}
