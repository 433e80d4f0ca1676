package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.http.sandbox.Fault;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.testkit.ChildJvm;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.PushProgram;
import io.creditctl.testkit.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks on the way: in the end the platform has every record exactly once. */
class PushChaosTest {
  private static final int RECORDS = 400;
  private static final int MOST_RUNS = 60;

  @TempDir Path folder;

  @BeforeEach
  void importRecords() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      Imports.store(
          store.records(),
          Imports.PROVINCE,
          IntStream.rangeClosed(1, RECORDS).mapToObj(Drafts::license).toArray(Drafts[]::new));
    }
  }

  private static SandboxServer sandbox(
      double failRate, double lostRate, Duration latency, long seed) {
    return SandboxServer.start(
        SandboxOptions.of(
                0,
                new Chances(failRate, Map.of(Fault.LOST_REPLY, lostRate), 0, "", seed),
                SandboxOptions.Files.NONE)
            .later(latency),
        Clock.systemUTC());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anUnreliablePlatformGetsEveryRecordOnce(long seed) {
    try (SandboxServer sandbox = sandbox(0.3, 0.1, Duration.ZERO, seed);
        SqliteStore store = SqliteStore.in(folder)) {
      PlatformGateway gateway = PushProgram.gateway(sandbox.url());
      int runs = 0;
      while (status(store).pending() > 0 && runs < MOST_RUNS) {
        PushProgram.run(store, gateway, 7);
        runs++;
      }

      assertThat(sandbox.state().accepted()).isEqualTo(RECORDS);
      assertThat(sandbox.state().faults()).isGreaterThan(10);
      assertThat(sandbox.state().duplicates()).isPositive();
      assertThat(status(store).acknowledged()).isEqualTo(RECORDS);
      assertThat(status(store).pending() + status(store).inFlight()).isZero();
    }
  }

  @Test
  void aPushThatIsKilledAgainAndAgainBringsEveryRecordOnce() {
    try (SandboxServer sandbox = sandbox(0.1, 0.05, Duration.ofMillis(40), 4)) {
      long leftInFlight = 0;
      for (int kill = 1; kill <= 4; kill++) {
        try (ChildJvm push = ChildJvm.start(PushProgram.class, folder, sandbox.url())) {
          for (int request = 0; request <= kill; request++) {
            push.await("sending");
          }
        }
        leftInFlight += inFlight();
      }
      assertThat(leftInFlight).isPositive();

      try (SqliteStore store = SqliteStore.in(folder)) {
        PlatformGateway gateway = PushProgram.gateway(sandbox.url());
        for (int runs = 0; runs < MOST_RUNS && unsent(store) > 0; runs++) {
          PushProgram.run(store, gateway, 20);
        }
        assertThat(sandbox.state().accepted()).isEqualTo(RECORDS);
        assertThat(status(store).acknowledged()).isEqualTo(RECORDS);
      }
    }
  }

  private long inFlight() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      return status(store).inFlight();
    }
  }

  private static long unsent(SqliteStore store) {
    return status(store).pending() + status(store).inFlight();
  }

  private static TargetStatus status(SqliteStore store) {
    return store.outbox().status(List.of("province")).get(0);
  }
}
