package io.creditctl.core.job;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a job has its turns: at one time or in steps between two, every day or on one day of the
 * week.
 *
 * @param weekday the only day of the week; empty for every day
 * @param first the first turn of a day
 * @param last the last one; the first where there is only one
 * @param step the time between two turns of a day; zero where there is only one
 */
public record Schedule(
    Optional<DayOfWeek> weekday, LocalTime first, LocalTime last, Duration step) {
  private static final int WEEK = 7;

  public static Schedule daily(LocalTime at) {
    return new Schedule(Optional.empty(), at, at, Duration.ZERO);
  }

  public static Schedule weekly(DayOfWeek day, LocalTime at) {
    return new Schedule(Optional.of(day), at, at, Duration.ZERO);
  }

  public static Schedule inSteps(Duration step, LocalTime first, LocalTime last) {
    return new Schedule(Optional.empty(), first, last, step);
  }

  public boolean isInSteps() {
    return !step.isZero();
  }

  /** The same days, at another time; only where there is one turn a day. */
  public Schedule at(LocalTime time) {
    if (isInSteps()) {
      throw new IllegalStateException("has many turns a day");
    }
    return new Schedule(weekday, time, time, step);
  }

  /** The last turn up to a moment, that moment included. */
  public ZonedDateTime latest(ZonedDateTime moment) {
    for (int back = 0; back <= WEEK; back++) {
      LocalDate day = moment.toLocalDate().minusDays(back);
      LocalTime until = back == 0 ? moment.toLocalTime() : LocalTime.MAX;
      Optional<LocalTime> turn = has(day) ? lastUntil(until) : Optional.empty();
      if (turn.isPresent()) {
        return day.atTime(turn.get()).atZone(moment.getZone());
      }
    }
    throw new IllegalStateException("no turn in a week");
  }

  /** The first turn after a moment. */
  public ZonedDateTime next(ZonedDateTime moment) {
    LocalDate today = moment.toLocalDate();
    ZonedDateTime before = latest(moment);
    boolean more =
        isInSteps() && before.toLocalDate().equals(today) && before.toLocalTime().isBefore(last);
    if (more) {
      return before.plus(step);
    }
    LocalDate day = moment.toLocalTime().isBefore(first) ? today : today.plusDays(1);
    while (!has(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(first).atZone(moment.getZone());
  }

  private boolean has(LocalDate day) {
    return weekday.map(day.getDayOfWeek()::equals).orElse(true);
  }

  private Optional<LocalTime> lastUntil(LocalTime until) {
    if (until.isBefore(first)) {
      return Optional.empty();
    }
    if (!isInSteps() || !until.isBefore(last)) {
      return Optional.of(last);
    }
    long steps = Duration.between(first, until).dividedBy(step);
    return Optional.of(first.plus(step.multipliedBy(steps)));
  }
}
