package io.creditctl.core.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * Counts working days in closed form: the Mondays to Fridays, corrected by the days that deviate.
 *
 * <p>Days are epoch days; counts are relative to an arbitrary origin, so that only differences mean
 * something. Both directions cost one binary search over the deviating days.
 */
final class WorkingDayIndex {
  /** 1970-01-01 was a Thursday: three days after a Monday. */
  private static final long MONDAY_SHIFT = 3;

  /** Weekdays off and weekend days on, ascending. */
  private final long[] deviations;

  /** What the first {@code i} deviations add to the count of weekdays. */
  private final long[] corrections;

  /** The count of working days up to and including each deviation. */
  private final long[] counts;

  /**
   * @param decided the days that are decided by a notice or an override, and whether each is worked
   */
  WorkingDayIndex(SortedMap<LocalDate, Boolean> decided) {
    deviations =
        decided.entrySet().stream()
            .filter(entry -> entry.getValue() != isWeekday(entry.getKey().toEpochDay()))
            .mapToLong(entry -> entry.getKey().toEpochDay())
            .toArray();
    corrections = new long[deviations.length + 1];
    counts = new long[deviations.length];
    for (int i = 0; i < deviations.length; i++) {
      corrections[i + 1] = corrections[i] + (isWeekday(deviations[i]) ? -1 : 1);
      counts[i] = weekdaysThrough(deviations[i]) + corrections[i + 1];
    }
  }

  /** The count of working days up to and including the day. */
  long countThrough(long day) {
    int found = Arrays.binarySearch(deviations, day);
    int deviationsThrough = found >= 0 ? found + 1 : -found - 1;
    return weekdaysThrough(day) + corrections[deviationsThrough];
  }

  /** The first day on which the count reaches the number. */
  long dayOfCount(long number) {
    int next = firstCountAtLeast(number);
    long day = weekdayOfCount(number - corrections[next]);
    return next == deviations.length ? day : Math.min(day, deviations[next]);
  }

  private int firstCountAtLeast(long number) {
    int low = 0;
    int high = counts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counts[middle] >= number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  static boolean isWeekday(long day) {
    return Math.floorMod(day + MONDAY_SHIFT, 7) < 5;
  }

  private static long weekdaysThrough(long day) {
    long shifted = day + MONDAY_SHIFT;
    return 5 * Math.floorDiv(shifted, 7L) + Math.min(Math.floorMod(shifted, 7) + 1, 5);
  }

  private static long weekdayOfCount(long number) {
    return 7 * Math.floorDiv(number - 1, 5L) + Math.floorMod(number - 1, 5) - MONDAY_SHIFT;
  }
}
