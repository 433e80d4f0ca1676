package io.creditctl.core.calendar;

/**
 * What an override did, or would do.
 *
 * @param deadlinesMoved stored deadlines that the new calendar changes
 */
public record OverrideReport(
    CalendarDay before, CalendarDay after, int deadlinesMoved, boolean dryRun) {}
