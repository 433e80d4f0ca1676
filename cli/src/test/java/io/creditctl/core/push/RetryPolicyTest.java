package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Failures;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  private static final RandomGenerator LOWEST = () -> 0L;
  private static final RandomGenerator HIGHEST = () -> -1L;
  private static final Duration BASE = Duration.ofMillis(500);
  private static final PushFailure FAILURE = Failures.of(PushFailure.Kind.TRANSIENT, 502);

  @ParameterizedTest
  @CsvSource({
    "1, 250, 499",
    "2, 500, 999",
    "3, 1000, 1999",
    "7, 16000, 31999",
    "8, 30000, 59999",
    "100, 30000, 59999",
    "2000000000, 30000, 59999"
  })
  void doublesUpToAMinuteAndLeavesHalfToChance(int attempt, long least, long most) {
    assertThat(new RetryPolicy(LOWEST).pauseAfter(attempt, BASE, FAILURE)).hasMillis(least);
    assertThat(new RetryPolicy(HIGHEST).pauseAfter(attempt, BASE, FAILURE)).hasMillis(most);
  }

  @Test
  void theLongestBaseDoesNotOverflow() {
    assertThat(new RetryPolicy(HIGHEST).pauseAfter(100, Duration.ofMinutes(1), FAILURE))
        .hasMillis(59_999);
  }

  @Test
  void waitsAtLeastAsLongAsThePlatformAsks() {
    RetryPolicy policy = new RetryPolicy(LOWEST);

    assertThat(policy.pauseAfter(1, BASE, Failures.overloaded(Duration.ofSeconds(7))))
        .hasSeconds(7);
    assertThat(policy.pauseAfter(7, BASE, Failures.overloaded(Duration.ofSeconds(7))))
        .hasSeconds(16);
  }

  @Test
  void moreThanAMinuteIsTooLongToSitThrough() {
    RetryPolicy policy = new RetryPolicy(LOWEST);

    assertThat(policy.tooLong(Duration.ofMinutes(1))).isFalse();
    assertThat(policy.tooLong(Duration.ofMillis(60_001))).isTrue();
  }
}
