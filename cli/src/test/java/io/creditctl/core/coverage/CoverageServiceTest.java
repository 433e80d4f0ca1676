package io.creditctl.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.coverage.Coverage.State;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageServiceTest {
  private static final Period SEPTEMBER = Period.parse("2026-09");
  private static final Period QUARTER = Period.parse("2026-Q3");

  private final CoverageService service =
      new CoverageService(
          () ->
              List.of(
                  new Collected("荣成局", "penalty", YearMonth.of(2026, 8), 4),
                  new Collected("荣成局", "vehicle", YearMonth.of(2026, 7), 9),
                  new Collected("乳山局", "license", YearMonth.of(2026, 9), 2)));

  private static PlanEntry entry(String kind, Frequency frequency) {
    return new PlanEntry("荣成局", kind, frequency);
  }

  @Test
  void findsTheMonthInWhichNothingCame() {
    assertThat(service.check(List.of(entry("penalty", Frequency.MONTHLY)), QUARTER))
        .containsExactly(
            new Coverage("荣成局", "penalty", "2026-07", 0, State.MISSING),
            new Coverage("荣成局", "penalty", "2026-08", 4, State.PRESENT),
            new Coverage("荣成局", "penalty", "2026-09", 0, State.MISSING),
            new Coverage("荣成局", "vehicle", "2026-07", 9, State.UNPLANNED),
            new Coverage("乳山局", "license", "2026-09", 2, State.UNPLANNED));
  }

  @Test
  void asksForAQuarterInItsLastMonthAndCountsAllOfIt() {
    List<PlanEntry> plan = List.of(entry("vehicle", Frequency.QUARTERLY));

    assertThat(service.check(plan, SEPTEMBER))
        .contains(new Coverage("荣成局", "vehicle", "2026-Q3", 9, State.PRESENT));
    assertThat(service.check(plan, Period.parse("2026-08")))
        .noneMatch(row -> row.kind().equals("vehicle"));
  }

  @Test
  void asksForAYearInDecember() {
    List<PlanEntry> plan = List.of(entry("subject", Frequency.YEARLY));

    assertThat(service.check(plan, Period.parse("2026-12")))
        .containsExactly(new Coverage("荣成局", "subject", "2026", 0, State.MISSING));
    assertThat(service.check(plan, SEPTEMBER)).noneMatch(row -> row.kind().equals("subject"));
  }

  @Test
  void aMonthThatIsNotOverIsNotMissing() {
    Period half = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15));

    assertThat(service.check(List.of(entry("penalty", Frequency.MONTHLY)), half))
        .noneMatch(row -> row.state() == State.MISSING);
  }

  @Test
  void matchesUnitsWhateverTheirWidth() {
    PlanEntry wide = new PlanEntry("荣成局 ", "penalty", Frequency.MONTHLY);

    assertThat(service.check(List.of(wide), Period.parse("2026-08")))
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(State.PRESENT));
  }

  @Test
  void countsRecordsByKind() {
    assertThat(service.recordsByKind()).containsEntry("penalty", 4L).containsEntry("vehicle", 9L);
  }
}
