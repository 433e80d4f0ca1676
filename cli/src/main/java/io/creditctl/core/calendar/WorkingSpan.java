package io.creditctl.core.calendar;

/**
 * A number of working days between two dates, negative backwards.
 *
 * @param provisional true when a day between is not known yet, so that the number may change
 */
public record WorkingSpan(long days, boolean provisional) {}
