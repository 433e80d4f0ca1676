package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.BatchResult.Stop;
import io.creditctl.core.push.PushReport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One target's share of a push: lease a batch, send it outside any transaction, settle it, repeat.
 * While one batch is on its way the one before is settled and the next is leased.
 */
final class PushRun {
  /** The longest that one attempt and the pause after it can take. */
  private static final Duration ATTEMPT = Duration.ofMinutes(2);

  private final PushTarget target;
  private final Outbox outbox;
  private final Preflight preflight;
  private final BatchMaker maker;
  private final BatchSender sender;
  private final PushTools tools;
  private final PushRequest request;
  private final Instant until;

  private long attempted;
  private long acknowledged;
  private long delivered;
  private long returned;
  private long retried;
  private long dead;
  private Outcome outcome = Outcome.DONE;
  private String detail = "";
  private Optional<CreditException> unreadable = Optional.empty();
  private boolean interrupted;

  PushRun(PushTarget target, PlatformGateway gateway, PushPorts ports, PushRequest request) {
    this.target = target;
    this.outbox = ports.outbox();
    this.preflight = ports.preflight(target);
    this.maker = new BatchMaker(target, preflight, ports.deliveries(target));
    this.tools = ports.tools();
    this.request = request;
    this.until = request.until();
    this.sender = new BatchSender(target, gateway, tools, until);
  }

  PushReport run() {
    ExecutorService thread = Executors.newSingleThreadExecutor(PushRun::daemon);
    try {
      send(thread);
    } finally {
      thread.shutdownNow();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    TargetStatus status = outbox.status(List.of(target.name())).get(0);
    if (outcome == Outcome.TIME_UP && status.pending() == 0) {
      outcome = Outcome.DONE;
    }
    return new PushReport(
        target.name(),
        attempted,
        delivered,
        acknowledged,
        returned,
        retried,
        dead,
        status.pending(),
        outcome,
        detail,
        status.state().notBefore(),
        unreadable);
  }

  private void send(ExecutorService thread) {
    Optional<BatchResult> unsettled = Optional.empty();
    Optional<Claim> ready = next();
    while (ready.isPresent()) {
      Claim claim = ready.get();
      Future<BatchResult> answer = thread.submit(() -> deliver(claim));
      unsettled.ifPresent(this::settle);
      ready = next();
      unsettled = Optional.of(await(answer));
      if (unsettled.get().stop().isPresent()) {
        ready.ifPresent(this::giveBack);
        ready = Optional.empty();
      }
    }
    unsettled.ifPresent(this::settle);
  }

  /** On the other thread: rows are read, checked and sent there. */
  private BatchResult deliver(Claim claim) {
    BatchMaker.Made made = maker.make(claim);
    BatchResult result =
        made.batch().size() == 0 ? BatchResult.NOTHING_SENT : sender.send(made.batch());
    return result.with(made.kept(), made.unreadable());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "push");
    thread.setDaemon(true);
    return thread;
  }

  private static BatchResult await(Future<BatchResult> answer) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException e) {
          interrupted = true; // what is on its way has to be settled first
        } catch (ExecutionException e) {
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The next entries, unless there is nothing left or the run has to end. */
  private Optional<Claim> next() {
    if (!mayGoOn()) {
      return Optional.empty();
    }
    int size = (int) Math.min(batchSize(), request.limit() - attempted);
    Instant leaseUntil = tools.clock().instant().plus(lease());
    String self = tools.leases().self();
    List<ClaimedEntry> entries =
        outbox.claim(target.name(), request.kind(), size, self, leaseUntil);
    attempted += entries.size();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim(entries, preflight.facts(entries)));
  }

  private boolean mayGoOn() {
    if (outcome != Outcome.DONE || attempted >= request.limit()) {
      return false;
    }
    if (!tools.clock().instant().isBefore(until)) {
      outcome = Outcome.TIME_UP;
      return false;
    }
    Optional<String> paused = outbox.targetState(target.name()).pausedBecause();
    paused.ifPresent(
        why -> {
          outcome = Outcome.PAUSED;
          detail = why;
        });
    return paused.isEmpty();
  }

  private int batchSize() {
    return request.batchSize() > 0 ? request.batchSize() : target.batchSize();
  }

  /** Long enough for all attempts of two batches, so that a living process keeps its lease. */
  private Duration lease() {
    return ATTEMPT.multipliedBy(2L * (target.pace().maxAttempts() + 1));
  }

  /** What was leased and never sent. */
  private void giveBack(Claim claim) {
    attempted -= claim.entries().size();
    outbox.giveBack(claim.entries().stream().map(ClaimedEntry::id).toList(), tools.leases().self());
  }

  private void settle(BatchResult result) {
    outbox.settle(
        result.settlements(), tools.leases().self(), tools.clock().instant(), target.reports());
    acknowledged += result.count(PushState.ACKNOWLEDGED);
    returned += result.count(PushState.RETURNED);
    dead += result.count(PushState.DEAD);
    delivered += result.delivered();
    retried += result.retried();
    interrupted |= result.interrupted();
    unreadable = result.unreadable().or(() -> unreadable);
    result.stop().ifPresentOrElse(this::stop, this::answered);
  }

  private void answered() {
    TargetState state = outbox.targetState(target.name());
    if (state.failures() > 0 || state.notBefore().isPresent()) {
      setState(new TargetState(state.pausedBecause(), Optional.empty(), 0));
    }
  }

  private void stop(Stop stop) {
    outcome = stop.outcome();
    detail = stop.failure().getMessage();
    if (outcome == Outcome.UNREACHABLE) {
      TargetState before = outbox.targetState(target.name());
      setState(before.afterFailure(tools.clock().instant(), stop.asked()));
    } else {
      setState(TargetState.paused(detail));
    }
  }

  private void setState(TargetState state) {
    outbox.setTargetState(target.name(), state, tools.clock().instant());
  }
}
