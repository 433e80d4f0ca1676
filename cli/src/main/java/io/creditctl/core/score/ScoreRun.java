package io.creditctl.core.score;

import io.creditctl.core.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One evaluation under one scheme.
 *
 * @param schemeHash of the scheme's text, which is kept with the results
 * @param period as it was asked for
 * @param asOf the day on which withdrawals were looked at; records decided later do not count
 * @param subjectKey the only subject evaluated, empty for all
 * @param subjects how many have a result
 * @param unrated how many the scheme is for but had nothing to go by
 * @param validFrom the first day on which the grades hold, once they do
 */
public record ScoreRun(
    RunId id,
    String scheme,
    int version,
    String schemeHash,
    String domain,
    Period period,
    LocalDate asOf,
    String subjectKey,
    long subjects,
    long unrated,
    RunState state,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    String actor,
    Instant at) {

  /** The days that were evaluated: a period that is not over ends with the day of the question. */
  public Period evaluated() {
    return evaluated(period, asOf);
  }

  static Period evaluated(Period period, LocalDate asOf) {
    boolean over = !asOf.isBefore(period.to());
    return over || asOf.isBefore(period.from()) ? period : new Period(period.from(), asOf);
  }
}
