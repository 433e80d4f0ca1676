package io.creditctl.core.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the commitments of one type stand; void ones are not counted. */
public record CommitmentTally(
    String type, int total, int open, int overdue, int fulfilled, int breached) {
  private static final int PLACES = 4;

  CommitmentTally plus(CommitmentTally other) {
    return new CommitmentTally(
        type,
        total + other.total,
        open + other.open,
        overdue + other.overdue,
        fulfilled + other.fulfilled,
        breached + other.breached);
  }

  /** The share of the judged ones that were kept; empty when none was judged. */
  public Optional<BigDecimal> fulfilledRate() {
    int judged = fulfilled + breached;
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(fulfilled)
                .divide(BigDecimal.valueOf(judged), PLACES, RoundingMode.HALF_UP));
  }
}
