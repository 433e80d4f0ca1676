package io.creditctl.cli.command.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares of a whole, with four decimals. */
final class Shares {
  private static final int DECIMALS = 4;

  private Shares() {}

  /** None of nothing. */
  static Optional<BigDecimal> of(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
  }
}
