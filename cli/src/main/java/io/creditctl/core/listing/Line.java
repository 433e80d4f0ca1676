package io.creditctl.core.listing;

import java.math.BigDecimal;

/**
 * A number that has to be reached, 以上 or 超过.
 *
 * @param inclusive whether the number itself is enough, 包含本数
 */
public record Line(BigDecimal number, boolean inclusive) {

  boolean reachedBy(BigDecimal value) {
    int compared = value.compareTo(number);
    return inclusive ? compared >= 0 : compared > 0;
  }

  boolean reachedBy(long value) {
    return reachedBy(BigDecimal.valueOf(value));
  }
}
