package io.creditctl.core.score.scheme;

import io.creditctl.core.model.Period;
import java.math.BigDecimal;

/** What the records of one subject have given so far under one indicator. */
final class Tally {
  private final Indicator indicator;
  private Points raw = Points.ZERO;
  private Points given = Points.ZERO;
  private BigDecimal sum = BigDecimal.ZERO;

  Tally(Indicator indicator) {
    this.indicator = indicator;
  }

  /** What a record would give if it were the only one. */
  static Points alone(Indicator indicator, RecordFacts record, Period period) {
    return new Tally(indicator).add(record, period);
  }

  /** Counts a record; answers what it adds. */
  Points add(RecordFacts record, Period period) {
    if (indicator.measure() instanceof Measure.Tiered tiered) {
      sum = sum.add(tiered.weight(record));
      raw = tiered.of(sum);
    } else {
      int percent = indicator.decay().percent(record.decidedOn(), period.to());
      raw = raw.plus(single(record).percent(percent));
    }
    Points now = indicator.most().map(raw::atMost).orElse(raw);
    Points added = now.minus(given);
    given = now;
    return added;
  }

  private Points single(RecordFacts record) {
    return indicator.measure() instanceof Measure.FromField from
        ? from.of(record)
        : ((Measure.Each) indicator.measure()).points();
  }
}
