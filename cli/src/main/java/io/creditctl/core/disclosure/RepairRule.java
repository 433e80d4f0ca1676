package io.creditctl.core.disclosure;

import java.util.List;
import java.util.Set;

/**
 * When a record may be repaired, beside its terms; all rules that apply count together. A record
 * that none applies to is none that can be repaired.
 *
 * @param leastMonths the months of publication that it takes at least, 0 where the terms say it
 * @param needs what the subject must have done
 * @param barred whether records of these cases can never be repaired
 * @param when any one of these cases suffices; none: all records
 */
public record RepairRule(
    RuleHead head, int leastMonths, Set<RepairNeed> needs, boolean barred, List<RowCase> when)
    implements DisclosureRule {
  public RepairRule {
    if (leastMonths < 0) {
      throw new IllegalArgumentException("a repair after " + leastMonths + " months");
    }
    needs = Set.copyOf(needs);
    when = List.copyOf(when);
  }
}
