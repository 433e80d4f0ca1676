package io.creditctl.core.push;

import java.time.Instant;
import java.util.Optional;

/** The counts of one target's outbox. */
public record TargetStatus(
    String target,
    long pending,
    long inFlight,
    long delivered,
    long acknowledged,
    long returned,
    long dead,
    Optional<Instant> oldestPendingAt,
    TargetState state) {

  /** The same with so many more pending. */
  TargetStatus plusPending(long more) {
    return new TargetStatus(
        target,
        pending + more,
        inFlight,
        delivered,
        acknowledged,
        returned,
        dead,
        oldestPendingAt,
        state);
  }
}
