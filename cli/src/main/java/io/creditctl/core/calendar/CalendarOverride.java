package io.creditctl.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A local decision about one day that goes before every notice, for example a typhoon closure.
 *
 * @param reason why, in the words of the one who decided
 * @param actor who entered it
 * @param at when it was entered
 */
public record CalendarOverride(
    LocalDate date, boolean working, String reason, String actor, Instant at) {
  public CalendarOverride {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(at, "at");
  }
}
