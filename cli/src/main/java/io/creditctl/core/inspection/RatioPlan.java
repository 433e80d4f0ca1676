package io.creditctl.core.inspection;

import io.creditctl.core.disclosure.RuleNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many of which grade are drawn, and how often, in a field of work.
 *
 * @param domain the code of the field of work; empty for all
 * @param effectiveUntil the last day, empty for one without an end
 * @param inspectors how many inspectors go to one object
 */
public record RatioPlan(
    String name,
    String title,
    String domain,
    String basis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    int inspectors,
    List<Row> rows,
    List<RuleNote> notes) {

  /** Nobody inspects alone. */
  public static final int FEWEST_INSPECTORS = 2;

  public RatioPlan {
    if (inspectors < FEWEST_INSPECTORS) {
      throw new IllegalArgumentException(name + " inspectors " + inspectors);
    }
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** One grade's line; {@link PoolObject#UNGRADED} for who has none. */
  public record Row(String grade, Quota quota) {}

  public boolean appliesOn(LocalDate day) {
    return !day.isBefore(effectiveFrom)
        && effectiveUntil.map(until -> !day.isAfter(until)).orElse(true);
  }

  /** The quota of a grade, empty where the plan does not name it. */
  public Optional<Quota> quota(String grade) {
    return rows.stream().filter(row -> row.grade().equals(grade)).map(Row::quota).findFirst();
  }
}
