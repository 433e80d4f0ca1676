package io.creditctl.core.disclosure;

import java.util.List;

/**
 * Which records are not made public at all, found before any deadline is looked at.
 *
 * @param when any one of these cases suffices
 */
public record ExemptionRule(RuleHead head, Exemption type, List<RowCase> when)
    implements DisclosureRule {
  public ExemptionRule {
    when = List.copyOf(when);
    if (when.isEmpty()) {
      throw new IllegalArgumentException("an exemption without a case");
    }
  }
}
