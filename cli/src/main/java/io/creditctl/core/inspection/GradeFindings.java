package io.creditctl.core.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What inspections found among the objects of one grade: whether the grade tells anything.
 *
 * @param objects how many were in the pools, once for each draw
 * @param drawn how many were drawn
 * @param done how many of them have a result
 * @param problems in how many of these something was wrong
 */
public record GradeFindings(String grade, int objects, int drawn, int done, int problems) {
  private static final int PLACES = 4;

  GradeFindings plus(GradeFindings other) {
    return new GradeFindings(
        grade,
        objects + other.objects,
        drawn + other.drawn,
        done + other.done,
        problems + other.problems);
  }

  /** The share of what was inspected in which something was wrong; empty when nothing was. */
  public Optional<BigDecimal> problemRate() {
    return done == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(problems)
                .divide(BigDecimal.valueOf(done), PLACES, RoundingMode.HALF_UP));
  }
}
