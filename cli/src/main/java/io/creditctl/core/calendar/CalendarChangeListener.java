package io.creditctl.core.calendar;

import io.creditctl.core.model.MovedRecords;

/** Is told when working days change, to recompute what was counted with them. */
@FunctionalInterface
public interface CalendarChangeListener {

  /**
   * Brings stored deadlines in line with the new calendar.
   *
   * @param dryRun true to store nothing
   */
  MovedRecords calendarChanged(WorkCalendar before, WorkCalendar after, boolean dryRun);
}
