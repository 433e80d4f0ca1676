package io.creditctl.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobServiceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final JobName DUE = new JobName("disclosure-due");
  private static final Map<JobName, Schedule> MORNING =
      Map.of(DUE, Schedule.daily(LocalTime.of(8, 5)));

  private final Shelf shelf = new Shelf();

  /** A ledger in memory. */
  private static final class Shelf implements JobLedger {
    private final Map<JobName, Heartbeat> beats = new TreeMap<>();
    private List<PlannedJob> plan = new ArrayList<>();

    @Override
    public List<Heartbeat> heartbeats() {
      return List.copyOf(beats.values());
    }

    @Override
    public Optional<Heartbeat> find(JobName job) {
      return Optional.ofNullable(beats.get(job));
    }

    @Override
    public void keep(Heartbeat heartbeat) {
      beats.put(heartbeat.job(), heartbeat);
    }

    @Override
    public List<PlannedJob> plan() {
      return plan;
    }

    @Override
    public void keep(List<PlannedJob> news) {
      plan = news;
    }
  }

  private static Instant instant(String time) {
    return LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }

  private JobService at(String time) {
    return new JobService(shelf, Clock.fixed(instant(time), ZONE));
  }

  private void ran(String time, int exitCode) {
    at(time).ran(DUE, instant(time), exitCode);
  }

  private JobState state(String time) {
    return at(time).standings(MORNING).get(0).state();
  }

  @Test
  void aPlannedJobIsLateOnTheSameDay() {
    at("2026-10-19T10:00").plan(MORNING);
    ran("2026-10-20T08:05", 0);

    assertThat(state("2026-10-20T08:30")).isEqualTo(JobState.OK);
    assertThat(state("2026-10-21T08:24")).as("still in its grace").isEqualTo(JobState.OK);
    assertThat(state("2026-10-21T08:30")).isEqualTo(JobState.LATE);
  }

  @Test
  void aPlannedJobThatNeverCameIsMissedFromItsFirstTurnOn() {
    at("2026-10-20T10:00").plan(MORNING);

    assertThat(state("2026-10-20T12:00")).isEqualTo(JobState.OK);
    assertThat(state("2026-10-21T08:24")).isEqualTo(JobState.OK);
    assertThat(state("2026-10-21T08:25")).isEqualTo(JobState.NEVER);
  }

  @Test
  void aJobThatOnlyRanIsLateWhenItMissedTwoTurns() {
    ran("2026-10-20T07:00", 0);

    assertThat(state("2026-10-20T08:30")).as("it may run at seven").isEqualTo(JobState.OK);
    assertThat(state("2026-10-21T08:30")).isEqualTo(JobState.LATE);
  }

  @Test
  void ofAJobWhoseTimesNobodyKnowsOnlyTheEndCounts() {
    JobName night = new JobName("night");
    at("2026-01-01T01:00").ran(night, instant("2026-01-01T01:00"), 0);

    JobStanding standing = at("2026-10-20T09:00").standings(MORNING).get(0);

    assertThat(standing.state()).isEqualTo(JobState.OK);
    assertThat(standing.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "3, OK", "12, OK", "1, FAILED", "2, FAILED", "7, FAILED", "9, FAILED"})
  void answersAreNoFailures(int exitCode, JobState state) {
    ran("2026-10-20T08:05", exitCode);

    assertThat(state("2026-10-20T08:30")).isEqualTo(state);
  }

  @Test
  void aDayOffKeepsTheJobAliveAndItsLastEndKnown() {
    at("2026-10-01T10:00").plan(MORNING);
    ran("2026-10-16T08:05", 9);
    at("2026-10-17T08:05").satOut(DUE);
    at("2026-10-18T08:05").satOut(DUE);

    JobStanding standing = at("2026-10-18T08:30").standings(MORNING).get(0);

    assertThat(standing.state()).isEqualTo(JobState.FAILED);
    Heartbeat last = standing.last().orElseThrow();
    assertThat(last.ended()).isEqualTo(instant("2026-10-16T08:05"));
    assertThat(last.seen()).isEqualTo(instant("2026-10-18T08:05"));
  }

  @Test
  void aFirstDayOffIsASignOfLife() {
    at("2026-10-16T10:00").plan(MORNING);
    at("2026-10-17T08:05").satOut(DUE);

    assertThat(state("2026-10-17T08:30")).isEqualTo(JobState.OK);
  }

  @Test
  void planningAgainForgivesNothing() {
    at("2026-10-19T10:00").plan(MORNING);
    at("2026-10-21T08:30").plan(MORNING);

    assertThat(state("2026-10-21T08:30")).isEqualTo(JobState.NEVER);
  }

  @Test
  void anotherTimeStartsAnew() {
    at("2026-10-19T10:00").plan(MORNING);
    at("2026-10-21T08:30").plan(Map.of(DUE, Schedule.daily(LocalTime.of(7, 30))));

    assertThat(state("2026-10-21T08:30")).isEqualTo(JobState.OK);
    assertThat(state("2026-10-22T07:50")).isEqualTo(JobState.NEVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Due", "a b", "../x", "_plan", "-a", "任务"})
  void aNameIsAPlainWord(String name) {
    assertThatThrownBy(() -> new JobName(name))
        .isInstanceOf(CreditException.class)
        .hasMessageContaining("E-2260");
  }
}
