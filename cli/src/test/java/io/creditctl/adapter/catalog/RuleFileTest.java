package io.creditctl.adapter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditctl.adapter.calendar.BundledCalendarResource;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.disclosure.CountedDay;
import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DeadlineExplanation;
import io.creditctl.core.disclosure.DisclosureRule.Start;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.LimitRule;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.disclosure.RuleReferences;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
  private final DisclosureRules rules = RuleFile.bundled(Map.of());
  private final DeadlineCalculator calculator =
      new DeadlineCalculator(
          rules, new WorkCalendar(new BundledCalendarResource().years(), List.of()));

  @Test
  void theBundledRuleIsTheSevenWorkingDaysOf424() {
    LimitRule rule = rules.ruleFor("license", LocalDate.parse("2026-09-24")).orElseThrow();

    assertThat(rule.id()).isEqualTo("disclosure-7wd");
    assertThat(rule.version()).isEqualTo(1);
    assertThat(rule.basis()).isEqualTo("发改办财金〔2018〕424号");
    assertThat(rule.effectiveFrom()).isEqualTo("2018-07-25");
    assertThat(rule.effectiveUntil()).isEmpty();
    assertThat(rule.kinds()).isEqualTo(Set.of("license", "penalty"));
    assertThat(rule.workingDays()).isEqualTo(7);
    assertThat(rule.start()).isEqualTo(Start.DAY_AFTER_DECISION);
  }

  @Test
  void theNotesSayWhatIsReadInASourceAndWhatIsOnlyPractice() {
    LimitRule rule = rules.ruleFor("penalty", LocalDate.parse("2026-09-24")).orElseThrow();

    assertThat(rule.notes())
        .extracting(RuleNote::standing)
        .contains(Standing.VERIFIED, Standing.RECALLED);
    assertThat(rule.notes())
        .filteredOn(note -> note.standing() == Standing.RECALLED)
        .anyMatch(note -> note.text().contains("第二百零一条"));
  }

  @ParameterizedTest
  @CsvSource({"license, 2018-07-24", "blacklist, 2026-09-24", "'', 2026-09-24"})
  void setsNoDeadlineBeforeTheRuleOrForOtherKinds(String kind, LocalDate decidedOn) {
    assertThat(calculator.deadline(kind, decidedOn)).isEmpty();
    assertThat(calculator.explain(kind, decidedOn)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-07-25, 2018-08-03, false",
    "2025-12-26, 2026-01-07, false",
    "2026-09-24, 2026-10-12, false",
    "2026-12-18, 2026-12-29, true",
    "2026-12-28, 2027-01-06, true"
  })
  void setsTheDeadlineOnTheSeventhWorkingDay(
      LocalDate decidedOn, LocalDate dueOn, boolean provisional) {
    assertThat(calculator.deadline("license", decidedOn))
        .contains(new Deadline(dueOn, provisional, "disclosure-7wd", 1));
  }

  @Test
  void explainsTheDeadlineDayByDayWithItsSources() {
    DeadlineExplanation explanation =
        calculator.explain("license", LocalDate.parse("2025-12-26")).orElseThrow();

    assertThat(explanation.decisionDay().date()).isEqualTo("2025-12-26");
    assertThat(explanation.deadline().dueOn()).isEqualTo("2026-01-07");
    assertThat(explanation.days())
        .extracting(day -> day.day().date().getDayOfMonth() + ":" + day.number())
        .containsExactly(
            "27:0", "28:0", "29:1", "30:2", "31:3", "1:0", "2:0", "3:0", "4:4", "5:5", "6:6",
            "7:7");
    assertThat(explanation.days())
        .filteredOn(day -> day.number() == 4)
        .extracting(CountedDay::day)
        .allMatch(day -> day.name().equals("元旦") && day.working());
    assertThat(explanation.calendars()).extracting(CalendarYear::year).containsExactly(2025, 2026);
    assertThat(explanation.rule().id()).isEqualTo("disclosure-7wd");
  }

  @Test
  void everythingThatTheBundledRulesNameIsInTheCatalog() {
    assertThat(RuleReferences.fault(rules, Kinds.CATALOG)).isEmpty();
  }

  @Test
  void everyRuleSaysWhatItRestsOn() {
    assertThat(rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.basis()).as(rule.id()).isNotBlank();
              assertThat(rule.notes()).as(rule.id()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                            | json-no-object",
        "{                                             | json-malformed",
        "{'rules': []}                                 | lacks rules",
        "{'rules': [{'id': 'r'}]}                      | rules.r lacks title",
        "{'rules': [RULE, RULE]}                       | rules.r stands there twice",
        "{'rules': [RULE], 'more': 1}                  | unknown attributes [more]",
        "{'rules': [LIMIT 'clock': 'moon'}]}           | no such clock: moon",
        "{'rules': [LIMIT 'clock': 'portal'}]}         | 0 working days",
        "{'rules': [FROM '2026-02-30'}]}               | wrong effectiveFrom: 2026-02-30",
        "{'rules': [CASE {'says': {'in': ['CF_X'], 'each': [['a']]}}]}]} | no such field: CF_X",
        "{'rules': [CASE {'moon': 1}]}]}               | no such condition: moon"
      })
  void refusesAFileWithItsPlace(String json, String place, @TempDir Path folder)
      throws IOException {
    String head = "{'id': 'r', 'title': 't', 'basis': 'b', 'kinds': ['penalty'], ";
    String day = "'effectiveFrom': '2026-01-01', ";
    String text =
        json.replace("RULE", head + day + "'type': 'severity', 'severity': 'minor'}")
            .replace("LIMIT", head + day + "'type': 'limit', 'start': 'decision-day', ")
            .replace("FROM", head + "'type': 'severity', 'severity': 'minor', 'effectiveFrom': ")
            .replace("CASE", head + day + "'type': 'exemption', 'exemption': 'other', 'when': [")
            .replace('\'', '"');
    Path file = Files.writeString(folder.resolve("rules.json"), text);

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> RuleFile.read(file, Kinds.CATALOG, Map.of()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.RULES_MALFORMED))
        .satisfies(e -> assertThat(e.arguments().toString()).contains(place));
  }
}
