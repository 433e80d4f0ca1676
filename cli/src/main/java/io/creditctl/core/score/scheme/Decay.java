package io.creditctl.core.score.scheme;

import java.time.LocalDate;
import java.util.List;

/** How the points of a record fade with its age; no step for none. */
public record Decay(List<Step> steps) {
  public static final Decay NONE = new Decay(List.of());
  private static final int WHOLE = 100;

  /** From how many months after the decision on how many percent are left. */
  public record Step(int afterMonths, int percent) {}

  public Decay {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).afterMonths() <= steps.get(i - 1).afterMonths()
          || steps.get(i).percent() > steps.get(i - 1).percent()) {
        throw new IllegalArgumentException("decay-order");
      }
    }
  }

  int percent(LocalDate decidedOn, LocalDate day) {
    int left = WHOLE;
    for (Step step : steps) {
      if (!day.isBefore(decidedOn.plusMonths(step.afterMonths()))) {
        left = step.percent();
      }
    }
    return left;
  }
}
