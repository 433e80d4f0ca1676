package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.testkit.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a push holds back: for the platform's sake, for the clock's, and for the next run's. */
class PushPatienceTest extends PushScene {

  private PushReport fail() {
    platform.fail(Failures.of(Kind.TRANSIENT, 503), 6);
    return run();
  }

  @Test
  void afterThreeRunsWithoutAnAnswerTheTargetIsLeftInPeaceForLongerAndLonger() {
    licenses(2);
    assertThat(fail().notBefore()).isEmpty();
    assertThat(fail().notBefore()).isEmpty();

    assertThat(fail().notBefore()).contains(clock.instant().plusSeconds(60));
    PushReport resting = run();
    assertThat(resting.outcome()).isEqualTo(Outcome.RESTING);
    assertThat(resting.detail()).isEqualTo("3");
    assertThat(resting.pending()).isEqualTo(2);
    assertThat(platform.requests()).hasSize(18);

    clock.advance(Duration.ofMinutes(1));
    assertThat(fail().notBefore()).contains(clock.instant().plusSeconds(120));
  }

  @Test
  void theFirstAnswerClosesTheBreaker() {
    licenses(2);
    fail();
    fail();
    fail();
    clock.advance(Duration.ofMinutes(1));

    assertThat(run().acknowledged()).isEqualTo(2);
    assertThat(status().state()).isEqualTo(TargetState.ACTIVE);
  }

  @Test
  void aPersonMayTryATargetAtRestAtOnce() {
    licenses(1);
    fail();
    fail();
    fail();

    service().resume(PROVINCE, false);
    assertThat(run().acknowledged()).isEqualTo(1);
  }

  @Test
  void nothingIsSentOutsideThePlatformsHours() {
    licenses(1);
    targets.window("00:00-00:01");

    PushReport report = run();

    assertThat(report.outcome()).isEqualTo(Outcome.SHUT);
    assertThat(report.detail()).isEqualTo("00:00-00:01");
    assertThat(report.pending()).isEqualTo(1);
    assertThat(platform.requests()).isEmpty();

    clock.advance(Duration.between(clock.instant(), report.notBefore().orElseThrow()));
    assertThat(run().acknowledged()).isEqualTo(1);
  }

  @Test
  void aRunWhoseTimeIsUpStopsBetweenTwoBatches() {
    licenses(20);
    targets.batchSize(2).perMinute(60);
    Instant soon = clock.instant().plusMillis(1500);

    PushReport report =
        service(clock::advance)
            .run(new PushRequest(PROVINCE, "", Long.MAX_VALUE, 0, soon, false))
            .get(0);

    assertThat(report.outcome()).isEqualTo(Outcome.TIME_UP);
    assertThat(report.acknowledged() + report.pending()).isEqualTo(20);
    assertThat(report.pending()).isPositive();
    assertThat(status().inFlight()).isZero();
  }

  @Test
  void doesNotSitThroughAPauseThatEndsAfterTheRunHasTo() {
    licenses(1);
    platform.fail(Failures.overloaded(Duration.ofSeconds(42)), 1);
    Instant soon = clock.instant().plusSeconds(30);

    PushReport report =
        service().run(new PushRequest(PROVINCE, "", Long.MAX_VALUE, 0, soon, false)).get(0);

    assertThat(report.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(report.pending()).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void keepsTheDistanceThatWasAgreed() {
    licenses(6);
    targets.batchSize(2).perMinute(60);

    assertThat(run().acknowledged()).isEqualTo(6);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void keepsMoreDistanceForAWhileAfterThePlatformSaidTooMuch() {
    licenses(8);
    targets.batchSize(2);
    platform.fail(Failures.overloaded(Duration.ofSeconds(5)), 2);

    assertThat(run().acknowledged()).isEqualTo(8);
    assertThat(pauses)
        .isEqualTo(
            List.of(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(320),
                Duration.ofMillis(256),
                Duration.ofNanos(204_800_000)));
  }

  @Test
  void theBatchThatWasLeasedAheadIsGivenBackUntouched() {
    licenses(4);
    targets.batchSize(2);
    platform.fail(Failures.of(Kind.CREDENTIAL, 401), 1);

    PushReport report = run();

    assertThat(report.attempted()).isEqualTo(2);
    assertThat(report.pending()).isEqualTo(4);
    assertThat(service().entries(PROVINCE, PushState.PENDING, 9))
        .extracting(OutboxEntry::attempts)
        .containsExactly(1, 1, 0, 0);
  }
}
