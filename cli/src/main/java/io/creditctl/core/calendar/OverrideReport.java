package io.creditctl.core.calendar;

import io.creditctl.core.model.MovedRecords;

/**
 * What an override did, or would do.
 *
 * @param moved what the new calendar changes of what is stored
 */
public record OverrideReport(
    CalendarDay before, CalendarDay after, MovedRecords moved, boolean dryRun) {}
