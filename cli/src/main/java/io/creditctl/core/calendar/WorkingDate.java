package io.creditctl.core.calendar;

import java.time.LocalDate;

/**
 * A date found by counting working days.
 *
 * @param provisional true when a day on the way is not known yet, so that the date may move
 */
public record WorkingDate(LocalDate date, boolean provisional) {}
