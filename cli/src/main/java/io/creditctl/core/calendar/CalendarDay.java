package io.creditctl.core.calendar;

import java.time.LocalDate;

/**
 * One day, explained.
 *
 * @param name the holiday's name, or the reason of an override; empty for an ordinary day
 * @param known false when the notice that settles the day is not there, so that it may change
 */
public record CalendarDay(
    LocalDate date, boolean working, DayReason reason, String name, boolean known) {}
