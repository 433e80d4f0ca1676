package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.PushReport.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param settlements one for each of its entries
 * @param retried requests that had to be repeated
 * @param stop why nothing more can be sent now
 * @param interrupted whether the thread was told to end
 * @param unreadable why identity numbers could not be read
 */
record BatchResult(
    List<Settlement> settlements,
    long retried,
    Optional<Stop> stop,
    boolean interrupted,
    Optional<CreditException> unreadable) {

  private static final Set<PushState> ANSWERED =
      EnumSet.of(PushState.ACKNOWLEDGED, PushState.DELIVERED, PushState.RETURNED);

  /** Of a batch of which nothing left. */
  static final BatchResult NOTHING_SENT =
      new BatchResult(List.of(), 0, Optional.empty(), false, Optional.empty());

  /** The same with what was settled before it left. */
  BatchResult with(List<Settlement> kept, Optional<CreditException> why) {
    List<Settlement> all = new ArrayList<>(kept);
    all.addAll(settlements);
    return new BatchResult(all, retried, stop, interrupted, why);
  }

  /**
   * Why a run cannot go on.
   *
   * @param asked the pause that is too long to sit through
   */
  record Stop(Outcome outcome, PushFailure failure, Optional<Duration> asked) {}

  /** What the platform answered for. */
  long delivered() {
    return settlements.stream()
        .filter(settlement -> !settlement.preflight())
        .filter(settlement -> ANSWERED.contains(settlement.state()))
        .count();
  }

  long count(PushState state) {
    return settlements.stream().filter(settlement -> settlement.state() == state).count();
  }
}
