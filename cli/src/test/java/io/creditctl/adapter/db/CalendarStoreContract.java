package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.calendar.CalendarOverride;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of calendars does. */
abstract class CalendarStoreContract extends StoreContract {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
  private static final Notice NOTICE =
      new Notice("国办发明电〔2026〕7号", Optional.of(LocalDate.parse("2026-11-01")), "https://gov.cn/1");

  @Test
  void isEmptyAtFirst() {
    assertThat(store.calendar().years()).isEmpty();
    assertThat(store.calendar().overrides()).isEmpty();
  }

  @Test
  void givesAYearBackAsItWas() {
    CalendarYear year = year(List.of(NOTICE), new ListedDay(NEW_YEAR, false, "元旦"));
    store.calendar().saveYear(year);

    store.close();
    store = open(folder);

    assertThat(store.calendar().years()).containsExactly(year);
  }

  @Test
  void aLaterImportTakesTheYearsPlace() {
    store
        .calendar()
        .saveYear(
            year(
                List.of(NOTICE),
                new ListedDay(NEW_YEAR, false, "元旦"),
                new ListedDay(NEW_YEAR.plusDays(1), false, "元旦")));
    CalendarYear news = year(List.of(), new ListedDay(NEW_YEAR, false, "新年"));
    store.calendar().saveYear(news);

    assertThat(store.calendar().years()).containsExactly(news);
  }

  @Test
  void oneNoticeNamedTwiceIsOne() {
    store.calendar().saveYear(year(List.of(NOTICE, NOTICE), new ListedDay(NEW_YEAR, false, "元旦")));

    assertThat(store.calendar().years().get(0).notices()).containsExactly(NOTICE);
  }

  @Test
  void aDayMayStandInTheArrangementsOfTwoYears() {
    LocalDate lastDay = LocalDate.parse("2026-12-31");
    CalendarYear before =
        new CalendarYear(
            2026, List.of(new ListedDay(lastDay, true, "")), List.of(), Origin.IMPORTED);
    CalendarYear after = year(List.of(), new ListedDay(lastDay, false, "元旦"));
    store.calendar().saveYear(after);
    store.calendar().saveYear(before);

    assertThat(store.calendar().years()).containsExactly(before, after);
  }

  @Test
  void aLaterOverrideTakesTheDaysPlace() {
    CalendarOverride first = new CalendarOverride(NEW_YEAR, true, "抢险", "王科员", Times.NOW);
    CalendarOverride second =
        new CalendarOverride(NEW_YEAR, false, "台风", "李科长", Times.NOW.plusSeconds(1));
    CalendarOverride other =
        new CalendarOverride(NEW_YEAR.minusDays(1), false, "台风", "李科长", Times.NOW);
    store.calendar().saveOverride(first);
    store.calendar().saveOverride(second);
    store.calendar().saveOverride(other);

    assertThat(store.calendar().overrides()).containsExactly(other, second);
  }

  private static CalendarYear year(List<Notice> notices, ListedDay... days) {
    return new CalendarYear(2027, List.of(days), notices, Origin.IMPORTED);
  }
}
