package io.creditctl.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scale from nought up in steps of 1, 2 or 5 times a power of ten. */
record Scale(BigDecimal most, List<BigDecimal> ticks) {
  private static final int STEPS = 5;

  /** A scale for all values; shares always go up to one. */
  static Scale of(Chart.Values values) {
    BigDecimal highest =
        values.series().stream()
            .flatMap(series -> series.values().stream())
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ONE, BigDecimal::max);
    BigDecimal step = values.unit() == Unit.PERCENT ? new BigDecimal("0.2") : step(highest);
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal tick = BigDecimal.ZERO;
    ticks.add(tick);
    while (tick.compareTo(highest) < 0) {
      tick = tick.add(step);
      ticks.add(tick);
    }
    return new Scale(tick, List.copyOf(ticks));
  }

  private static BigDecimal step(BigDecimal highest) {
    BigDecimal power = BigDecimal.ONE;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
        if (step.multiply(BigDecimal.valueOf(STEPS)).compareTo(highest) >= 0) {
          return step;
        }
      }
      power = power.multiply(BigDecimal.TEN);
    }
  }

  /** Where a value lies on a stretch of so many units. */
  int place(BigDecimal value, int length) {
    return value
        .multiply(BigDecimal.valueOf(length))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
