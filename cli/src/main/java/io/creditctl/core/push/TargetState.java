package io.creditctl.core.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a target may be sent to.
 *
 * @param pausedBecause the reason, empty when the target is active
 * @param notBefore the time until which it is left in peace: the platform asked for it, or the
 *     breaker is open
 * @param failures runs in a row that it did not answer
 */
public record TargetState(
    Optional<String> pausedBecause, Optional<Instant> notBefore, int failures) {
  /** Nothing is known against it. */
  public static final TargetState ACTIVE = new TargetState(Optional.empty(), Optional.empty(), 0);

  /** The breaker opens with this many runs in a row; a single bad minute is no reason to wait. */
  private static final int FAILURES_TO_OPEN = 3;

  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);
  private static final int MOST_DOUBLINGS = 5;

  /** A target that is paused for a reason. */
  public static TargetState paused(String reason) {
    return new TargetState(Optional.of(reason), Optional.empty(), 0);
  }

  /**
   * After another run without an answer.
   *
   * @param asked the pause that the platform asked for
   */
  TargetState afterFailure(Instant now, Optional<Duration> asked) {
    int count = failures + 1;
    Duration rest = rest(count);
    Duration pause = asked.filter(wish -> wish.compareTo(rest) > 0).orElse(rest);
    return new TargetState(
        pausedBecause, pause.isZero() ? Optional.empty() : Optional.of(now.plus(pause)), count);
  }

  private static Duration rest(int failures) {
    if (failures < FAILURES_TO_OPEN) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FAILURES_TO_OPEN, MOST_DOUBLINGS);
    Duration rest = FIRST_REST.multipliedBy(1L << doublings);
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }
}
