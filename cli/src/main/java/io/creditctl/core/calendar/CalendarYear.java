package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One year's holiday arrangement: the listed days in order, and the notices that list them.
 *
 * <p>A year without days is a year whose notice is not out: it counts as unknown. Every day lies in
 * the year or in the last week of the year before, where notices sometimes reach back to.
 */
public record CalendarYear(int year, List<ListedDay> days, List<Notice> notices, Origin origin) {

  /** Where the arrangement came from. */
  public enum Origin {
    BUNDLED,
    IMPORTED
  }

  public CalendarYear {
    days = days.stream().sorted(Comparator.comparing(ListedDay::date)).toList();
    notices = List.copyOf(notices);
    Objects.requireNonNull(origin, "origin");
    for (int i = 0; i < days.size(); i++) {
      LocalDate date = days.get(i).date();
      if (!covers(year, date)) {
        throw new IllegalArgumentException(date + " is no day of the arrangement of " + year);
      }
      if (i > 0 && date.equals(days.get(i - 1).date())) {
        throw new IllegalArgumentException(date + " is listed twice");
      }
    }
  }

  /** Whether the notice of a year may name the date. */
  public static boolean covers(int year, LocalDate date) {
    return date.getYear() == year || arrangementOf(date) == year;
  }

  /**
   * The year whose notice settles the date: the next one from 25 December on, as no notice was ever
   * seen to name those days of its own year.
   */
  public static int arrangementOf(LocalDate date) {
    boolean lastWeek = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 25;
    return lastWeek ? date.getYear() + 1 : date.getYear();
  }

  /** Whether there is nothing in it, so that the year is not known. */
  public boolean isEmpty() {
    return days.isEmpty();
  }
}
