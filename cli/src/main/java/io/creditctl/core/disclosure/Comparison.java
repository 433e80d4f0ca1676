package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a report is compared with: the decisions of the period before, as known on the same day.
 *
 * @param rows the groups of that period under the keys that they are compared by: a month under the
 *     key of the month that stands in its place now
 * @param totals all of that period together
 */
public record Comparison(Period period, List<ReportRow> rows, ReportRow totals) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** What the group with this key was. */
  public Optional<ReportRow> row(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /** By how many percentage points a rate has changed; empty when there was or is none. */
  public static Optional<BigDecimal> points(ClockCounts before, ClockCounts now) {
    return before
        .timelyRate()
        .flatMap(then -> now.timelyRate().map(rate -> rate.subtract(then).movePointRight(2)));
  }
}
