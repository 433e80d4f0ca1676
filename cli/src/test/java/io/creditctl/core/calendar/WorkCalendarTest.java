package io.creditctl.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.calendar.CalendarYear.Origin;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final Notice NOTICE = new Notice("国办发明电〔2029〕1号", Optional.empty(), "http://a");

  private final CalendarYear year2030 =
      new CalendarYear(
          2030,
          List.of(
              day("2030-01-01", false, "元旦"),
              day("2029-12-31", false, "元旦"),
              day("2029-12-29", true, "元旦")),
          List.of(NOTICE),
          Origin.BUNDLED);
  private final CalendarYear year2031 =
      new CalendarYear(2031, List.of(day("2031-01-01", false, "元旦")), List.of(), Origin.IMPORTED);
  private final WorkCalendar calendar =
      new WorkCalendar(List.of(year2031, year2030), List.of(override("2030-08-12", false, "台风停工")));

  @ParameterizedTest
  @CsvSource({
    "2030-01-02, true, WEEKDAY, ''",
    "2030-01-05, false, WEEKEND, ''",
    "2030-01-01, false, HOLIDAY, 元旦",
    "2029-12-29, true, MAKE_UP, 元旦",
    "2030-08-12, false, OVERRIDE, 台风停工"
  })
  void explainsEveryKindOfDay(LocalDate date, boolean working, DayReason reason, String name) {
    CalendarDay day = calendar.describe(date);

    assertThat(day.working()).isEqualTo(working);
    assertThat(calendar.isWorking(date)).isEqualTo(working);
    assertThat(day.reason()).isEqualTo(reason);
    assertThat(day.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2029-12-28, false",
    "2029-12-31, false",
    "2030-01-01, true",
    "2030-12-28, true",
    "2030-12-29, true",
    "2031-12-28, true",
    "2031-12-29, false",
    "2031-12-31, false",
    "2032-01-01, false"
  })
  void knowsADayOnlyWithEveryNoticeThatMayNameIt(LocalDate date, boolean known) {
    assertThat(calendar.isKnown(date)).isEqualTo(known);
    assertThat(calendar.describe(date).known()).isEqualTo(known);
  }

  @Test
  void anOverrideGoesBeforeTheNoticeAndSettlesAnUnknownDay() {
    WorkCalendar overridden =
        new WorkCalendar(
            List.of(year2031),
            List.of(override("2031-01-01", true, "值班"), override("2031-12-29", false, "停工")));

    assertThat(overridden.isWorking(LocalDate.parse("2031-01-01"))).isTrue();
    assertThat(overridden.add(LocalDate.parse("2030-12-31"), 1))
        .isEqualTo(new WorkingDate(LocalDate.parse("2031-01-01"), false));
    assertThat(overridden.isKnown(LocalDate.parse("2031-12-29"))).isTrue();
    assertThat(overridden.between(LocalDate.parse("2031-12-26"), LocalDate.parse("2031-12-29")))
        .isEqualTo(new WorkingSpan(0, false));
    assertThat(overridden.between(LocalDate.parse("2031-12-26"), LocalDate.parse("2031-12-30")))
        .isEqualTo(new WorkingSpan(1, true));
  }

  @Test
  void countsAcrossAGapBetweenKnownYearsOnlyProvisionally() {
    CalendarYear year2033 =
        new CalendarYear(2033, List.of(day("2033-01-03", false, "元旦")), List.of(), Origin.IMPORTED);
    WorkCalendar gapped = new WorkCalendar(List.of(year2030, year2033), List.of());

    assertThat(gapped.coverage()).containsExactly(2030, 2033);
    assertThat(gapped.add(LocalDate.parse("2030-12-02"), 560).provisional()).isTrue();
    assertThat(gapped.add(LocalDate.parse("2033-01-01"), 1))
        .isEqualTo(new WorkingDate(LocalDate.parse("2033-01-04"), false));
  }

  @Test
  void anEmptyYearIsAnUnknownYear() {
    CalendarYear empty = new CalendarYear(2032, List.of(), List.of(), Origin.BUNDLED);

    WorkCalendar withEmpty = new WorkCalendar(List.of(year2031, empty), List.of());

    assertThat(withEmpty.coverage()).containsExactly(2031);
    assertThat(withEmpty.year(2032)).isEmpty();
    assertThat(withEmpty.isKnown(LocalDate.parse("2031-12-30"))).isFalse();
  }

  @Test
  void answersProvisionallyWithoutAnyYear() {
    WorkCalendar blank = new WorkCalendar(List.of(), List.of());

    assertThat(blank.add(LocalDate.parse("2026-10-02"), 1))
        .isEqualTo(new WorkingDate(LocalDate.parse("2026-10-05"), true));
    assertThat(blank.add(LocalDate.parse("0001-01-01"), Integer.MAX_VALUE).provisional()).isTrue();
    assertThat(blank.add(LocalDate.parse("9999-12-31"), Integer.MIN_VALUE).provisional()).isTrue();
  }

  @Test
  void addingNothingStaysOnTheDayEvenOnADayOff() {
    assertThat(calendar.add(LocalDate.parse("2030-01-01"), 0))
        .isEqualTo(new WorkingDate(LocalDate.parse("2030-01-01"), false));
  }

  @Test
  void namesTheArrangementsThatDecideAboutARange() {
    LocalDate from = LocalDate.parse("2030-12-01");

    assertThat(calendar.arrangements(from, LocalDate.parse("2030-12-28")))
        .containsExactly(year2030);
    assertThat(calendar.arrangements(from, LocalDate.parse("2030-12-29")))
        .containsExactly(year2030, year2031);
    assertThat(year2030.notices()).containsExactly(NOTICE);
  }

  @Test
  void refusesDaysThatDoNotBelongToTheYear() {
    assertThatThrownBy(() -> yearOf(day("2030-12-24", true, "元旦")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> yearOf(day("2032-01-01", true, "元旦")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> yearOf(day("2031-05-01", true, "a"), day("2031-05-01", false, "b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkCalendar(List.of(year2030, year2030), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithCountingDayByDayOnCalendarsOfEveryShape() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<LocalDate, ListedDay> days = new TreeMap<>();
      LocalDate first = LocalDate.parse("2031-01-01");
      for (int i = 0; i <= random.nextInt(200); i++) {
        LocalDate date = first.plusDays(random.nextInt(40));
        days.put(date, new ListedDay(date, random.nextBoolean(), ""));
      }
      WorkCalendar shaped =
          new WorkCalendar(
              List.of(
                  new CalendarYear(2031, List.copyOf(days.values()), List.of(), Origin.BUNDLED)),
              List.of());
      for (int i = 0; i < 60; i++) {
        LocalDate start = first.plusDays(i - 10);
        for (int number : new int[] {-40, -7, -2, -1, 1, 2, 7, 40}) {
          assertThat(shaped.add(start, number).date())
              .as("seed %d, %s %d", seed, start, number)
              .isEqualTo(countedByHand(days, start, number));
        }
      }
    }
  }

  private static LocalDate countedByHand(
      Map<LocalDate, ListedDay> days, LocalDate start, int number) {
    LocalDate date = start;
    int left = Math.abs(number);
    while (left > 0) {
      date = date.plusDays(Integer.signum(number));
      ListedDay listed = days.get(date);
      boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
      left -= (listed == null ? weekday : listed.working()) ? 1 : 0;
    }
    return date;
  }

  private static CalendarYear yearOf(ListedDay... days) {
    return new CalendarYear(2031, List.of(days), List.of(), Origin.BUNDLED);
  }

  private static ListedDay day(String date, boolean working, String name) {
    return new ListedDay(LocalDate.parse(date), working, name);
  }

  private static CalendarOverride override(String date, boolean working, String reason) {
    return new CalendarOverride(LocalDate.parse(date), working, reason, "li", Instant.EPOCH);
  }
}
