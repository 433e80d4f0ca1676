package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.List;

/** How the decisions of a period were disclosed, as known on a day. */
public record DisclosureReport(
    Period period, LocalDate asOf, Grouping by, List<ReportRow> rows, List<DisclosureRule> rules) {

  /** All groups together, under the given key. */
  public ReportRow totals(String key) {
    ReportRow sum = new ReportRow(key, 0, 0, 0, 0, 0, 0);
    for (ReportRow row : rows) {
      sum = sum.plus(key, row);
    }
    return sum;
  }
}
