package io.creditctl.core.repair;

import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.KindRules.Grounds;
import io.creditctl.core.disclosure.RepairNeed;
import io.creditctl.core.disclosure.RepairRule;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.disclosure.TermRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules that governed on the day of decision say about the repair of one record. */
record RepairTerms(LocalDate decidedOn, Grounds grounds) {

  /** A number of months of publication with the rule that asks for them. */
  record Least(int months, DisclosureRule rule) {}

  /** The rule that gives the right; empty where no rule knows of a repair. */
  Optional<RepairRule> rule() {
    return grounds.repairs().stream().findFirst();
  }

  /** The rule that forbids it, if one does. */
  Optional<RepairRule> bar() {
    return grounds.repairs().stream().filter(RepairRule::barred).findFirst();
  }

  /** The rule that asks for something of the subject. */
  Optional<RepairRule> asking(RepairNeed need) {
    return grounds.repairs().stream().filter(rule -> rule.needs().contains(need)).findFirst();
  }

  /** The longest of the shortest terms that apply. */
  Optional<Least> least() {
    Optional<Least> least = Optional.empty();
    for (TermRule term : grounds.terms()) {
      least = longer(least, new Least(term.leastMonths(), term));
    }
    for (RepairRule repair : grounds.repairs()) {
      least = longer(least, new Least(repair.leastMonths(), repair));
    }
    return least.filter(found -> found.months() > 0);
  }

  private static Optional<Least> longer(Optional<Least> known, Least other) {
    return known.filter(found -> found.months() >= other.months()).or(() -> Optional.of(other));
  }

  /** The last day of the shortest term; the day of decision where there is none. */
  LocalDate lastDay() {
    return least().map(found -> decidedOn.plusMonths(found.months())).orElse(decidedOn);
  }

  /** The first day on which a repair may be asked for: the term must be over. */
  LocalDate earliest() {
    return least().isPresent() ? lastDay().plusDays(1) : decidedOn;
  }

  /** Whether a rule's statements were all read in their sources. */
  static boolean certain(DisclosureRule rule) {
    return rule.notes().stream().noneMatch(note -> note.standing() == Standing.RECALLED);
  }

  /** All rules that were asked, for a record of what was judged by. */
  List<String> names() {
    return grounds.repairs().stream().map(DisclosureRule::name).toList();
  }
}
