package io.creditctl.core.push;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The hours of each day in which a platform takes data; one that ends before it begins lasts over
 * midnight.
 */
public record SendWindow(LocalTime from, LocalTime to) {

  /** Reads {@code 20:00-06:00}; empty for anything else. */
  public static Optional<SendWindow> parse(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    try {
      SendWindow window = new SendWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      return Optional.of(window).filter(hours -> !hours.from.equals(hours.to));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether the platform takes data at that time. */
  public boolean contains(ZonedDateTime time) {
    LocalTime clock = time.toLocalTime();
    boolean begun = !clock.isBefore(from);
    boolean goingOn = clock.isBefore(to);
    return from.isBefore(to) ? begun && goingOn : begun || goingOn;
  }

  /** When it next opens, on a day when it is shut. */
  public ZonedDateTime nextOpening(ZonedDateTime time) {
    ZonedDateTime today = time.with(from);
    return today.isBefore(time) ? today.plusDays(1) : today;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
