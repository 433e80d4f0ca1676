package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.PushReport.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One target's share of a push: lease a batch, send it outside any transaction, settle it, repeat.
 */
final class PushRun {
  /** The longest that one attempt and the pause after it can take. */
  private static final Duration ATTEMPT = Duration.ofMinutes(2);

  private static final int MAX_ATTEMPTS_OF_ENTRY = 200;

  private final PushTarget target;
  private final Outbox outbox;
  private final PlatformGateway gateway;
  private final DeliveryFactory deliveries;
  private final RetryPolicy retries;
  private final Pause pause;
  private final Clock clock;
  private final String owner;

  private long attempted;
  private long delivered;
  private long acknowledged;
  private long returned;
  private long retried;
  private long dead;
  private Outcome outcome = Outcome.DONE;
  private String detail = "";
  private Optional<CreditException> unreadable = Optional.empty();
  private boolean interrupted;

  PushRun(
      PushTarget target,
      Outbox outbox,
      PlatformGateway gateway,
      DeliveryFactory deliveries,
      PushTools tools,
      String owner) {
    this.target = target;
    this.outbox = outbox;
    this.gateway = gateway;
    this.deliveries = deliveries;
    this.retries = tools.retries();
    this.pause = tools.pause();
    this.clock = tools.clock();
    this.owner = owner;
  }

  PushReport run(String kind, long limit, int batchSize) {
    while (outcome == Outcome.DONE && attempted < limit && !pausedMeanwhile()) {
      int size = (int) Math.min(batchSize, limit - attempted);
      List<ClaimedEntry> batch =
          outbox.claim(target.name(), kind, size, owner, clock.instant().plus(lease()));
      if (batch.isEmpty()) {
        break;
      }
      attempted += batch.size();
      List<ClaimedEntry> sendable = withoutObstacle(batch);
      if (!sendable.isEmpty()) {
        send(sendable);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    long pending = outbox.status(List.of(target.name())).get(0).pending();
    return new PushReport(
        target.name(),
        attempted,
        delivered,
        acknowledged,
        returned,
        retried,
        dead,
        pending,
        outcome,
        detail,
        unreadable);
  }

  /**
   * Gives up what cannot be sent until the key is back: put back, it would be claimed again at
   * once.
   */
  private List<ClaimedEntry> withoutObstacle(List<ClaimedEntry> batch) {
    List<ClaimedEntry> sendable = new ArrayList<>(batch.size());
    List<Settlement> given = new ArrayList<>();
    for (ClaimedEntry entry : batch) {
      Optional<CreditException> obstacle = deliveries.obstacle(entry);
      if (obstacle.isEmpty()) {
        sendable.add(entry);
      } else {
        CreditException why = obstacle.get();
        unreadable = Optional.of(why);
        given.add(new Settlement(entry.id(), PushState.DEAD, "", why.code().id(), ""));
      }
    }
    dead += given.size();
    outbox.settle(given, owner, clock.instant());
    return sendable;
  }

  private boolean pausedMeanwhile() {
    Optional<String> reason = outbox.targetState(target.name()).pausedBecause();
    reason.ifPresent(
        why -> {
          outcome = Outcome.PAUSED;
          detail = why;
        });
    return reason.isPresent();
  }

  /** Long enough for all attempts of a batch, so that a living process does not lose its lease. */
  private Duration lease() {
    return ATTEMPT.multipliedBy(target.pace().maxAttempts() + 1L);
  }

  private void send(List<ClaimedEntry> batch) {
    for (int attempt = 1; ; attempt++) {
      try {
        settle(batch, gateway.send(UUID.randomUUID().toString(), deliveries.of(target, batch)));
        return;
      } catch (PushFailure failure) {
        detail = failure.getMessage();
        switch (failure.kind()) {
          case CREDENTIAL -> pauseTarget(batch, failure, Outcome.CREDENTIAL_REFUSED);
          case PATH -> pauseTarget(batch, failure, Outcome.PATH_WRONG);
          case DATA -> narrowDown(batch, failure);
          case OVERLOADED, TRANSIENT -> {
            if (waitForNext(attempt, failure)) {
              retried++;
              continue;
            }
            putBack(batch, failure);
            outcome = Outcome.UNREACHABLE;
          }
        }
        return;
      }
    }
  }

  private void settle(List<ClaimedEntry> batch, List<Receipt> receipts) {
    List<Settlement> settlements = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Receipt receipt = receipts.get(i);
      PushState state =
          switch (receipt.result()) {
            case ACCEPTED, DUPLICATE -> PushState.ACKNOWLEDGED;
            case RECEIVED -> PushState.DELIVERED;
            case REJECTED -> PushState.RETURNED;
          };
      acknowledged += state == PushState.ACKNOWLEDGED ? 1 : 0;
      returned += state == PushState.RETURNED ? 1 : 0;
      settlements.add(
          new Settlement(
              batch.get(i).id(), state, receipt.receiptNo(), receipt.code(), receipt.message()));
    }
    delivered += batch.size();
    outbox.settle(settlements, owner, clock.instant());
    detail = "";
  }

  /** The platform refuses a batch as a whole; halves of it show which record is at fault. */
  private void narrowDown(List<ClaimedEntry> batch, PushFailure failure) {
    if (batch.size() == 1) {
      delivered++;
      returned++;
      detail = "";
      settleAll(batch, PushState.RETURNED, failure);
      return;
    }
    int middle = batch.size() / 2;
    send(batch.subList(0, middle));
    if (outcome == Outcome.DONE) {
      send(batch.subList(middle, batch.size()));
    } else {
      settleAll(batch.subList(middle, batch.size()), PushState.PENDING, failure);
    }
  }

  private void pauseTarget(List<ClaimedEntry> batch, PushFailure failure, Outcome why) {
    settleAll(batch, PushState.PENDING, failure);
    outbox.setTargetState(
        target.name(), new TargetState(Optional.of(detail), Optional.empty()), clock.instant());
    outcome = why;
  }

  private boolean waitForNext(int attempt, PushFailure failure) {
    Duration wait = retries.pauseAfter(attempt, target.pace().retryBase(), failure);
    if (retries.tooLong(wait)) {
      Instant notBefore = clock.instant().plus(wait);
      outbox.setTargetState(
          target.name(),
          new TargetState(
              outbox.targetState(target.name()).pausedBecause(), Optional.of(notBefore)),
          clock.instant());
      return false;
    }
    if (attempt >= target.pace().maxAttempts()) {
      return false;
    }
    try {
      pause.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      interrupted = true; // said at the end: what is leased still has to be put back
      return false;
    }
  }

  private void putBack(List<ClaimedEntry> batch, PushFailure failure) {
    Map<Boolean, List<ClaimedEntry>> byPatience =
        batch.stream()
            .collect(
                Collectors.partitioningBy(entry -> entry.attempts() + 1 >= MAX_ATTEMPTS_OF_ENTRY));
    settleAll(byPatience.get(false), PushState.PENDING, failure);
    settleAll(byPatience.get(true), PushState.DEAD, failure);
    dead += byPatience.get(true).size();
  }

  private void settleAll(List<ClaimedEntry> batch, PushState state, PushFailure failure) {
    String code = failure.status() == 0 ? "" : "HTTP " + failure.status();
    List<Settlement> settlements = new ArrayList<>(batch.size());
    for (ClaimedEntry entry : batch) {
      settlements.add(new Settlement(entry.id(), state, "", code, failure.getMessage()));
    }
    outbox.settle(settlements, owner, clock.instant());
  }
}
