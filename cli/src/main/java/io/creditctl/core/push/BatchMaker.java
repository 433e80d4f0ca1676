package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.preflight.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of leased entries what is sent, and keeps back what must not leave. */
final class BatchMaker {
  private final PushTarget target;
  private final Preflight preflight;
  private final DeliveryFactory deliveries;

  BatchMaker(PushTarget target, Preflight preflight, DeliveryFactory deliveries) {
    this.target = target;
    this.preflight = preflight;
    this.deliveries = deliveries;
  }

  /**
   * A batch as it may leave.
   *
   * @param kept what was settled without leaving
   * @param unreadable why identity numbers could not be read
   */
  record Made(Batch batch, List<Settlement> kept, Optional<CreditException> unreadable) {}

  /**
   * What the platform would refuse never leaves. What cannot be read until the key is back is given
   * up: put back, it would be leased again at once.
   */
  Made make(Claim claim) {
    Map<Long, Refusal> refusals = preflight.refusals(claim.entries(), claim.facts());
    List<ClaimedEntry> entries = new ArrayList<>(claim.entries().size());
    List<Delivery> sendable = new ArrayList<>(claim.entries().size());
    List<Settlement> kept = new ArrayList<>();
    Optional<CreditException> unreadable = Optional.empty();
    for (ClaimedEntry entry : claim.entries()) {
      if (refusals.containsKey(entry.id())) {
        kept.add(Settlement.refused(entry.id(), refusals.get(entry.id())));
        continue;
      }
      try {
        sendable.add(deliveries.of(target, entry));
        entries.add(entry);
      } catch (CreditException why) {
        unreadable = Optional.of(why);
        kept.add(new Settlement(entry.id(), PushState.DEAD, "", why.code().id(), ""));
      }
    }
    return new Made(new Batch(entries, sendable), kept, unreadable);
  }
}
