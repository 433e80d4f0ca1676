package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that a notice names.
 *
 * @param working true for a make-up working day, false for a day off
 * @param name the holiday that the day belongs to, for example {@code 国庆节}
 */
public record ListedDay(LocalDate date, boolean working, String name) {
  public ListedDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(name, "name");
  }
}
