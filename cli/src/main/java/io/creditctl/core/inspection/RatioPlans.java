package io.creditctl.core.inspection;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The plans there are; the first whose field of work and days fit is the usual one. */
public record RatioPlans(List<RatioPlan> all) {
  public RatioPlans {
    all = List.copyOf(all);
  }

  /**
   * The plan with a name.
   *
   * @throws CreditException RATIO_PLAN_UNKNOWN with the known names
   */
  public RatioPlan named(String name) {
    return all.stream()
        .filter(plan -> plan.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /** The plan to use for a field of work where nobody names one. */
  public RatioPlan usual(String domain, LocalDate day) {
    return all.stream()
        .filter(plan -> plan.appliesOn(day))
        .filter(plan -> plan.domain().isEmpty() || (domain + "/").startsWith(plan.domain() + "/"))
        .findFirst()
        .orElseThrow(() -> unknown(domain + " " + day));
  }

  private CreditException unknown(String what) {
    return new CreditException(
        ErrorCode.RATIO_PLAN_UNKNOWN,
        what,
        all.stream().map(RatioPlan::name).collect(Collectors.joining(", ")));
  }
}
