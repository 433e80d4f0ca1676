package io.creditctl.core.disclosure;

import io.creditctl.core.calendar.CalendarDay;

/**
 * One day on the way to a deadline.
 *
 * @param number which working day it is, from 1; 0 when it does not count
 */
public record CountedDay(int number, CalendarDay day) {}
