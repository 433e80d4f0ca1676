package io.creditctl.core.measure;

import java.time.Instant;
import java.time.LocalDate;

/** What became of a measure, as the unit that applied it tells. */
public record Feedback(
    ApplicationId application,
    LocalDate day,
    Result result,
    String note,
    String actor,
    Instant at) {

  /** What became of it. */
  public enum Result {
    /** It was carried out. */
    DONE,
    /** The subject has put things right since. */
    CORRECTED,
    /** Nothing has changed. */
    INEFFECTIVE
  }
}
