package io.creditctl.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One step that was taken.
 *
 * @param n its place among the case's steps, from 1
 * @param before the state until then, empty for the first
 * @param day the business day on which it was taken, from which limits are counted
 * @param facts what became known with it
 * @param undoneBy the place of the step that took it back, 0 while it stands
 */
public record CaseStep(
    int n,
    String step,
    String before,
    String after,
    String actor,
    Instant at,
    LocalDate day,
    String basis,
    String note,
    Map<String, String> facts,
    int undoneBy) {

  /** Whether it still stands. */
  public boolean stands() {
    return undoneBy == 0;
  }
}
