package io.creditctl.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row of values.
 *
 * @param name what they are, for people
 * @param values one for each label of the chart; empty where there is none
 */
public record Series(String name, List<Optional<BigDecimal>> values) {
  public Series {
    values = List.copyOf(values);
  }
}
