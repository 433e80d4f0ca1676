package io.creditctl.core.score;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A grade that a subject holds under one scheme.
 *
 * @param scheme the scheme's name, such as {@code highway-construction}
 * @param domain the code of the field of work, such as {@code highway}
 * @param grade as the scheme names it, such as {@code AA}
 * @param from the first day on which it holds
 * @param until the last day on which it holds
 */
public record HeldGrade(
    String subjectKey,
    String scheme,
    String domain,
    String grade,
    LocalDate from,
    LocalDate until) {
  public HeldGrade {
    Objects.requireNonNull(subjectKey, "subjectKey");
    Objects.requireNonNull(grade, "grade");
  }
}
