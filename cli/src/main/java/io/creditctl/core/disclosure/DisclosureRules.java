package io.creditctl.core.disclosure;

import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every disclosure rule there is, past ones included. */
public final class DisclosureRules {
  private final List<DisclosureRule> latestFirst;

  public DisclosureRules(List<DisclosureRule> rules) {
    latestFirst =
        rules.stream()
            .sorted(Comparator.comparing(DisclosureRule::effectiveFrom).reversed())
            .toList();
  }

  /**
   * The rule that governs a decision, the one that came into force last where several would; none
   * for a kind without a limit and for decisions from before the first rule.
   */
  public Optional<DisclosureRule> ruleFor(String kind, LocalDate decidedOn) {
    return latestFirst.stream().filter(rule -> rule.appliesTo(kind, decidedOn)).findFirst();
  }

  /** The rules that govern at least one day of the period. */
  public List<DisclosureRule> inForce(Period period) {
    return latestFirst.stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(period.to()))
        .filter(
            rule -> rule.effectiveUntil().map(last -> !last.isBefore(period.from())).orElse(true))
        .toList();
  }
}
