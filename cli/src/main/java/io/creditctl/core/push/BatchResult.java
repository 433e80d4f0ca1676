package io.creditctl.core.push;

import io.creditctl.core.push.PushReport.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch.
 *
 * @param settlements one for each of its entries
 * @param retried requests that had to be repeated
 * @param stop why nothing more can be sent now
 * @param interrupted whether the thread was told to end
 */
record BatchResult(
    List<Settlement> settlements, long retried, Optional<Stop> stop, boolean interrupted) {

  /**
   * Why a run cannot go on.
   *
   * @param asked the pause that is too long to sit through
   */
  record Stop(Outcome outcome, PushFailure failure, Optional<Duration> asked) {}

  long count(PushState state) {
    return settlements.stream().filter(settlement -> settlement.state() == state).count();
  }
}
