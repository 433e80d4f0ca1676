package io.creditctl.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.MovedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarServiceTest {
  private static final Notice NOTICE = new Notice("", Optional.empty(), "http://example.cn/2026");
  private static final ListedDay NEW_YEAR = day("2026-01-01", false, "元旦");
  private static final ListedDay NATIONAL_DAY = day("2026-10-01", false, "国庆节");
  private static final ListedDay MAKE_UP = day("2026-10-10", true, "国庆节");

  private final InMemoryCalendarStore store = new InMemoryCalendarStore();
  private final List<String> changes = new ArrayList<>();
  private int bundledReads;
  private final CalendarService service = newService();

  @Test
  void readsNothingBeforeTheFirstQuestionAndThenOnlyOnce() {
    assertThat(bundledReads).isZero();

    service.calendar();
    service.add(LocalDate.parse("2026-03-02"), 1);

    assertThat(bundledReads).isOne();
  }

  @Test
  void showsAYearWithItsSpecialDaysAndItsSource() {
    service.override(override("2026-08-12", false, "台风停工"), false);

    CalendarOverview overview = service.show(2026);

    assertThat(overview.arrangement().notices()).containsExactly(NOTICE);
    assertThat(overview.days())
        .extracting(CalendarDay::reason)
        .containsExactly(
            DayReason.HOLIDAY, DayReason.OVERRIDE, DayReason.HOLIDAY, DayReason.MAKE_UP);
    assertThat(overview.workingDays()).isEqualTo(261 - 3 + 1);
    assertThat(overview.provisional()).isTrue();
  }

  @Test
  void refusesToShowAYearWithoutNotice() {
    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> service.show(2027))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CALENDAR_MISSING))
        .satisfies(e -> assertThat(e.arguments()).containsExactly("2027"));
  }

  @Test
  void importingTheNextYearMakesItKnownAndReportsTheDeadlinesThatMoved() {
    LocalDate start = LocalDate.parse("2026-12-28");
    assertThat(service.add(start, 7)).isEqualTo(working("2027-01-06", true));
    CalendarYear next = year(2027, day("2027-01-01", false, "元旦"));

    CalendarImport report = service.importYears(List.of(next), false);

    assertThat(report)
        .isEqualTo(new CalendarImport(List.of(new ImportedYear(2027, 1, 0, 0, 1)), MOVED, false));
    assertThat(service.add(start, 7)).isEqualTo(working("2027-01-07", false));
    assertThat(store.years()).containsExactly(next);
    assertThat(changes).containsExactly("[2025, 2026] -> [2025, 2026, 2027] false");
    assertThat(newService().add(start, 7)).isEqualTo(working("2027-01-07", false));
  }

  @Test
  void anImportReplacesTheWholeYearAndSaysWhatChanged() {
    CalendarYear corrected =
        year(2026, NEW_YEAR, day("2026-10-01", true, "国庆节"), day("2026-05-01", false, "劳动节"));

    CalendarImport report = service.importYears(List.of(corrected), false);

    assertThat(report.years()).containsExactly(new ImportedYear(2026, 1, 1, 1, 3));
    assertThat(service.calendar().year(2026)).contains(corrected);
    assertThat(service.calendar().describe(MAKE_UP.date()).reason()).isEqualTo(DayReason.WEEKEND);
  }

  @Test
  void importingWhatIsAlreadyKnownKeepsTheBundledYearAndCountsDeadlinesAgain() {
    CalendarImport report =
        service.importYears(List.of(year(2026, MAKE_UP, NATIONAL_DAY, NEW_YEAR)), false);

    assertThat(report.years()).singleElement().satisfies(y -> assertThat(y.isUnchanged()).isTrue());
    assertThat(store.years()).isEmpty();
    assertThat(changes).as("an interrupted import is mended by running it again").hasSize(1);
    assertThat(service.show(2026).arrangement().notices()).containsExactly(NOTICE);
  }

  @Test
  void refusesAnEmptyYearAndThenStoresNoneOfTheOthers() {
    CalendarYear good = year(2028, day("2028-01-03", false, "元旦"));

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> service.importYears(List.of(good, year(2027)), false))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CALENDAR_MISSING))
        .satisfies(e -> assertThat(e.arguments()).containsExactly("2027"));
    assertThat(store.years()).isEmpty();
    assertThat(changes).isEmpty();
  }

  @Test
  void refusesTheSameYearTwice() {
    CalendarYear next = year(2027, day("2027-01-01", false, "元旦"));

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> service.importYears(List.of(next, next), false))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThat(store.years()).isEmpty();
  }

  @Test
  void aDryRunReportsTheSameAndStoresNothing() {
    CalendarYear next = year(2027, day("2027-01-01", false, "元旦"));
    CalendarOverride typhoon = override("2026-08-12", false, "台风停工");

    CalendarImport imported = service.importYears(List.of(next), true);
    OverrideReport overridden = service.override(typhoon, true);

    assertThat(imported.years()).containsExactly(new ImportedYear(2027, 1, 0, 0, 1));
    assertThat(imported.moved()).isEqualTo(MOVED);
    assertThat(overridden.after().working()).isFalse();
    assertThat(store.years()).isEmpty();
    assertThat(store.overrides()).isEmpty();
    assertThat(service.calendar().coverage()).containsExactly(2025, 2026);
    assertThat(service.calendar().isWorking(typhoon.date())).isTrue();
    assertThat(changes).hasSize(2).allMatch(change -> change.endsWith("true"));
  }

  @Test
  void anOverrideMovesWhatIsCountedAndTheLastOneHolds() {
    LocalDate tuesday = LocalDate.parse("2026-08-11");

    OverrideReport report = service.override(override("2026-08-12", false, "台风停工"), false);
    assertThat(report.before().working()).isTrue();
    assertThat(report.after().name()).isEqualTo("台风停工");
    assertThat(report.moved()).isEqualTo(MOVED);
    assertThat(service.add(tuesday, 1)).isEqualTo(working("2026-08-13", false));

    service.override(override("2026-08-12", true, "台风转向"), false);
    assertThat(service.add(tuesday, 1)).isEqualTo(working("2026-08-12", false));
  }

  @Test
  void refusesAnOverrideWithoutReason() {
    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> service.override(override("2026-08-12", false, " "), false))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThat(store.overrides()).isEmpty();
  }

  @Test
  void checksHowFarTheCalendarReaches() {
    assertThat(service.check(LocalDate.parse("2026-12-28")).isComplete()).isTrue();
    assertThat(service.check(LocalDate.parse("2026-12-29")).missingYears()).containsExactly(2027);
    assertThat(service.check(LocalDate.parse("2028-01-01")).missingYears())
        .containsExactly(2027, 2028);
    assertThat(service.check(LocalDate.parse("2020-01-01")).missingYears()).containsExactly(2020);
  }

  private static final MovedRecords MOVED = new MovedRecords(5, List.of(), 5);

  private CalendarService newService() {
    return new CalendarService(
        () -> {
          bundledReads++;
          return List.of(
              new CalendarYear(
                  2025, List.of(day("2025-01-01", false, "元旦")), List.of(), Origin.BUNDLED),
              new CalendarYear(
                  2026, List.of(NEW_YEAR, NATIONAL_DAY, MAKE_UP), List.of(NOTICE), Origin.BUNDLED));
        },
        store,
        (before, after, dryRun) -> {
          changes.add(before.coverage() + " -> " + after.coverage() + " " + dryRun);
          return MOVED;
        });
  }

  private static CalendarYear year(int year, ListedDay... days) {
    return new CalendarYear(year, List.of(days), List.of(), Origin.IMPORTED);
  }

  private static WorkingDate working(String date, boolean provisional) {
    return new WorkingDate(LocalDate.parse(date), provisional);
  }

  private static ListedDay day(String date, boolean working, String name) {
    return new ListedDay(LocalDate.parse(date), working, name);
  }

  private static CalendarOverride override(String date, boolean working, String reason) {
    return new CalendarOverride(LocalDate.parse(date), working, reason, "li", Instant.EPOCH);
  }
}
