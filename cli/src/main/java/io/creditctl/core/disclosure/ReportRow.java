package io.creditctl.core.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the decisions of one group were disclosed by a given day. */
public record ReportRow(
    String key, long total, long onTime, long late, long overdue, long pending, long exempt) {
  private static final int RATE_DECIMALS = 4;

  /**
   * onTime / (total - exempt - pending), four decimals; empty when nothing had to be disclosed yet.
   */
  public Optional<BigDecimal> timelyRate() {
    long judged = total - exempt - pending;
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(onTime)
                .divide(BigDecimal.valueOf(judged), RATE_DECIMALS, RoundingMode.HALF_UP));
  }

  /** The sum of two groups under a new key. */
  public ReportRow plus(String newKey, ReportRow other) {
    return new ReportRow(
        newKey,
        total + other.total,
        onTime + other.onTime,
        late + other.late,
        overdue + other.overdue,
        pending + other.pending,
        exempt + other.exempt);
  }
}
