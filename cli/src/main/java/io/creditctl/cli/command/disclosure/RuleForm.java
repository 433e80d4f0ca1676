package io.creditctl.cli.command.disclosure;

import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.ExemptionRule;
import io.creditctl.core.disclosure.LimitRule;
import io.creditctl.core.disclosure.RepairRule;
import io.creditctl.core.disclosure.RowCase;
import io.creditctl.core.disclosure.RowCondition;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.SeverityRule;
import io.creditctl.core.disclosure.TermRule;
import io.creditctl.core.disclosure.WithdrawalRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule in the form of a rule file, so that what is shown can be read again. */
final class RuleForm {
  /** Every attribute that a rule of any type has. */
  static final List<String> KEYS =
      List.of(
          "type",
          "id",
          "version",
          "title",
          "basis",
          "effectiveFrom",
          "effectiveUntil",
          "kinds",
          "clock",
          "workingDays",
          "start",
          "severity",
          "exemption",
          "leastMonths",
          "mostMonths",
          "until",
          "needs",
          "barred",
          "when",
          "notes");

  private RuleForm() {}

  static Map<String, Object> of(DisclosureRule rule) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", rule.id());
    form.put("version", rule.version());
    form.put("title", rule.head().title());
    form.put("basis", rule.basis());
    form.put("effectiveFrom", rule.effectiveFrom());
    rule.effectiveUntil().ifPresent(day -> form.put("effectiveUntil", day));
    form.put("kinds", rule.kinds().stream().sorted().toList());
    own(rule, form);
    form.put("notes", rule.notes().stream().map(RuleForm::note).toList());
    return form;
  }

  private static void own(DisclosureRule rule, Map<String, Object> form) {
    form.put("type", type(rule));
    if (rule instanceof LimitRule limit) {
      form.put("clock", name(limit.clock()));
      form.put("workingDays", limit.workingDays());
      form.put("start", name(limit.start()));
    } else if (rule instanceof WithdrawalRule withdrawal) {
      form.put("workingDays", withdrawal.workingDays());
      form.put("start", name(withdrawal.start()));
    } else if (rule instanceof SeverityRule severity) {
      form.put("severity", name(severity.severity()));
      form.put("when", cases(severity.when()));
    } else if (rule instanceof ExemptionRule exemption) {
      form.put("exemption", name(exemption.type()));
      form.put("when", cases(exemption.when()));
    } else if (rule instanceof TermRule term) {
      term.severity().ifPresent(severity -> form.put("severity", name(severity)));
      form.put("leastMonths", term.leastMonths());
      term.mostMonths().ifPresent(months -> form.put("mostMonths", months));
      term.until().ifPresent(role -> form.put("until", name(role)));
    } else if (rule instanceof RepairRule repair) {
      form.put("leastMonths", repair.leastMonths());
      form.put("needs", repair.needs().stream().map(RuleForm::name).sorted().toList());
      form.put("barred", repair.barred());
      form.put("when", cases(repair.when()));
    }
  }

  static String type(DisclosureRule rule) {
    if (rule instanceof LimitRule) {
      return "limit";
    }
    if (rule instanceof WithdrawalRule) {
      return "withdrawal";
    }
    if (rule instanceof SeverityRule) {
      return "severity";
    }
    if (rule instanceof RepairRule) {
      return "repair";
    }
    return rule instanceof ExemptionRule ? "exemption" : "term";
  }

  private static Map<String, Object> note(RuleNote note) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("text", note.text());
    form.put("source", note.source());
    form.put("standing", name(note.standing()));
    return form;
  }

  private static List<Map<String, Object>> cases(List<RowCase> cases) {
    return cases.stream()
        .map(
            all -> {
              Map<String, Object> form = new LinkedHashMap<>();
              all.conditions().forEach(condition -> condition(condition, form));
              return form;
            })
        .toList();
  }

  private static void condition(RowCondition condition, Map<String, Object> form) {
    if (condition instanceof RowCondition.SubjectIs subject) {
      form.put("subjectIs", subject.types().stream().sorted().toList());
    } else if (condition instanceof RowCondition.YoungerThan age) {
      form.put("youngerThan", age.years());
    } else if (condition instanceof RowCondition.SeverityIs wanted) {
      form.put("severityIs", name(wanted.severity()));
    } else if (condition instanceof RowCondition.OnlyCategories only) {
      form.put("onlyCategories", only.categories().stream().sorted().toList());
    } else if (condition instanceof RowCondition.AnyCategory any) {
      form.put("anyCategory", any.categories().stream().sorted().toList());
    } else if (condition instanceof RowCondition.AtLeast amount) {
      form.put("atLeast", Map.of("field", amount.field(), "threshold", name(amount.threshold())));
    } else if (condition instanceof RowCondition.Below amount) {
      form.put("below", Map.of("field", amount.field(), "threshold", name(amount.threshold())));
    } else if (condition instanceof RowCondition.Says says) {
      Map<String, Object> words = new LinkedHashMap<>();
      words.put("in", says.fields());
      words.put("each", says.each());
      words.put("unless", says.unless());
      form.put("says", words);
    }
  }

  /** A constant as rule files write it. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
