package io.creditctl.cli.output;

import java.time.LocalDate;

/**
 * A day to keep.
 *
 * @param uid the same whenever the same thing is written
 * @param tentative whether the day may still move
 * @param alarmOn the day on which to be reminded, before the day itself
 */
public record CalendarEvent(
    String uid,
    LocalDate day,
    String summary,
    String description,
    boolean tentative,
    LocalDate alarmOn) {}
