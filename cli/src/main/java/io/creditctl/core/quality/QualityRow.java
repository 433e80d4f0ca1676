package io.creditctl.core.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was handed in by one group; the counts are those of {@link
 * io.creditctl.core.record.UnitTally}.
 */
public record QualityRow(
    String key,
    long received,
    long accepted,
    long conflicts,
    long sound,
    long timed,
    long late,
    long asked,
    long filled) {
  private static final int RATE_DECIMALS = 4;

  /** The row of a group that handed in nothing. */
  public static QualityRow empty(String key) {
    return new QualityRow(key, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** What was refused; what is kept apart was not. */
  public long rejected() {
    return received - accepted - conflicts;
  }

  /** A rate with four decimals; empty when there is nothing to judge. */
  public Optional<BigDecimal> rate(Measure measure) {
    return switch (measure) {
      case CONFORMITY -> share(accepted, received);
      case LATENESS -> share(late, timed);
      case COMPLETENESS -> share(filled, asked);
      case VALIDITY -> share(sound, received);
    };
  }

  private static Optional<BigDecimal> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), RATE_DECIMALS, RoundingMode.HALF_UP));
  }

  /** The sum of two groups under a new key. */
  public QualityRow plus(String newKey, QualityRow other) {
    return new QualityRow(
        newKey,
        received + other.received,
        accepted + other.accepted,
        conflicts + other.conflicts,
        sound + other.sound,
        timed + other.timed,
        late + other.late,
        asked + other.asked,
        filled + other.filled);
  }
}
