package io.creditctl.core.quality;

import io.creditctl.core.model.Period;
import java.util.List;

/** What was handed in during a period, by the day on which it came in. */
public record QualityReport(Period period, Breakdown by, List<QualityRow> rows) {

  /** All groups together, under the given key. */
  public QualityRow totals(String key) {
    QualityRow sum = QualityRow.empty(key);
    for (QualityRow row : rows) {
      sum = sum.plus(key, row);
    }
    return sum;
  }
}
