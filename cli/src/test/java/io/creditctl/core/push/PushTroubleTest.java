package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.testkit.Failures;
import io.creditctl.testkit.FakeLeases;
import io.creditctl.testkit.FakeTargets;
import io.creditctl.testkit.ScriptedPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a push does when the platform, the data or the way there is at fault. */
class PushTroubleTest extends PushScene {

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 8})
  void halvesABatchUntilTheGuiltyRecordStandsAlone(int guilty) {
    licenses(8);
    platform.choke("R-" + guilty);

    PushReport report = run();

    assertThat(report.acknowledged()).isEqualTo(7);
    assertThat(report.returned()).isEqualTo(1);
    assertThat(report.delivered()).isEqualTo(8);
    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    assertThat(report.detail()).isEmpty();
    assertThat(service().entries(PROVINCE, PushState.RETURNED, 9))
        .extracting(entry -> entry.record() + " " + entry.code())
        .containsExactly("R-" + guilty + " HTTP 400");
    assertThat(platform.requests().size()).isLessThanOrEqualTo(7);
  }

  @Test
  void whenEveryRecordIsRefusedEveryOneIsReturned() {
    licenses(5);
    for (int n = 1; n <= 5; n++) {
      platform.choke("R-" + n);
    }

    assertThat(run().returned()).isEqualTo(5);
    assertThat(status().returned()).isEqualTo(5);
  }

  @Test
  void troubleWhileHalvingLosesNothing() {
    licenses(8);
    platform
        .fail(Failures.of(Kind.DATA, 400), 2)
        .serve()
        .fail(Failures.of(Kind.CREDENTIAL, 401), 1);

    PushReport report = run();

    assertThat(report.outcome()).isEqualTo(Outcome.CREDENTIAL_REFUSED);
    assertThat(report.acknowledged()).isEqualTo(2);
    assertThat(report.pending()).isEqualTo(6);
    assertThat(status().inFlight()).isZero();
    assertThat(status().returned()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"CREDENTIAL, 401, CREDENTIAL_REFUSED", "PATH, 404, PATH_WRONG"})
  void aFaultOfTheSettingsPausesTheTargetAndLosesNothing(Kind kind, int status, Outcome outcome) {
    licenses(3);
    platform.fail(Failures.of(kind, status), 1);

    PushReport report = run();

    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.detail()).isEqualTo(kind + " " + status);
    assertThat(report.pending()).isEqualTo(3);
    assertThat(pauses).isEmpty();
    assertThat(run().outcome()).isEqualTo(Outcome.PAUSED);
    assertThat(run().pending()).isEqualTo(3);
    assertThat(platform.requests()).hasSize(1);

    service().resume(PROVINCE, false);
    assertThat(run().acknowledged()).isEqualTo(3);
  }

  @Test
  void aPausedTargetIsLeftAlone() {
    licenses(1);
    service().pause(PROVINCE, "平台检修", false);

    assertThat(run().outcome()).isEqualTo(Outcome.PAUSED);
    assertThat(run().detail()).isEqualTo("平台检修", false);
    assertThat(platform.requests()).isEmpty();
  }

  @Test
  void triesAgainAfterGrowingPauses() {
    licenses(3);
    platform.fail(Failures.of(Kind.TRANSIENT, 502), 3);

    PushReport report = run();

    assertThat(report.acknowledged()).isEqualTo(3);
    assertThat(report.attempted()).isEqualTo(3);
    assertThat(report.retried()).isEqualTo(3);
    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    assertThat(report.detail()).isEmpty();
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void putsBackWhatItCouldNotBringOverAndStops() {
    licenses(5);
    targets.batchSize(2);
    platform.fail(Failures.of(Kind.TRANSIENT, 0), 6);

    PushReport report = run();

    assertThat(report.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(report.detail()).isEqualTo("TRANSIENT 0");
    assertThat(report.pending()).isEqualTo(5);
    assertThat(platform.requests()).hasSize(6);
    assertThat(pauses).hasSize(5);
    assertThat(status().inFlight()).isZero();
    assertThat(run().acknowledged()).isEqualTo(5);
  }

  @Test
  void sitsThroughAShortPauseThatThePlatformAsksFor() {
    licenses(1);
    platform.fail(Failures.overloaded(Duration.ofSeconds(42)), 1);

    assertThat(run().acknowledged()).isEqualTo(1);
    assertThat(pauses).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void remembersALongPauseForTheNextRuns() {
    licenses(1);
    platform.fail(Failures.overloaded(Duration.ofMinutes(10)), 1);

    assertThat(run().outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(pauses).isEmpty();
    clock.advance(Duration.ofSeconds(599));
    assertThat(run().outcome()).isEqualTo(Outcome.RESTING);
    assertThat(platform.requests()).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(run().acknowledged()).isEqualTo(1);
  }

  @Test
  void oneTargetsTroubleDoesNotStopTheNext() {
    ScriptedPlatform city = new ScriptedPlatform().fail(Failures.of(Kind.TRANSIENT, 0), 6);
    ScriptedPlatform nation = new ScriptedPlatform().fail(Failures.of(Kind.CREDENTIAL, 403), 1);
    CreditException missing = new CreditException(ErrorCode.CREDENTIAL_MISSING, "county");
    CreditException invalid = new CreditException(ErrorCode.CONFIG_INVALID, "district");
    targets
        .with("city", city)
        .broken("county", missing)
        .broken("district", invalid)
        .with("nation", nation);
    licenses(2);

    List<PushReport> reports = run(PushRequest.ALL_TARGETS);

    assertThat(reports)
        .extracting(report -> report.target() + " " + report.outcome() + " " + report.pending())
        .containsExactly(
            "city UNREACHABLE 2",
            "county CREDENTIAL_REFUSED 2",
            "district PATH_WRONG 2",
            "nation CREDENTIAL_REFUSED 2",
            "province DONE 0");
    assertThat(reports.get(1).failure()).contains(missing);
    assertThat(reports.get(2).failure()).contains(invalid);
    assertThat(reports.get(3).failure()).isEmpty();
  }

  @Test
  void theOnlyTargetsTroubleIsTheRuns() {
    CreditException missing = new CreditException(ErrorCode.CREDENTIAL_MISSING, "county");
    targets.broken("county", missing);

    assertThat(catchThrowableOfType(CreditException.class, () -> run("county"))).isSameAs(missing);
  }

  @Test
  void withoutAnyTargetThereIsNothingToPushTo() {
    PushService nowhere =
        new PushService(
            store.pushPorts(
                new FakeTargets(),
                keys.of(store.keyChecks()),
                new PushTools(clock, pauses::add, new RetryPolicy(() -> 0L), FakeLeases.alone())));
    PushRequest all = new PushRequest(PushRequest.ALL_TARGETS, "", 1, 0, false);

    assertThat(catchThrowableOfType(CreditException.class, () -> nowhere.run(all)).code())
        .isEqualTo(ErrorCode.TARGET_NOT_FOUND);
  }

  @Test
  void givesARecordUpAfterTwoHundredRuns() {
    licenses(1);
    PushReport last = run(0);
    for (int runs = 1; runs <= 200; runs++) {
      assertThat(last.dead()).as("after %d runs", runs - 1).isZero();
      last = run(6);
    }

    assertThat(last.dead()).isEqualTo(1);
    assertThat(last.pending()).isZero();
    assertThat(service().entries("", PushState.DEAD, 9)).hasSize(1);

    service().resend(List.of(1L), false);
    service().resume(PROVINCE, false);
    assertThat(run().acknowledged()).isEqualTo(1);
  }

  private PushReport run(int failures) {
    clock.advance(Duration.ofHours(1)); // longer than the breaker stays open
    platform.fail(Failures.of(Kind.TRANSIENT, 0), failures);
    return failures == 0 ? service().run(new PushRequest(PROVINCE, "", 0, 0, false)).get(0) : run();
  }

  @Test
  void anInterruptedPauseEndsTheRunAndLosesNothing() {
    licenses(2);
    platform.fail(Failures.of(Kind.TRANSIENT, 0), 1);
    PushService impatient =
        service(
            duration -> {
              throw new InterruptedException();
            });

    PushReport report =
        impatient.run(new PushRequest(PROVINCE, "", Long.MAX_VALUE, 0, false)).get(0);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(report.pending()).isEqualTo(2);
    assertThat(platform.requests()).hasSize(1);
  }
}
