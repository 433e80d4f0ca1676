package io.creditctl.core.push;

import io.creditctl.core.error.Category;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.core.push.ReceiptService.Unmatched;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings records to the platforms: each revision at least once on the wire, exactly once over
 * there.
 */
public final class PushService {
  private static final int RECEIPT_BATCH = 500;

  private final PushPorts ports;
  private final Outbox outbox;
  private final TargetDirectory targets;
  private final PushTools tools;

  public PushService(PushPorts ports) {
    this.ports = ports;
    this.outbox = ports.outbox();
    this.targets = ports.targets();
    this.tools = ports.tools();
  }

  /** Sends what is pending. One target's trouble does not hold up another. */
  public List<PushReport> run(PushRequest request) {
    if (!request.kind().isEmpty()) {
      ports.catalog().kind(request.kind());
    }
    if (request.batchSize() < 0) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--batch-size", request.batchSize());
    }
    List<PushReport> reports = new ArrayList<>();
    for (PushTarget target : ports.chosen(request.target())) {
      reports.add(run(target, request));
    }
    return reports;
  }

  /** Those of the chosen targets that only the published example credential stands for. */
  public List<String> exampleCredentials(String name) {
    return ports.chosen(name).stream()
        .filter(targets::usesExampleCredential)
        .map(PushTarget::name)
        .toList();
  }

  private PushReport run(PushTarget target, PushRequest request) {
    Instant now = tools.clock().instant();
    TargetState state = outbox.targetState(target.name());
    if (state.pausedBecause().isPresent()) {
      return stopped(target, Outcome.PAUSED, state.pausedBecause().get(), Optional.empty());
    }
    Optional<Instant> rest = state.notBefore().filter(now::isBefore);
    if (rest.isPresent()) {
      return stopped(target, Outcome.RESTING, Integer.toString(state.failures()), rest);
    }
    ZonedDateTime hour = now.atZone(tools.clock().getZone());
    if (target.window().filter(window -> !window.contains(hour)).isPresent()) {
      Instant opening = target.window().get().nextOpening(hour).toInstant();
      return stopped(target, Outcome.SHUT, target.window().get().toString(), Optional.of(opening));
    }
    if (request.dryRun()) {
      return stopped(target, Outcome.DONE, "", Optional.empty());
    }
    try (PlatformGateway gateway = targets.gateway(target)) {
      return run(target, gateway, request);
    } catch (CreditException e) {
      if (request.target().equals(target.name())) {
        throw e;
      }
      return unusable(target, e);
    }
  }

  private PushReport run(PushTarget target, PlatformGateway gateway, PushRequest request) {
    Instant now = tools.clock().instant();
    if (outbox.backlog(target.name(), target.kinds()) > 0) {
      outbox.enqueueBacklog(target.name(), target.kinds(), now); // the only part that locks
    }
    outbox.releaseAbandoned(target.name(), tools.leases()::lives, now);
    return new PushRun(target, gateway, ports, request).run();
  }

  private PushReport stopped(
      PushTarget target, Outcome outcome, String detail, Optional<Instant> until) {
    long unsent = unsent(target);
    return new PushReport(
        target.name(), 0, 0, 0, 0, 0, 0, unsent, outcome, detail, until, Optional.empty());
  }

  /** A target among others that cannot be spoken to as it is configured. */
  private PushReport unusable(PushTarget target, CreditException why) {
    Outcome outcome =
        why.code().category() == Category.AUTH ? Outcome.CREDENTIAL_REFUSED : Outcome.PATH_WRONG;
    long unsent = unsent(target);
    Optional<Instant> anyTime = Optional.empty();
    return new PushReport(
        target.name(), 0, 0, 0, 0, 0, 0, unsent, outcome, "", anyTime, Optional.of(why));
  }

  private long unsent(PushTarget target) {
    TargetStatus status = outbox.status(List.of(target.name())).get(0);
    return status.pending() + status.inFlight() + outbox.backlog(target.name(), target.kinds());
  }

  /** The counts of every configured target; records that await their first run are pending too. */
  public List<TargetStatus> status() {
    return outbox.status(targets.names()).stream()
        .map(
            status ->
                status.plusPending(
                    outbox.backlog(status.target(), targets.target(status.target()).kinds())))
        .toList();
  }

  /** Entries of a target in a state, oldest first; an empty target means all. */
  public List<OutboxEntry> entries(String target, PushState state, int limit) {
    return outbox.entries(target, state, limit);
  }

  /**
   * What became of asking.
   *
   * @param settled entries that were decided
   * @param unmatched lines of receipts that decide nothing, and why
   * @param unread what could not be read, and why
   */
  public record Fetched(int settled, List<Unmatched> unmatched, List<CreditException> unread) {
    private Fetched plus(Fetched other) {
      List<Unmatched> lines = new ArrayList<>(unmatched);
      lines.addAll(other.unmatched);
      List<CreditException> failures = new ArrayList<>(unread);
      failures.addAll(other.unread);
      return new Fetched(settled + other.settled, lines, failures);
    }
  }

  /** Asks each target for the receipts of what it has taken but not decided. */
  public Fetched fetchReceipts(String targetName) {
    Fetched fetched = new Fetched(0, List.of(), List.of());
    Optional<CreditException> failure = Optional.empty();
    for (PushTarget target : ports.chosen(targetName)) {
      try {
        fetched = fetched.plus(fetchReceipts(target));
      } catch (CreditException e) {
        failure = failure.or(() -> Optional.of(e)); // after the others have had their turn
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return fetched;
  }

  private Fetched fetchReceipts(PushTarget target) {
    try (PlatformGateway gateway = targets.gateway(target)) {
      if (!gateway.canBeAsked()) {
        return new Fetched(0, List.of(), List.of());
      }
      int settled = 0;
      long after = 0;
      List<ClaimedEntry> waiting = outbox.delivered(target.name(), after, RECEIPT_BATCH);
      while (!waiting.isEmpty()) {
        settled += fetchReceipts(target, gateway, waiting);
        after = waiting.get(waiting.size() - 1).id();
        waiting = outbox.delivered(target.name(), after, RECEIPT_BATCH);
      }
      List<Unmatched> unmatched =
          gateway.unmatched().stream().map(Unmatched::ofPulledLine).toList();
      return new Fetched(settled, unmatched, gateway.unread());
    }
  }

  private int fetchReceipts(
      PushTarget target, PlatformGateway gateway, List<ClaimedEntry> waiting) {
    DeliveryFactory factory = ports.deliveries(target);
    List<Delivery> deliveries = waiting.stream().map(entry -> factory.of(target, entry)).toList();
    Map<String, Long> entryByKey = new LinkedHashMap<>();
    deliveries.forEach(delivery -> entryByKey.put(delivery.idempotencyKey(), delivery.entryId()));
    List<Receipt> receipts = asked(target, () -> gateway.receipts(requestId(), deliveries));
    List<Settlement> settlements = new ArrayList<>();
    for (Receipt receipt : receipts) {
      Optional<PushState> state =
          switch (receipt.result()) {
            case ACCEPTED, DUPLICATE -> Optional.of(PushState.ACKNOWLEDGED);
            case REJECTED -> Optional.of(PushState.RETURNED);
            case RECEIVED -> Optional.empty();
          };
      Long entry = entryByKey.get(receipt.idempotencyKey());
      if (state.isPresent() && entry != null) {
        settlements.add(
            new Settlement(
                entry, state.get(), receipt.receiptNo(), receipt.code(), receipt.message()));
      }
    }
    outbox.settle(settlements, tools.leases().self(), tools.clock().instant(), target.reports());
    return settlements.size();
  }

  /**
   * Puts returned or dead entries back to pending: all of them, or none when one may not.
   *
   * @param rehearsal true to store nothing
   */
  public void resend(List<Long> entryIds, boolean rehearsal) {
    entryIds.forEach(this::refuseUnsettled);
    if (!rehearsal) {
      entryIds.forEach(id -> outbox.requeue(id, tools.clock().instant()));
    }
  }

  private void refuseUnsettled(long entryId) {
    PushState state = entry(entryId).state();
    if (state != PushState.RETURNED && state != PushState.DEAD) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, OutboxEntry.name(entryId), state);
    }
  }

  public OutboxEntry entry(long entryId) {
    return outbox
        .entry(entryId)
        .orElseThrow(
            () -> new CreditException(ErrorCode.ENTRY_NOT_FOUND, OutboxEntry.name(entryId)));
  }

  /** Sends nothing to a target until it is resumed. */
  public void pause(String target, String reason, boolean rehearsal) {
    setState(target, TargetState.paused(reason), rehearsal);
  }

  /** Lets a paused target have its entries again. */
  public void resume(String target, boolean rehearsal) {
    setState(target, TargetState.ACTIVE, rehearsal);
  }

  private void setState(String target, TargetState state, boolean rehearsal) {
    String name = targets.target(target).name();
    if (!rehearsal) {
      outbox.setTargetState(name, state, tools.clock().instant());
    }
  }

  /** Checks address, credential and clock of a target, as far as it goes without a record. */
  public Probe probe(String name) {
    PushTarget target = targets.target(name);
    try (PlatformGateway gateway = targets.gateway(target)) {
      return asked(target, () -> gateway.probe(requestId()));
    }
  }

  public List<PushTarget> targets() {
    return targets.names().stream().map(targets::target).toList();
  }

  static <T> T asked(PushTarget target, Supplier<T> question) {
    try {
      return question.get();
    } catch (PushFailure failure) {
      throw failure.at(target);
    }
  }

  private static String requestId() {
    return UUID.randomUUID().toString();
  }
}
