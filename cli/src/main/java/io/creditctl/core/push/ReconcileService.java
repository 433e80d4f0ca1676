package io.creditctl.core.push;

import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.PushLedger.Standing;
import io.creditctl.core.push.Reconciliation.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares what platforms ought to have with what they have, and sends again what they lack. */
public final class ReconcileService {
  private static final int AT_ONCE = 500;

  private final PushPorts ports;

  public ReconcileService(PushPorts ports) {
    this.ports = ports;
  }

  /**
   * What is asked.
   *
   * @param target one target, or all
   * @param kind narrows to one kind unless empty
   * @param decided narrows to decisions of that time
   * @param repair whether what a platform does not hold is put back to pending
   * @param rehearsal true to store nothing
   */
  public record Question(
      String target,
      String kind,
      Optional<Period> decided,
      boolean repair,
      String actor,
      boolean rehearsal) {}

  /** One answer for each target and each kind that it takes. */
  public List<Reconciliation> reconcile(Question question) {
    if (!question.kind().isEmpty()) {
      ports.catalog().kind(question.kind());
    }
    List<Reconciliation> answers = new ArrayList<>();
    for (PushTarget target : ports.chosen(question.target())) {
      try (PlatformGateway gateway = ports.targets().gateway(target)) {
        target.kinds().stream()
            .filter(kind -> question.kind().isEmpty() || kind.equals(question.kind()))
            .sorted()
            .forEach(kind -> answers.add(new Comparison(question, target, gateway, kind).run()));
      }
    }
    return answers;
  }

  /** One kind at one target. */
  private final class Comparison {
    private final Question question;
    private final PushTarget target;
    private final PlatformGateway gateway;
    private final String kind;
    private final List<Difference> missing = new ArrayList<>();
    private final List<Difference> extra = new ArrayList<>();
    private final List<Long> lost = new ArrayList<>();
    private final List<RecordId> surplus = new ArrayList<>();
    private final boolean repairs;
    private long expected;
    private long sent;
    private long acknowledged;
    private long remote;

    Comparison(Question question, PushTarget target, PlatformGateway gateway, String kind) {
      this.question = question;
      this.target = target;
      this.gateway = gateway;
      this.kind = kind;
      this.repairs = question.repair() && gateway.canBeAsked();
    }

    Reconciliation run() {
      long after = 0;
      List<Standing> part = standing(after);
      while (!part.isEmpty()) {
        compare(part);
        after = part.get(part.size() - 1).record().number();
        part = standing(after);
      }
      if (!question.rehearsal() && !(lost.isEmpty() && surplus.isEmpty())) {
        ports.ledger().repair(lost, surplus, question.actor(), ports.tools().clock().instant());
      }
      return new Reconciliation(
          target.name(),
          kind,
          expected,
          sent,
          acknowledged,
          gateway.canBeAsked() ? OptionalLong.of(remote) : OptionalLong.empty(),
          missing,
          extra);
    }

    private List<Standing> standing(long after) {
      return ports.ledger().standing(target.name(), kind, question.decided(), after, AT_ONCE);
    }

    private void compare(List<Standing> part) {
      Set<Long> held = gateway.canBeAsked() ? held(part) : acknowledged(part);
      for (Standing standing : part) {
        boolean answered = standing.entry().map(entry -> held.contains(entry.id())).orElse(false);
        if (standing.due()) {
          compareDue(standing, answered && tellsPresent(standing));
        } else {
          compareWithdrawn(standing, answered);
        }
      }
    }

    private void compareDue(Standing standing, boolean there) {
      PushState state = standing.state().orElse(PushState.PENDING);
      expected++;
      if (tellsPresent(standing)) {
        sent += state == PushState.DELIVERED || state == PushState.ACKNOWLEDGED ? 1 : 0;
        acknowledged += state == PushState.ACKNOWLEDGED ? 1 : 0;
      }
      remote += there ? 1 : 0;
      if (!there) {
        missing.add(difference(standing, state, tellsPresent(standing) && putBack(standing)));
      }
    }

    /** A withdrawal that is answered for is done; a record that is answered for is too much. */
    private void compareWithdrawn(Standing standing, boolean answered) {
      ClaimedEntry entry = standing.entry().orElseThrow();
      PushState state = standing.state().orElseThrow();
      boolean withdrawal = entry.action() == Delivery.Action.WITHDRAW;
      if (entry.attempts() == 0 && !withdrawal || answered == withdrawal) {
        return;
      }
      boolean repaired = repairs && (withdrawal ? putBack(standing) : surplus.add(entry.record()));
      extra.add(difference(standing, state, repaired));
    }

    private Difference difference(Standing standing, PushState state, boolean repaired) {
      return new Difference(standing.record(), standing.documentNo(), state, repaired);
    }

    /** What the platform took and does not hold is sent again; what came back is for people. */
    private boolean putBack(Standing standing) {
      PushState state = standing.state().orElseThrow();
      return repairs
          && (state == PushState.ACKNOWLEDGED || state == PushState.DELIVERED)
          && lost.add(standing.entry().orElseThrow().id());
    }

    private boolean tellsPresent(Standing standing) {
      return standing
          .entry()
          .filter(entry -> entry.action() == Delivery.Action.UPSERT)
          .filter(entry -> entry.revision() == standing.revision())
          .isPresent();
    }

    /** The entries among these that the platform answers for. */
    private Set<Long> held(List<Standing> part) {
      List<ClaimedEntry> told =
          part.stream()
              .flatMap(standing -> standing.entry().stream())
              .filter(entry -> entry.attempts() > 0)
              .toList();
      if (told.isEmpty()) {
        return Set.of();
      }
      DeliveryFactory deliveries = ports.deliveries(target);
      List<Delivery> asked = told.stream().map(entry -> deliveries.of(target, entry)).toList();
      List<Receipt> receipts =
          PushService.asked(target, () -> gateway.receipts(UUID.randomUUID().toString(), asked));
      Set<String> keys =
          receipts.stream()
              .filter(receipt -> receipt.result() != Receipt.Result.REJECTED)
              .map(Receipt::idempotencyKey)
              .collect(Collectors.toCollection(HashSet::new));
      return asked.stream()
          .filter(delivery -> keys.contains(delivery.idempotencyKey()))
          .map(Delivery::entryId)
          .collect(Collectors.toSet());
    }

    /** The entries among these that the platform once said it has. */
    private Set<Long> acknowledged(List<Standing> part) {
      return part.stream()
          .filter(standing -> standing.state().filter(PushState.ACKNOWLEDGED::equals).isPresent())
          .map(standing -> standing.entry().orElseThrow().id())
          .collect(Collectors.toSet());
    }
  }
}
