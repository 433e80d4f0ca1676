package io.creditctl.core.inspection;

import java.util.List;

/** What would be drawn from, known before there is a seed. */
public record PreparedDraw(Pool pool, RatioPlan plan, DrawingPool drawing, List<Stratum> strata) {
  public PreparedDraw {
    strata = List.copyOf(strata);
  }
}
