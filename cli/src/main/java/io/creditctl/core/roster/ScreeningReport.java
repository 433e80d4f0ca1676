package io.creditctl.core.roster;

import io.creditctl.core.roster.screen.NameComparison;
import io.creditctl.core.roster.screen.NameRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well the likeness of names tells the same from the different, threshold by threshold.
 *
 * @param rows by threshold, the lowest first
 */
public record ScreeningReport(List<Row> rows) {
  private static final int FIRST_PERCENT = 50;
  private static final int STEP_PERCENT = 5;
  private static final double ROUNDING = 1e-9;

  public ScreeningReport {
    rows = List.copyOf(rows);
  }

  /**
   * What would have been found from one threshold on.
   *
   * @param found same and found
   * @param mistaken different, yet found
   * @param missed same, but not found
   */
  public record Row(double threshold, long found, long mistaken, long missed) {

    /** The share of the found that are the same; empty when nothing was found. */
    public Optional<BigDecimal> precision() {
      return share(found, found + mistaken);
    }

    /** The share of the same that were found; empty when none are the same. */
    public Optional<BigDecimal> recall() {
      return share(found, found + missed);
    }

    /** Both in one number. */
    public Optional<BigDecimal> f1() {
      return share(2 * found, 2 * found + mistaken + missed);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }
  }

  static ScreeningReport of(NameRules rules, List<LabelledPair> pairs) {
    NameComparison comparison = new NameComparison(rules);
    double[] scores =
        pairs.stream()
            .mapToDouble(pair -> comparison.score(pair.name(), pair.candidate()))
            .toArray();
    List<Row> rows = new ArrayList<>();
    for (int percent = FIRST_PERCENT; percent <= 100; percent += STEP_PERCENT) {
      rows.add(row(percent / 100.0, pairs, scores));
    }
    return new ScreeningReport(rows);
  }

  private static Row row(double threshold, List<LabelledPair> pairs, double[] scores) {
    long found = 0;
    long mistaken = 0;
    long missed = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean candidate = scores[i] >= threshold - ROUNDING;
      boolean same = pairs.get(i).same();
      found += candidate && same ? 1 : 0;
      mistaken += candidate && !same ? 1 : 0;
      missed += !candidate && same ? 1 : 0;
    }
    return new Row(threshold, found, mistaken, missed);
  }

  /** The threshold with the best F1, of equals the lowest, as nothing should be overlooked. */
  public Optional<Row> best() {
    return rows.stream()
        .filter(row -> row.f1().isPresent())
        .max(
            Comparator.comparing((Row row) -> row.f1().orElse(BigDecimal.ZERO))
                .thenComparing(Comparator.comparingDouble(Row::threshold).reversed()));
  }
}
