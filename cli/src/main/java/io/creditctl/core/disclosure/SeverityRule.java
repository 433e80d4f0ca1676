package io.creditctl.core.disclosure;

import java.util.List;

/**
 * Which records are of one severity; of several rules that apply the first one counts.
 *
 * @param when any one of these cases suffices; none: all records that no earlier rule has
 */
public record SeverityRule(RuleHead head, Severity severity, List<RowCase> when)
    implements DisclosureRule {
  public SeverityRule {
    when = List.copyOf(when);
  }
}
