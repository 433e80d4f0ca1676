package io.creditctl.core.disclosure;

import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every disclosure rule there is, past ones included. */
public final class DisclosureRules {
  private final List<DisclosureRule> rules;
  private final Map<Threshold, BigDecimal> thresholds;
  private final List<LimitRule> limits;
  private final List<WithdrawalRule> withdrawals;

  public DisclosureRules(List<? extends DisclosureRule> rules) {
    this(rules, Map.of());
  }

  /**
   * @param thresholds those that the bureau has set
   */
  public DisclosureRules(
      List<? extends DisclosureRule> rules, Map<Threshold, BigDecimal> thresholds) {
    this.rules = List.copyOf(rules);
    this.thresholds = Map.copyOf(thresholds);
    this.limits = latestFirst(LimitRule.class);
    this.withdrawals = latestFirst(WithdrawalRule.class);
  }

  private <R extends DisclosureRule> List<R> latestFirst(Class<R> type) {
    return of(type).sorted(Comparator.comparing(DisclosureRule::effectiveFrom).reversed()).toList();
  }

  /** All rules in the order of their file. */
  public List<DisclosureRule> all() {
    return rules;
  }

  /** A threshold in 万元; empty while the bureau has set none. */
  public Optional<BigDecimal> threshold(Threshold threshold) {
    return Optional.ofNullable(thresholds.get(threshold));
  }

  public Optional<DisclosureRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The limit on the portal that governs a decision, the one that came into force last where
   * several would; none for a kind without a limit and for decisions from before the first rule.
   */
  public Optional<LimitRule> ruleFor(String kind, LocalDate decidedOn) {
    return limitFor(Channel.PORTAL, kind, decidedOn);
  }

  /** The same for either clock. */
  public Optional<LimitRule> limitFor(Channel clock, String kind, LocalDate decidedOn) {
    return limits.stream()
        .filter(rule -> rule.clock() == clock && rule.appliesTo(kind, decidedOn))
        .findFirst();
  }

  /** The rule for taking a record down after an event of that day. */
  public Optional<WithdrawalRule> withdrawalFor(String kind, LocalDate since) {
    return withdrawals.stream().filter(rule -> rule.appliesTo(kind, since)).findFirst();
  }

  /** The limits on the portal that govern at least one day of the period. */
  public List<DisclosureRule> inForce(Period period) {
    return limits.stream()
        .filter(rule -> rule.clock() == Channel.PORTAL)
        .filter(rule -> !rule.effectiveFrom().isAfter(period.to()))
        .filter(
            rule -> rule.effectiveUntil().map(last -> !last.isBefore(period.from())).orElse(true))
        .<DisclosureRule>map(rule -> rule)
        .toList();
  }

  /** The rules of one type that govern records of a kind and day, in the order of their file. */
  <R extends DisclosureRule> List<R> governing(Class<R> type, String kind, LocalDate day) {
    return of(type).filter(rule -> rule.appliesTo(kind, day)).toList();
  }

  private <R extends DisclosureRule> Stream<R> of(Class<R> type) {
    return rules.stream().filter(type::isInstance).map(type::cast);
  }
}
