package io.creditctl.core.calendar;

/** Is told when working days change, to recompute what was counted with them. */
@FunctionalInterface
public interface CalendarChangeListener {

  /**
   * Brings stored deadlines in line with the new calendar.
   *
   * @param dryRun true to count only and store nothing
   * @return how many deadlines moved or changed between provisional and final
   */
  int calendarChanged(WorkCalendar before, WorkCalendar after, boolean dryRun);
}
