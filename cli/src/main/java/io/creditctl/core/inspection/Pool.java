package io.creditctl.core.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The objects of a field of work as they stood on a day; never changed afterwards.
 *
 * @param domain the code of the field of work
 * @param origin the file that it came from, empty for one that was built from the store
 * @param grades how many objects have each grade
 */
public record Pool(
    String name,
    String domain,
    LocalDate day,
    String origin,
    Map<String, Integer> grades,
    String actor,
    Instant at) {
  public Pool {
    grades = Map.copyOf(grades);
  }

  public int objects() {
    return grades.values().stream().mapToInt(Integer::intValue).sum();
  }
}
