package io.creditctl.core.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** So many of so many. */
public record Share(long part, long whole) {
  private static final int DECIMALS = 4;
  private static final int PERCENT = 100;

  /** As a part of one, with four decimals; empty of nothing. */
  public Optional<BigDecimal> rate() {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
  }

  /** Whether it is more than so many percent, counted exactly. */
  public boolean exceeds(int percent) {
    return Math.multiplyExact(part, PERCENT) > Math.multiplyExact(whole, percent);
  }
}
