package io.creditctl.core.push;

import io.creditctl.core.push.BatchResult.Stop;
import io.creditctl.core.push.PushReport.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends batches to one platform: again after a pause where that may help, in halves where the
 * platform does not say which record it refuses. Knows nothing of the store.
 */
final class BatchSender {
  private static final int MAX_ATTEMPTS_OF_ENTRY = 200;

  private final PushTarget target;
  private final PlatformGateway gateway;
  private final RetryPolicy retries;
  private final Pause pause;
  private final Pacer pacer;
  private final Clock clock;
  private final Instant until;

  /**
   * @param until when the run has to end
   */
  BatchSender(PushTarget target, PlatformGateway gateway, PushTools tools, Instant until) {
    this.target = target;
    this.gateway = gateway;
    this.retries = tools.retries();
    this.pause = tools.pause();
    this.clock = tools.clock();
    this.pacer = new Pacer(target.pace().perMinute(), clock, pause);
    this.until = until;
  }

  BatchResult send(Batch batch) {
    Attempt attempt = new Attempt();
    try {
      pacer.await();
      attempt.send(batch);
    } catch (InterruptedException e) {
      attempt.interrupted = true;
      attempt.putBack(batch, interruption());
    }
    return attempt.result();
  }

  private static PushFailure interruption() {
    return new PushFailure(
        PushFailure.Kind.TRANSIENT, 0, null, Trouble.of(Trouble.Reason.INTERRUPTED), null);
  }

  /** One batch on its way, however many requests it takes. */
  private final class Attempt {
    private final List<Settlement> settlements = new ArrayList<>();
    private long retried;
    private Optional<Stop> stop = Optional.empty();
    private boolean interrupted;

    BatchResult result() {
      return new BatchResult(settlements, retried, stop, interrupted, Optional.empty());
    }

    void send(Batch batch) {
      for (int number = 1; ; number++) {
        try {
          settle(batch, gateway.send(UUID.randomUUID().toString(), batch.deliveries()));
          pacer.speedUp();
          return;
        } catch (PushFailure failure) {
          if (!again(batch, number, failure)) {
            return;
          }
          retried++;
        }
      }
    }

    private boolean again(Batch batch, int number, PushFailure failure) {
      switch (failure.kind()) {
        case CREDENTIAL -> halt(batch, Outcome.CREDENTIAL_REFUSED, failure, Optional.empty());
        case PATH -> halt(batch, Outcome.PATH_WRONG, failure, Optional.empty());
        case DATA -> narrowDown(batch, failure);
        case OVERLOADED -> {
          pacer.slowDown();
          return waitForNext(batch, number, failure);
        }
        case TRANSIENT -> {
          return waitForNext(batch, number, failure);
        }
      }
      return false;
    }

    private void halt(Batch batch, Outcome outcome, PushFailure failure, Optional<Duration> asked) {
      stop = Optional.of(new Stop(outcome, failure, asked));
      putBack(batch, failure);
    }

    private void settle(Batch batch, List<Receipt> receipts) {
      for (int i = 0; i < batch.size(); i++) {
        settlements.add(Settlement.of(batch.entries().get(i), receipts.get(i)));
      }
    }

    /** The platform refuses a batch as a whole; halves of it show which record is at fault. */
    private void narrowDown(Batch batch, PushFailure failure) {
      if (batch.size() == 1) {
        settlements.add(Settlement.of(batch.entries().get(0), PushState.RETURNED, failure));
        return;
      }
      int middle = batch.size() / 2;
      send(batch.part(0, middle));
      Batch rest = batch.part(middle, batch.size());
      if (stop.isEmpty()) {
        send(rest);
      } else {
        putBack(rest, failure);
      }
    }

    private boolean waitForNext(Batch batch, int number, PushFailure failure) {
      Duration wait = retries.pauseAfter(number, target.pace().retryBase(), failure);
      boolean tooLong = retries.tooLong(wait);
      if (tooLong || number >= target.pace().maxAttempts() || endsBefore(wait)) {
        Optional<Duration> asked = tooLong ? Optional.of(wait) : Optional.empty();
        halt(batch, Outcome.UNREACHABLE, failure, asked);
        return false;
      }
      try {
        pause.sleep(wait);
        return true;
      } catch (InterruptedException e) {
        interrupted = true; // said at the end: what is leased still has to be put back
        halt(batch, Outcome.UNREACHABLE, failure, Optional.empty());
        return false;
      }
    }

    private boolean endsBefore(Duration wait) {
      return clock.instant().plus(wait).isAfter(until);
    }

    private void putBack(Batch batch, PushFailure failure) {
      boolean unanswered = stop.filter(why -> why.outcome() == Outcome.UNREACHABLE).isPresent();
      for (ClaimedEntry entry : batch.entries()) {
        boolean hopeless = unanswered && entry.attempts() + 1 >= MAX_ATTEMPTS_OF_ENTRY;
        PushState state = hopeless ? PushState.DEAD : PushState.PENDING;
        settlements.add(Settlement.of(entry, state, failure));
      }
    }
  }
}
