package io.creditctl.core.disclosure;

import java.util.Objects;

/**
 * How long an authority has to take down what may stand on the page no longer.
 *
 * @param workingDays the limit, at least 1
 * @param start the day that the counting starts with, counted from the event
 */
public record WithdrawalRule(RuleHead head, int workingDays, Start start)
    implements DisclosureRule {
  public WithdrawalRule {
    Objects.requireNonNull(start, "start");
    if (workingDays < 1) {
      throw new IllegalArgumentException("a limit of " + workingDays + " working days");
    }
  }
}
