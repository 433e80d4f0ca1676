package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureRule.Start;
import io.creditctl.testkit.Kinds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against counting with a finger on the calendar. */
class EveryDeadlineTest {
  private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final WorkCalendar calendar = Kinds.CALENDAR;
  private final Map<LocalDate, Boolean> listed = listed();

  private Map<LocalDate, Boolean> listed() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    for (int number : calendar.coverage()) {
      CalendarYear year = calendar.year(number).orElseThrow();
      for (ListedDay day : year.days()) {
        days.put(day.date(), day.working());
      }
    }
    return days;
  }

  private boolean works(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return listed.getOrDefault(day, weekday);
  }

  private LocalDate counted(LocalDate from, int workingDays) {
    LocalDate day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      left -= works(day) ? 1 : 0;
    }
    return day;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 20})
  void everyDayOfTwentyYearsIsCountedAsAFingerWould(int workingDays) {
    DeadlineCalculator after = calculator(workingDays, Start.DAY_AFTER_DECISION);
    DeadlineCalculator from = calculator(workingDays, Start.DECISION_DAY);

    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              assertThat(after.deadline("license", day).orElseThrow().dueOn())
                  .as("after %s", day)
                  .isEqualTo(counted(day, workingDays));
              assertThat(from.deadline("license", day).orElseThrow().dueOn())
                  .as("from %s", day)
                  .isEqualTo(counted(day.minusDays(1), workingDays));
            });
  }

  private DeadlineCalculator calculator(int workingDays, Start start) {
    RuleHead head =
        new RuleHead(
            "r", 1, "t", "b", LocalDate.EPOCH, Optional.empty(), Set.of("license"), List.of());
    return new DeadlineCalculator(
        new DisclosureRules(List.of(new LimitRule(head, Channel.PORTAL, workingDays, start))),
        calendar);
  }

  @Test
  void theExplanationOfAnyRecordAddsUp() {
    DeadlineCalculator calculator = Kinds.calculator();
    Random random = new Random(20260904);
    for (int n = 0; n < 1_000; n++) {
      LocalDate day = LocalDate.of(2018, 7, 25).plusDays(random.nextInt(3_000));
      String kind = random.nextBoolean() ? "license" : "penalty";

      DeadlineExplanation explained = calculator.explain(kind, day).orElseThrow();

      List<CountedDay> numbered =
          explained.days().stream().filter(counted -> counted.number() > 0).toList();
      assertThat(numbered).as("%s", day).hasSize(explained.rule().workingDays());
      assertThat(numbered.get(numbered.size() - 1).day().date())
          .isEqualTo(explained.deadline().dueOn())
          .isEqualTo(calculator.deadline(kind, day).orElseThrow().dueOn());
      assertThat(explained.days())
          .allMatch(counted -> counted.number() > 0 == counted.day().working());
      assertThat(explained.days().get(0).day().date()).isEqualTo(day.plusDays(1));
    }
  }
}
