package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the decisions of a period were disclosed and reported, as known on a day.
 *
 * @param rows one for each group, in the order of their keys; with a comparison also one for each
 *     group that only the period before has
 * @param comparison the period before, where it was asked for
 */
public record DisclosureReport(
    Period period,
    LocalDate asOf,
    Grouping by,
    List<ReportRow> rows,
    Optional<Comparison> comparison,
    List<DisclosureRule> rules) {
  public DisclosureReport {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
  }

  /** All groups together, under the given key. */
  public ReportRow totals(String key) {
    return rows.stream().reduce(ReportRow.empty(key), ReportRow::plus);
  }
}
