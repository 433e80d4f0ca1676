package io.creditctl.core.job;

import java.time.Instant;
import java.util.Set;

/**
 * What a job leaves behind each time.
 *
 * @param started when it last did its work
 * @param ended when that was over
 * @param exitCode how that ended
 * @param seen when a timer last started it, on a day off too
 */
public record Heartbeat(JobName job, Instant started, Instant ended, int exitCode, Instant seen) {
  /** Done, bad news, and a basis that is incomplete: the job gave its answer and said so itself. */
  private static final Set<Integer> ANSWERS = Set.of(0, 3, 12);

  /** Whether it could not do its work. */
  public boolean isFailure() {
    return !ANSWERS.contains(exitCode);
  }
}
