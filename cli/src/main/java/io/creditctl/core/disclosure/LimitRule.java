package io.creditctl.core.disclosure;

import io.creditctl.core.disclosure.DisclosureMark.Channel;
import java.util.Objects;

/**
 * How long an authority has to make a decision public.
 *
 * @param clock where it has to be by then; the two are timed apart
 * @param workingDays the limit, at least 1
 * @param start the day that the counting starts with
 */
public record LimitRule(RuleHead head, Channel clock, int workingDays, Start start)
    implements DisclosureRule {
  public LimitRule {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(start, "start");
    if (workingDays < 1) {
      throw new IllegalArgumentException("a limit of " + workingDays + " working days");
    }
  }
}
