package io.creditctl.core.calendar;

import io.creditctl.core.model.MovedRecords;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param moved what the new calendar changes of what is stored
 */
public record CalendarImport(List<ImportedYear> years, MovedRecords moved, boolean dryRun) {
  public CalendarImport {
    years = List.copyOf(years);
  }
}
