package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked, by the notices of the years and the local overrides; immutable.
 *
 * <p>Days that no notice settles are read as ordinary weekdays and weekends, and every answer that
 * rests on one of them is marked provisional.
 */
public final class WorkCalendar {
  /**
   * From this day of December on the next year's notice is needed too: those of 2007, 2008, 2012,
   * 2019 and 2023 reach back into December, the earliest to the 29th.
   */
  private static final int NEXT_NOTICE_FROM = 29;

  private final NavigableMap<Integer, CalendarYear> years = new TreeMap<>();
  private final Map<LocalDate, ListedDay> listed = new HashMap<>();
  private final Map<LocalDate, CalendarOverride> overrides = new HashMap<>();
  private final WorkingDayIndex index;

  /**
   * @param years at most one for each year; empty ones count as unknown
   * @param overrides at most one for each date
   */
  public WorkCalendar(Collection<CalendarYear> years, Collection<CalendarOverride> overrides) {
    for (CalendarYear year : years) {
      if (!year.isEmpty() && this.years.put(year.year(), year) != null) {
        throw new IllegalArgumentException("the year " + year.year() + " is given twice");
      }
    }
    SortedMap<LocalDate, Boolean> decided = new TreeMap<>();
    for (CalendarYear year : this.years.values()) {
      for (ListedDay day : year.days()) {
        listed.put(day.date(), day);
        decided.put(day.date(), day.working());
      }
    }
    for (CalendarOverride override : overrides) {
      this.overrides.put(override.date(), override);
      decided.put(override.date(), override.working());
    }
    index = new WorkingDayIndex(decided);
  }

  public boolean isWorking(LocalDate date) {
    return describe(date).working();
  }

  /** Explains one day. */
  public CalendarDay describe(LocalDate date) {
    boolean known = isKnown(date);
    CalendarOverride override = overrides.get(date);
    if (override != null) {
      return new CalendarDay(
          date, override.working(), DayReason.OVERRIDE, override.reason(), known);
    }
    ListedDay day = listed.get(date);
    if (day != null) {
      DayReason reason = day.working() ? DayReason.MAKE_UP : DayReason.HOLIDAY;
      return new CalendarDay(date, day.working(), reason, day.name(), known);
    }
    boolean weekday = WorkingDayIndex.isWeekday(date.toEpochDay());
    DayReason reason = weekday ? DayReason.WEEKDAY : DayReason.WEEKEND;
    return new CalendarDay(date, weekday, reason, "", known);
  }

  /** Whether everything that decides about the day is there. */
  public boolean isKnown(LocalDate date) {
    return overrides.containsKey(date) || isSettledByNotice(date);
  }

  /**
   * Counts working days from a date that does not count itself.
   *
   * @param number how many; negative counts backwards, 0 yields the start itself
   */
  public WorkingDate add(LocalDate start, int number) {
    if (number == 0) {
      return new WorkingDate(start, false);
    }
    if (number > 0) {
      LocalDate date = dayOfCount(index.countThrough(start.toEpochDay()) + number);
      return new WorkingDate(date, !allKnown(start.plusDays(1), date));
    }
    LocalDate date = dayOfCount(index.countThrough(start.toEpochDay() - 1) + number + 1);
    return new WorkingDate(date, !allKnown(date, start.minusDays(1)));
  }

  /** The working days after {@code from}, up to and including {@code to}; negative backwards. */
  public WorkingSpan between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      WorkingSpan forwards = between(to, from);
      return new WorkingSpan(-forwards.days(), forwards.provisional());
    }
    long days = index.countThrough(to.toEpochDay()) - index.countThrough(from.toEpochDay());
    return new WorkingSpan(days, !allKnown(from.plusDays(1), to));
  }

  /** The known years, ascending; there may be gaps between them. */
  public NavigableSet<Integer> coverage() {
    return Collections.unmodifiableNavigableSet(years.navigableKeySet());
  }

  /** A known year's arrangement. */
  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /** The known arrangements that have a say about the days of a range, both ends included. */
  public List<CalendarYear> arrangements(LocalDate from, LocalDate to) {
    return List.copyOf(years.subMap(from.getYear(), true, lastYearNeeded(to), true).values());
  }

  /** The last year whose notice is needed to know every day up to the date. */
  static int lastYearNeeded(LocalDate date) {
    return needsNextNotice(date) ? date.getYear() + 1 : date.getYear();
  }

  private LocalDate dayOfCount(long number) {
    return LocalDate.ofEpochDay(index.dayOfCount(number));
  }

  private boolean isSettledByNotice(LocalDate date) {
    int year = date.getYear();
    return years.containsKey(year) && (!needsNextNotice(date) || years.containsKey(year + 1));
  }

  private boolean allKnown(LocalDate from, LocalDate to) {
    LocalDate day = from;
    while (!day.isAfter(to)) {
      if (isSettledByNotice(day)) {
        day = needsNextNotice(day) ? day.plusDays(1) : firstToNeedNextNotice(day.getYear());
      } else if (overrides.containsKey(day)) {
        day = day.plusDays(1);
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean needsNextNotice(LocalDate date) {
    return date.getMonthValue() == 12 && date.getDayOfMonth() >= NEXT_NOTICE_FROM;
  }

  private static LocalDate firstToNeedNextNotice(int year) {
    return LocalDate.of(year, 12, NEXT_NOTICE_FROM);
  }
}
