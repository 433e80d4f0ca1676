package io.creditctl.core.score.scheme;

import java.math.BigDecimal;
import java.util.List;

/** What the records that an indicator finds give together. */
public sealed interface Measure {

  /** Each record gives so many points. */
  record Each(Points points) implements Measure {}

  /**
   * Each record gives the number in one of its fields, or takes it.
   *
   * @param deducts whether the number is taken
   */
  record FromField(String field, boolean deducts) implements Measure {
    Points of(RecordFacts record) {
      BigDecimal number =
          Numbers.of(record.value(field)).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
      Points points = Points.rounded(number);
      return deducts ? points.negated() : points;
    }
  }

  /**
   * All records together give the points of the highest tier that they reach.
   *
   * @param amountField the field whose sum counts, empty where the records are counted
   */
  record Tiered(String amountField, List<Tier> tiers) implements Measure {
    public Tiered {
      tiers = List.copyOf(tiers);
      for (int i = 1; i < tiers.size(); i++) {
        if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
          throw new IllegalArgumentException("tiers-order");
        }
        if (!tiers
            .get(i)
            .points()
            .atMost(tiers.get(i - 1).points())
            .equals(tiers.get(i - 1).points())) {
          throw new IllegalArgumentException("tiers-direction");
        }
      }
    }

    BigDecimal weight(RecordFacts record) {
      return amountField.isEmpty()
          ? BigDecimal.ONE
          : Numbers.of(record.value(amountField)).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    Points of(BigDecimal sum) {
      Points reached = Points.ZERO;
      for (Tier tier : tiers) {
        if (sum.compareTo(tier.from()) >= 0) {
          reached = tier.points();
        }
      }
      return reached;
    }
  }

  /** From which number or amount on how many points are given. */
  record Tier(BigDecimal from, Points points) {}
}
