package io.creditctl.core.site;

import io.creditctl.core.disclosure.ReportRow;
import java.util.List;

/**
 * What one month shows in numbers.
 *
 * @param standing the decisions of the month that stand on the page
 * @param disclosure how the decisions of the month were disclosed in time
 */
public record MonthlyFigures(String month, List<GroupCount> standing, ReportRow disclosure) {
  /** All decisions of the month that stand on the page. */
  public long total() {
    return standing.stream().mapToLong(GroupCount::records).sum();
  }
}
