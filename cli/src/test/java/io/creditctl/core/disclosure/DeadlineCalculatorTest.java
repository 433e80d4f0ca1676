package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureRule.Start;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCalculatorTest {
  private final WorkCalendar calendar =
      new WorkCalendar(
          List.of(
              new CalendarYear(
                  2030,
                  List.of(new ListedDay(LocalDate.parse("2030-01-01"), false, "元旦")),
                  List.of(),
                  Origin.BUNDLED)),
          List.of());

  @Test
  void theRuleSaysWhetherTheDecisionDayCounts() {
    LocalDate monday = LocalDate.parse("2030-03-04");

    assertThat(dueOn(Start.DAY_AFTER_DECISION, monday)).isEqualTo("2030-03-07");
    assertThat(dueOn(Start.DECISION_DAY, monday)).isEqualTo("2030-03-06");
    assertThat(dueOn(Start.DECISION_DAY, monday.minusDays(1))).isEqualTo("2030-03-06");
  }

  @Test
  void theExplanationBeginsWithTheDecisionDayWhereItCounts() {
    DeadlineCalculator calculator = calculator(rule(1, "2030-01-01", "", Start.DECISION_DAY));

    DeadlineExplanation explanation =
        calculator.explain("license", LocalDate.parse("2030-03-04")).orElseThrow();

    assertThat(explanation.days()).extracting(CountedDay::number).containsExactly(1, 2, 3);
    assertThat(explanation.days().get(0).day()).isEqualTo(explanation.decisionDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2030-01-31, 0",
    "2030-02-01, 1",
    "2030-03-31, 1",
    "2030-04-01, 2",
    "2030-06-30, 2",
    "2030-07-01, 0"
  })
  void theDecisionDayPicksTheVersionOfTheRule(LocalDate decidedOn, int version) {
    DisclosureRules rules =
        new DisclosureRules(
            List.of(
                rule(1, "2030-02-01", "2030-04-15", Start.DAY_AFTER_DECISION),
                rule(2, "2030-04-01", "2030-06-30", Start.DAY_AFTER_DECISION)));

    assertThat(rules.ruleFor("license", decidedOn).map(DisclosureRule::version).orElse(0))
        .isEqualTo(version);
    assertThat(rules.ruleFor("penalty", decidedOn)).isEmpty();
  }

  @Test
  void refusesALimitOfNoDays() {
    assertThatThrownBy(
            () ->
                new LimitRule(
                    new RuleHead(
                        "r", 1, "t", "b", LocalDate.EPOCH, Optional.empty(), Set.of(), List.of()),
                    Channel.PORTAL,
                    0,
                    Start.DECISION_DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LocalDate dueOn(Start start, LocalDate decidedOn) {
    return calculator(rule(1, "2030-01-01", "", start))
        .deadline("license", decidedOn)
        .orElseThrow()
        .dueOn();
  }

  private DeadlineCalculator calculator(LimitRule rule) {
    return new DeadlineCalculator(new DisclosureRules(List.of(rule)), calendar);
  }

  private static LimitRule rule(int version, String from, String until, Start start) {
    RuleHead head =
        new RuleHead(
            "rule" + version,
            version,
            "title",
            "basis",
            LocalDate.parse(from),
            until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
            Set.of("license"),
            List.of());
    return new LimitRule(head, Channel.PORTAL, 3, start);
  }
}
