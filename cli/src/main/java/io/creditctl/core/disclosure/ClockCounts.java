package io.creditctl.core.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the decisions of one group, exempted ones aside, stood against one of their deadlines. */
public record ClockCounts(long onTime, long late, long overdue, long pending) {
  public static final ClockCounts NONE = new ClockCounts(0, 0, 0, 0);
  private static final int RATE_DECIMALS = 4;

  public long total() {
    return onTime + late + overdue + pending;
  }

  /**
   * onTime / (onTime + late + overdue), four decimals; empty when nothing had to be done by then.
   */
  public Optional<BigDecimal> timelyRate() {
    long judged = total() - pending;
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(onTime)
                .divide(BigDecimal.valueOf(judged), RATE_DECIMALS, RoundingMode.HALF_UP));
  }

  /** What was done too late or is still owed. */
  public long untimely() {
    return late + overdue;
  }

  public ClockCounts plus(ClockCounts other) {
    return new ClockCounts(
        onTime + other.onTime, late + other.late, overdue + other.overdue, pending + other.pending);
  }
}
