package io.creditctl.core.calendar;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param deadlinesMoved stored deadlines that the new calendar changes
 */
public record CalendarImport(List<ImportedYear> years, int deadlinesMoved, boolean dryRun) {
  public CalendarImport {
    years = List.copyOf(years);
  }
}
