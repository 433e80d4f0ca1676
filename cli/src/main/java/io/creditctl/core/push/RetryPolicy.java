package io.creditctl.core.push;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling from a base, half of it random so that many
 * senders do not come back at once, and never less than the platform asked for.
 */
public final class RetryPolicy {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST_DOUBLINGS = 16;

  private final RandomGenerator random;

  public RetryPolicy(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The pause after a failed attempt.
   *
   * @param attempt the number of the attempt that failed, from 1
   */
  public Duration pauseAfter(int attempt, Duration base, PushFailure failure) {
    long doubled = base.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
    long capped = Math.min(doubled, LONGEST.toMillis());
    long jittered = capped / 2 + (long) (random.nextDouble() * (capped - capped / 2));
    Duration pause = Duration.ofMillis(jittered);
    return failure.retryAfter().filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
  }

  /**
   * Whether a pause is too long to sit through; the time is remembered for the next run instead.
   */
  public boolean tooLong(Duration pause) {
    return pause.compareTo(LONGEST) > 0;
  }
}
