package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.ExemptionRule;
import io.creditctl.core.disclosure.LimitRule;
import io.creditctl.core.disclosure.RepairRule;
import io.creditctl.core.disclosure.RowCase;
import io.creditctl.core.disclosure.RowCondition;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.disclosure.SeverityRule;
import io.creditctl.core.disclosure.TermRule;
import io.creditctl.core.disclosure.Threshold;
import io.creditctl.core.disclosure.WithdrawalRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts rules into words. */
final class RuleWords {
  private final Messages messages;
  private final DisclosureRules rules;

  RuleWords(Messages messages, DisclosureRules rules) {
    this.messages = messages;
    this.rules = rules;
  }

  String type(DisclosureRule rule) {
    return messages.text("rule-type." + RuleForm.type(rule));
  }

  String interval(DisclosureRule rule) {
    return rule.effectiveUntil()
        .map(last -> messages.text("rule.interval", rule.effectiveFrom(), last))
        .orElseGet(() -> messages.text("rule.interval-open", rule.effectiveFrom()));
  }

  /** How well the weakest statement is known that the rule rests on. */
  Standing standing(DisclosureRule rule) {
    List<Standing> standings = rule.notes().stream().map(note -> note.standing()).toList();
    if (standings.contains(Standing.RECALLED)) {
      return Standing.RECALLED;
    }
    return standings.contains(Standing.OWN) || standings.isEmpty()
        ? Standing.OWN
        : Standing.VERIFIED;
  }

  String standing(Standing standing) {
    return messages.text("standing." + standing.name());
  }

  /** What the rule lays down, in one line. */
  String says(DisclosureRule rule) {
    if (rule instanceof LimitRule limit) {
      return messages.text(
          "rule.limit." + limit.start().name(),
          messages.text("clock." + limit.clock().name()),
          limit.workingDays());
    }
    if (rule instanceof WithdrawalRule withdrawal) {
      return messages.text("rule.withdrawal", withdrawal.workingDays());
    }
    if (rule instanceof SeverityRule severity) {
      return messages.text("severity." + severity.severity().name());
    }
    if (rule instanceof ExemptionRule exemption) {
      return messages.text("exemption." + exemption.type().name());
    }
    if (rule instanceof RepairRule repair) {
      return repair(repair);
    }
    return term((TermRule) rule);
  }

  private String repair(RepairRule repair) {
    if (repair.barred()) {
      return messages.text("rule.repair-barred");
    }
    List<String> parts = new ArrayList<>();
    repair.needs().stream()
        .sorted()
        .forEach(need -> parts.add(messages.text("repair-need." + need.name())));
    if (repair.leastMonths() > 0) {
      parts.add(messages.text("rule.repair-months", repair.leastMonths()));
    }
    return String.join(messages.text("rule.and"), parts);
  }

  private String term(TermRule term) {
    String severity =
        term.severity().map(of -> messages.text("severity." + of.name()) + " ").orElse("");
    return severity
        + (term.until().isPresent()
            ? messages.text("rule.term-until", RuleForm.name(term.until().get()))
            : messages.text("rule.term-months", term.leastMonths(), term.mostMonths().getAsInt()));
  }

  /** The cases of a rule, each in one line; none for rules that ask nothing. */
  List<String> cases(DisclosureRule rule) {
    List<RowCase> cases = List.of();
    if (rule instanceof ExemptionRule exemption) {
      cases = exemption.when();
    } else if (rule instanceof SeverityRule severity) {
      cases = severity.when();
    } else if (rule instanceof RepairRule repair) {
      cases = repair.when();
    }
    return cases.stream()
        .map(
            all ->
                all.conditions().stream()
                    .map(this::condition)
                    .collect(Collectors.joining(messages.text("rule.and"))))
        .toList();
  }

  private String condition(RowCondition condition) {
    if (condition instanceof RowCondition.SubjectIs subject) {
      return messages.text("condition.subject", list(subject.types()));
    }
    if (condition instanceof RowCondition.YoungerThan age) {
      return messages.text("condition.younger", age.years());
    }
    if (condition instanceof RowCondition.SeverityIs wanted) {
      return messages.text(
          "condition.severity", messages.text("severity." + wanted.severity().name()));
    }
    if (condition instanceof RowCondition.OnlyCategories only) {
      return messages.text("condition.only-categories", list(only.categories()));
    }
    if (condition instanceof RowCondition.AnyCategory any) {
      return messages.text("condition.any-category", list(any.categories()));
    }
    if (condition instanceof RowCondition.AtLeast amount) {
      return messages.text("condition.at-least", amount.field(), amount(amount.threshold()));
    }
    if (condition instanceof RowCondition.Below amount) {
      return messages.text("condition.below", amount.field(), amount(amount.threshold()));
    }
    RowCondition.Says says = (RowCondition.Says) condition;
    String words =
        says.each().stream().map(this::list).collect(Collectors.joining(messages.text("rule.and")));
    return messages.text(
        says.unless().isEmpty() ? "condition.says" : "condition.says-unless",
        String.join(", ", says.fields()),
        words,
        list(says.unless()));
  }

  private String amount(Threshold threshold) {
    String name = messages.text("threshold." + threshold.name());
    return rules
        .threshold(threshold)
        .map(figure -> messages.text("threshold.set", name, figure.toPlainString()))
        .orElseGet(() -> messages.text("threshold.unset", name));
  }

  private String list(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(messages.text("rule.or")));
  }
}
