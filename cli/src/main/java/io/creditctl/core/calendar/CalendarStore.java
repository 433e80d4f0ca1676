package io.creditctl.core.calendar;

import java.util.List;

/** Keeps what was imported and decided on top of the bundled calendar. */
public interface CalendarStore {

  /** The imported years, at most one for each year. */
  List<CalendarYear> years();

  /** The overrides in force, at most one for each date. */
  List<CalendarOverride> overrides();

  /** Stores an imported year in place of an earlier import of the same year. */
  void saveYear(CalendarYear year);

  /** Stores an override in place of an earlier one of the same date. */
  void saveOverride(CalendarOverride override);
}
