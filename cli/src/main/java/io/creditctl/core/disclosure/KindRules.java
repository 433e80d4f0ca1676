package io.creditctl.core.disclosure;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.model.DateText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules say of the rows of one kind; for one thread. A file has far fewer days of decision
 * than rows, so all that hangs on the day alone is worked out once.
 */
public final class KindRules {
  private final Kind kind;
  private final DeadlineCalculator calculator;
  private final RowTests tests;
  private final int decidedOn;
  private final Map<String, DayRules> days = new HashMap<>();

  public KindRules(Kind kind, DeadlineCalculator calculator) {
    this.kind = kind;
    this.calculator = calculator;
    this.tests = new RowTests(kind, calculator.rules());
    this.decidedOn = kind.indexOf(Role.DECIDED_ON);
  }

  /** Which rules gave a ruling; empty where none did. */
  public record Grounds(
      Optional<SeverityRule> severity,
      Optional<ExemptionRule> exemption,
      Optional<TermRule> end,
      List<TermRule> terms,
      List<RepairRule> repairs) {}

  /** A rule with its cases made ready for rows of this kind. */
  private record Ready<R extends DisclosureRule>(R rule, RowTests.Test test) {}

  /** A term that ends on a day that the day of decision tells, or else with a field. */
  private record Term(TermRule rule, String lastDay, int field) {
    String end(String[] values) {
      return field < 0 ? lastDay : values[field];
    }
  }

  /** The rules that govern decisions of one day. */
  private record DayRules(
      LocalDate day,
      Ruling deadlines,
      List<Ready<SeverityRule>> severities,
      List<Ready<ExemptionRule>> exemptions,
      List<Term> terms) {}

  /** What the rules say of the deadlines alone. */
  public Ruling deadlines(LocalDate day) {
    return dayRules(day.toString()).deadlines();
  }

  /**
   * What the rules say of a row.
   *
   * @param values aligned with the kind's fields, identity numbers in clear
   */
  public Ruling ruling(String[] values) {
    String decided = decidedOn < 0 ? "" : values[decidedOn];
    if (decided.isEmpty()) {
      return Ruling.NONE;
    }
    DayRules rules = dayRules(decided);
    Row row = new Row(rules, values);
    Ruling deadlines = rules.deadlines();
    String severity = row.severity().map(rule -> rule.severity().name()).orElse("");
    Optional<ExemptionRule> exemption = row.exemption(severity);
    return new Ruling(
        deadlines.dueOn(),
        deadlines.dueProvisional(),
        deadlines.limitRule(),
        deadlines.reportDueOn(),
        severity,
        row.end(severity).map(term -> term.end(values)).orElse(""),
        exemption.map(rule -> rule.type().name()).orElse(""),
        exemption.map(DisclosureRule::name).orElse(""));
  }

  /** Why the rules say so; for a row with a day of decision. */
  public Grounds grounds(String[] values) {
    Row row = new Row(dayRules(values[decidedOn]), values);
    Optional<SeverityRule> severity = row.severity();
    String name = severity.map(rule -> rule.severity().name()).orElse("");
    return new Grounds(
        severity,
        row.exemption(name),
        row.end(name).map(Term::rule),
        row.rules().terms().stream().map(Term::rule).filter(rule -> rule.appliesTo(name)).toList(),
        repairs(row, name));
  }

  /** Asked for one record at a time, so that nothing is made ready for it. */
  private List<RepairRule> repairs(Row row, String severity) {
    LocalDate day = row.rules().day();
    return calculator.rules().governing(RepairRule.class, kind.code(), day).stream()
        .filter(rule -> tests.any(rule.when()).holds(row.values(), day, severity))
        .toList();
  }

  /** One row under the rules of its day. */
  private record Row(DayRules rules, String[] values) {
    Optional<SeverityRule> severity() {
      for (Ready<SeverityRule> ready : rules.severities()) {
        if (ready.test().holds(values, rules.day(), "")) {
          return Optional.of(ready.rule());
        }
      }
      return Optional.empty();
    }

    Optional<ExemptionRule> exemption(String severity) {
      for (Ready<ExemptionRule> ready : rules.exemptions()) {
        if (ready.test().holds(values, rules.day(), severity)) {
          return Optional.of(ready.rule());
        }
      }
      return Optional.empty();
    }

    /** The term that ends first; the standard's long-term date is no end. */
    Optional<Term> end(String severity) {
      Optional<Term> first = Optional.empty();
      String end = LONG_TERM;
      for (Term term : rules.terms()) {
        String last = term.end(values);
        if (!last.isEmpty() && last.compareTo(end) < 0 && term.rule().appliesTo(severity)) {
          first = Optional.of(term);
          end = last;
        }
      }
      return first;
    }
  }

  private static final String LONG_TERM = DateText.LONG_TERM.toString();

  private DayRules dayRules(String decided) {
    return days.computeIfAbsent(decided, text -> dayRules(LocalDate.parse(text)));
  }

  private DayRules dayRules(LocalDate day) {
    DisclosureRules rules = calculator.rules();
    String code = kind.code();
    return new DayRules(
        day,
        deadlinesOf(day),
        rules.governing(SeverityRule.class, code, day).stream()
            .map(rule -> new Ready<>(rule, tests.any(rule.when())))
            .toList(),
        rules.governing(ExemptionRule.class, code, day).stream()
            .map(rule -> new Ready<>(rule, tests.any(rule.when())))
            .toList(),
        rules.governing(TermRule.class, code, day).stream().map(rule -> term(rule, day)).toList());
  }

  private Ruling deadlinesOf(LocalDate day) {
    Optional<Deadline> portal = calculator.deadline(Channel.PORTAL, kind.code(), day);
    Optional<Deadline> platform = calculator.deadline(Channel.PLATFORM, kind.code(), day);
    return new Ruling(
        portal.map(due -> due.dueOn().toString()).orElse(""),
        portal.map(Deadline::provisional).orElse(false),
        portal.map(Deadline::rule).orElse(""),
        platform.map(due -> due.dueOn().toString()).orElse(""),
        "",
        "",
        "",
        "");
  }

  private Term term(TermRule rule, LocalDate day) {
    return rule.mostMonths().isPresent()
        ? new Term(rule, day.plusMonths(rule.mostMonths().getAsInt()).toString(), -1)
        : new Term(rule, "", kind.indexOf(rule.until().orElseThrow()));
  }
}
