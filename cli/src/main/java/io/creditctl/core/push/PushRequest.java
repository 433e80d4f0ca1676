package io.creditctl.core.push;

import java.time.Instant;

/**
 * What to push.
 *
 * @param target the target's name, or {@code all}
 * @param kind narrows to one record kind unless empty
 * @param limit the most records to send to each target
 * @param batchSize records in one request, 0 for the target's own setting
 * @param until when the run has to end; {@link Instant#MAX} for never
 * @param dryRun only says what would be sent
 */
public record PushRequest(
    String target, String kind, long limit, int batchSize, Instant until, boolean dryRun) {
  public static final String ALL_TARGETS = "all";

  /** A run that may take as long as it likes. */
  public PushRequest(String target, String kind, long limit, int batchSize, boolean dryRun) {
    this(target, kind, limit, batchSize, Instant.MAX, dryRun);
  }
}
