package io.creditctl.adapter.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.job.Heartbeat;
import io.creditctl.core.job.JobName;
import io.creditctl.core.job.PlannedJob;
import io.creditctl.core.job.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFolderTest {
  private static final Instant START = Instant.parse("2026-10-20T00:05:00Z");
  private static final Heartbeat BEAT =
      new Heartbeat(
          new JobName("disclosure-due"),
          START,
          START.plusMillis(1_250),
          3,
          START.plusSeconds(86_400));

  @TempDir Path home;

  private JobFolder folder() {
    return new JobFolder(home.resolve("jobs"));
  }

  @Test
  void keepsTheLastHeartbeatOfEachJobForItsOwnerAlone() throws IOException {
    folder().keep(new Heartbeat(BEAT.job(), START, START, 0, START));
    folder().keep(BEAT);

    Path file = home.resolve("jobs/disclosure-due.json");
    assertThat(folder().heartbeats()).containsExactly(BEAT);
    assertThat(folder().find(BEAT.job())).contains(BEAT);
    assertThat(Files.readString(file)).contains("\"durationMillis\":1250");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.resolve("jobs")).isDirectoryNotContaining("glob:**/.job*");
  }

  @Test
  void withoutAFolderThereIsNothing() {
    assertThat(folder().heartbeats()).isEmpty();
    assertThat(folder().find(BEAT.job())).isEmpty();
    assertThat(folder().plan()).isEmpty();
  }

  @Test
  void keepsThePlanInItsOrder() {
    List<PlannedJob> plan =
        List.of(
            new PlannedJob(
                new JobName("push-province"),
                Schedule.inSteps(Duration.ofMinutes(15), LocalTime.of(8, 0), LocalTime.of(18, 45)),
                START),
            new PlannedJob(
                new JobName("calendar-check"),
                Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                START));

    folder().keep(plan);

    assertThat(folder().plan()).isEqualTo(plan);
    assertThat(folder().heartbeats()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "{\"job\":\"../x\"}", "[1]", "{\"a\":7}"})
  void namesADamagedFile(String content) throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Files.writeString(home.resolve("jobs/disclosure-due.json"), content);
    assertThatThrownBy(() -> folder().heartbeats())
        .isInstanceOf(CreditException.class)
        .hasMessageContaining("E-2261")
        .hasMessageContaining("disclosure-due.json");

    folder().keep(BEAT);
    assertThat(folder().heartbeats()).as("the next run mends it").containsExactly(BEAT);
  }

  @Test
  void saysWhichFileItCannotWrite() throws IOException {
    Files.writeString(home.resolve("jobs"), "a file where the folder should be");

    assertThatThrownBy(() -> folder().keep(BEAT))
        .isInstanceOf(CreditException.class)
        .hasMessageContaining("E-2108");
  }
}
