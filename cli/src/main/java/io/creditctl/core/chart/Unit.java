package io.creditctl.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the values of a chart are. */
public enum Unit {
  /** Whole numbers of things. */
  COUNT,
  /** Shares of one, shown in percent. */
  PERCENT;

  private static final int DECIMALS = 2;

  /** A value as the table beside the chart has it: {@code 97.50%}. */
  public String text(BigDecimal value) {
    return switch (this) {
      case COUNT -> value.toPlainString();
      case PERCENT ->
          value.movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    };
  }

  /** A value of a scale, without decimals that are nought: {@code 20%}. */
  String tick(BigDecimal value) {
    BigDecimal shown = this == PERCENT ? value.movePointRight(2) : value;
    return shown.stripTrailingZeros().toPlainString() + (this == PERCENT ? "%" : "");
  }
}
