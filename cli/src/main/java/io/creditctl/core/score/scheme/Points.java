package io.creditctl.core.score.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number of points: whole ten-thousandths, never binary fractions. */
public record Points(long tenThousandths) implements Comparable<Points> {
  public static final Points ZERO = new Points(0);
  private static final int SCALE = 4;
  private static final int SHOWN_SCALE = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The points of a decimal number.
   *
   * @throws ArithmeticException where it has more than four decimals or too many digits
   */
  public static Points of(BigDecimal number) {
    return new Points(number.movePointRight(SCALE).longValueExact());
  }

  public static Points of(long whole) {
    return of(BigDecimal.valueOf(whole));
  }

  /** The points of a number that was computed; half a ten-thousandth is rounded away from zero. */
  public static Points rounded(BigDecimal number) {
    return of(number.setScale(SCALE, RoundingMode.HALF_UP));
  }

  /** With two decimals, or as many as it has. */
  public BigDecimal number() {
    BigDecimal number = BigDecimal.valueOf(tenThousandths, SCALE).stripTrailingZeros();
    return number.setScale(Math.max(SHOWN_SCALE, number.scale()));
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(tenThousandths, other.tenThousandths));
  }

  public Points minus(Points other) {
    return new Points(Math.subtractExact(tenThousandths, other.tenThousandths));
  }

  public Points negated() {
    return new Points(Math.negateExact(tenThousandths));
  }

  /** So many hundredths of it, rounded like {@link #rounded}. */
  public Points percent(int percent) {
    return percent == 100
        ? this
        : rounded(number().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED));
  }

  /** It, but no further from zero than this. */
  public Points atMost(Points farthest) {
    long limit = Math.abs(farthest.tenThousandths);
    return new Points(Math.max(-limit, Math.min(limit, tenThousandths)));
  }

  /** It, moved into a range. */
  public Points within(Points least, Points most) {
    return new Points(
        Math.max(least.tenThousandths, Math.min(most.tenThousandths, tenThousandths)));
  }

  public boolean isNegative() {
    return tenThousandths < 0;
  }

  public boolean isZero() {
    return tenThousandths == 0;
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(tenThousandths, other.tenThousandths);
  }

  @Override
  public String toString() {
    return number().toPlainString();
  }
}
