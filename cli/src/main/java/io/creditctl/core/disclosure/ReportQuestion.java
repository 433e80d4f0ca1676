package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.time.LocalDate;

/**
 * What a report shall count.
 *
 * @param decided when the decisions were made
 * @param asOf the day on which they are looked at; what happened later had not happened
 */
public record ReportQuestion(Period decided, Grouping by, LocalDate asOf, DisclosureFilter filter) {

  /** The same about another period. */
  ReportQuestion about(Period period) {
    return new ReportQuestion(period, by, asOf, filter);
  }
}
