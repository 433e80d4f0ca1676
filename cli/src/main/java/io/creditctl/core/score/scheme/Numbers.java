package io.creditctl.core.score.scheme;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads plain decimal numbers off the fields of records. */
final class Numbers {
  private static final int LONGEST = 20;

  private Numbers() {}

  /** Neither exponents nor signs of thousands: what a field holds was checked at import. */
  static Optional<BigDecimal> of(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    try {
      return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
