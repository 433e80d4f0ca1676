package io.creditctl.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Schedule DAILY = Schedule.daily(LocalTime.of(8, 5));
  private static final Schedule MONDAYS = Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0));
  private static final Schedule QUARTERS =
      Schedule.inSteps(Duration.ofMinutes(15), LocalTime.of(8, 0), LocalTime.of(18, 45));

  private static ZonedDateTime at(String time) {
    return LocalDateTime.parse(time).atZone(ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-20T08:05, 2026-10-20T08:05, 2026-10-21T08:05",
    "2026-10-20T08:04, 2026-10-19T08:05, 2026-10-20T08:05",
    "2026-12-31T23:59, 2026-12-31T08:05, 2027-01-01T08:05",
  })
  void aDailyJobHasOneTurnADay(String now, String latest, String next) {
    assertThat(DAILY.latest(at(now))).isEqualTo(at(latest));
    assertThat(DAILY.next(at(now))).isEqualTo(at(next));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-19T09:00, 2026-10-19T09:00, 2026-10-26T09:00",
    "2026-10-19T08:59, 2026-10-12T09:00, 2026-10-19T09:00",
    "2026-10-25T12:00, 2026-10-19T09:00, 2026-10-26T09:00",
  })
  void aWeeklyJobHasItsTurnOnItsDay(String now, String latest, String next) {
    assertThat(MONDAYS.latest(at(now))).isEqualTo(at(latest));
    assertThat(MONDAYS.next(at(now))).isEqualTo(at(next));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-20T08:00, 2026-10-20T08:00, 2026-10-20T08:15",
    "2026-10-20T12:29, 2026-10-20T12:15, 2026-10-20T12:30",
    "2026-10-20T18:44, 2026-10-20T18:30, 2026-10-20T18:45",
    "2026-10-20T18:45, 2026-10-20T18:45, 2026-10-21T08:00",
    "2026-10-21T07:00, 2026-10-20T18:45, 2026-10-21T08:00",
  })
  void stepsRunFromTheFirstToTheLastAndRestAtNight(String now, String latest, String next) {
    assertThat(QUARTERS.latest(at(now))).isEqualTo(at(latest));
    assertThat(QUARTERS.next(at(now))).isEqualTo(at(next));
  }
}
