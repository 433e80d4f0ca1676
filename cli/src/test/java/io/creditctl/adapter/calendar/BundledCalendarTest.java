package io.creditctl.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.calendar.WorkingDate;
import io.creditctl.core.calendar.WorkingSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledCalendarTest {
  private final List<CalendarYear> years = new BundledCalendarResource().years();
  private final WorkCalendar calendar = new WorkCalendar(years, List.of());

  @ParameterizedTest
  @CsvSource({
    "2022-01-24, 2022-02-07",
    "2022-01-29, 2022-02-14",
    "2022-04-24, 2022-05-06",
    "2022-04-28, 2022-05-11",
    "2022-09-30, 2022-10-14",
    "2023-09-28, 2023-10-13",
    "2024-02-07, 2024-02-22",
    "2025-09-28, 2025-10-14",
    "2025-12-26, 2026-01-07",
    "2026-02-12, 2026-02-28",
    "2026-09-24, 2026-10-12",
    "2026-09-30, 2026-10-15",
    "2026-11-09, 2026-11-18",
    "2026-12-17, 2026-12-28"
  })
  void countsSevenWorkingDaysLikeTheGoldenVectors(LocalDate start, LocalDate expected) {
    assertThat(calendar.add(start, 7)).isEqualTo(new WorkingDate(expected, false));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-18, 2026-12-29", "2026-12-28, 2027-01-06", "2006-12-25, 2007-01-04"})
  void saysSoWhenANoticeOnTheWayIsMissing(LocalDate start, LocalDate provisional) {
    assertThat(calendar.add(start, 7)).isEqualTo(new WorkingDate(provisional, true));
  }

  @Test
  void theNextNoticeTurnsAProvisionalDateIntoAFinalOne() {
    CalendarYear next =
        new CalendarYear(
            2027,
            List.of(
                new ListedDay(LocalDate.parse("2026-12-29"), false, "元旦"),
                new ListedDay(LocalDate.parse("2027-01-01"), false, "元旦")),
            List.of(),
            Origin.IMPORTED);
    List<CalendarYear> extended = new ArrayList<>(years);
    extended.add(next);
    WorkCalendar known = new WorkCalendar(extended, List.of());

    assertThat(known.add(LocalDate.parse("2026-12-18"), 7))
        .isEqualTo(new WorkingDate(LocalDate.parse("2026-12-30"), false));
    assertThat(known.add(LocalDate.parse("2026-12-28"), 7))
        .isEqualTo(new WorkingDate(LocalDate.parse("2027-01-08"), false));
  }

  @Test
  void agreesWithCountingDayByDayOnEveryDateSince2007() {
    Map<LocalDate, Boolean> listed = new HashMap<>();
    years.forEach(year -> year.days().forEach(day -> listed.put(day.date(), day.working())));
    LocalDate last = LocalDate.parse("2026-12-10");
    for (LocalDate start = LocalDate.parse("2007-01-01");
        !start.isAfter(last);
        start = start.plusDays(1)) {
      LocalDate expected = countedByHand(listed, start, 7);
      assertThat(calendar.add(start, 7)).isEqualTo(new WorkingDate(expected, false));
      assertThat(calendar.between(start, expected)).isEqualTo(new WorkingSpan(7, false));
      assertThat(calendar.between(expected, start)).isEqualTo(new WorkingSpan(-7, false));
      assertThat(calendar.add(start, -7).date()).isEqualTo(countedByHand(listed, start, -7));
      assertThat(calendar.isWorking(start)).isEqualTo(isWorked(listed, start));
      LocalDate worked = calendar.add(start, 1).date();
      assertThat(calendar.add(calendar.add(worked, -7).date(), 7).date()).isEqualTo(worked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2007, 32",
    "2008, 35",
    "2011, 34",
    "2013, 41",
    "2015, 31",
    "2019, 31",
    "2020, 37",
    "2023, 34",
    "2024, 36",
    "2025, 33",
    "2026, 39"
  })
  void listsAsManyDaysAsTheNotices(int year, int days) {
    assertThat(calendar.year(year).orElseThrow().days()).hasSize(days);
  }

  @Test
  void coversEveryYearFrom2007To2026AndNamesANoticeForEach() {
    assertThat(years)
        .extracting(CalendarYear::year)
        .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
    assertThat(years)
        .allSatisfy(
            year -> {
              assertThat(year.origin()).isEqualTo(Origin.BUNDLED);
              assertThat(year.notices()).isNotEmpty();
              assertThat(year.notices())
                  .allMatch(notice -> notice.address().contains("://www.gov.cn/zhengce/"));
              assertThat(year.days()).noneMatch(day -> day.name().isBlank());
            });
  }

  @Test
  void namesTheNoticesOf2020And2026() {
    assertThat(calendar.year(2020).orElseThrow().notices())
        .extracting(Notice::documentNo)
        .containsExactly("国办发明电〔2019〕16号", "国办发明电〔2020〕1号");
    assertThat(calendar.year(2026).orElseThrow().notices())
        .containsExactly(
            new Notice(
                "国办发明电〔2025〕7号",
                Optional.of(LocalDate.parse("2025-11-04")),
                "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"));
  }

  @ParameterizedTest
  @CsvSource({
    "2008, 2007-12-29, true",
    "2008, 2007-12-31, false",
    "2012, 2011-12-31, true",
    "2019, 2018-12-31, false",
    "2023, 2022-12-31, false",
    "2015, 2015-09-03, false",
    "2020, 2020-01-31, false",
    "2026, 2026-02-28, true",
    "2026, 2026-10-10, true"
  })
  void holdsTheFactsOfTheNotices(int year, LocalDate date, boolean working) {
    assertThat(calendar.year(year).orElseThrow().days())
        .anyMatch(day -> day.date().equals(date) && day.working() == working);
  }

  @Test
  void countsAMillionDatesInWellUnderASecond() {
    Random random = new Random(7);
    LocalDate first = LocalDate.parse("2007-01-01");
    LocalDate[] dates =
        random.ints(1_000_000, 0, 7000).mapToObj(first::plusDays).toArray(LocalDate[]::new);
    long started = System.nanoTime();
    long checksum = 0;
    for (LocalDate date : dates) {
      checksum += calendar.add(date, 7).date().toEpochDay();
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - started);

    assertThat(checksum).isPositive();
    assertThat(taken).isLessThan(Duration.ofSeconds(2));
  }

  private static LocalDate countedByHand(
      Map<LocalDate, Boolean> listed, LocalDate start, int number) {
    LocalDate date = start;
    int left = Math.abs(number);
    while (left > 0) {
      date = date.plusDays(Integer.signum(number));
      left -= isWorked(listed, date) ? 1 : 0;
    }
    return date;
  }

  private static boolean isWorked(Map<LocalDate, Boolean> listed, LocalDate date) {
    boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    return listed.getOrDefault(date, weekday);
  }
}
