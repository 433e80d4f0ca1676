package io.creditctl.core.push;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.push.preflight.Diagnosis;
import io.creditctl.core.push.preflight.Refusal;
import io.creditctl.core.push.preflight.Rejections;
import io.creditctl.core.push.preflight.RowCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what came back, what it means and how it is mended, and gives up what is past mending. */
public final class ReturnedService {
  private final PushPorts ports;

  public ReturnedService(PushPorts ports) {
    this.ports = ports;
  }

  /** Returned entries of a target, oldest first; an empty target means all. */
  public List<Returned> list(String target) {
    Map<String, Rejections> known = new HashMap<>();
    return ports.outbox().entries(target, PushState.RETURNED, Integer.MAX_VALUE).stream()
        .map(entry -> returned(entry, known.computeIfAbsent(entry.target(), this::rejections)))
        .toList();
  }

  /**
   * One entry with what its row has in the fields at fault, identity numbers masked.
   *
   * @throws CreditException ENTRY_NOT_FOUND
   */
  public Returned show(long entryId) {
    OutboxEntry entry =
        ports
            .outbox()
            .entry(entryId)
            .orElseThrow(
                () -> new CreditException(ErrorCode.ENTRY_NOT_FOUND, OutboxEntry.name(entryId)));
    return withValues(returned(entry, rejections(entry.target())));
  }

  /** A target that is configured no more still has its entries. */
  private Rejections rejections(String target) {
    return ports.targets().names().contains(target)
        ? ports.targets().rejections(ports.targets().target(target))
        : Rejections.NONE;
  }

  private Returned returned(OutboxEntry entry, Rejections rejections) {
    Optional<Diagnosis> diagnosis = rejections.diagnosis(entry.code(), entry.message());
    List<Field> fields =
        diagnosis.stream()
            .flatMap(known -> known.fields().stream())
            .flatMap(name -> RowCheck.field(ports.catalog().kind(entry.kind()), name).stream())
            .toList();
    return new Returned(
        entry, diagnosis, fields.stream().map(field -> new Returned.Value(field, "")).toList());
  }

  /** Our own check says itself which fields it means, as long as they are still at fault. */
  private Returned withValues(Returned returned) {
    OutboxEntry entry = returned.entry();
    ClaimedEntry row = ports.ledger().row(entry.id()).orElseThrow();
    RowSeal seal = new RowSeal(ports.catalog().kind(entry.kind()), ports.identities()::forReading);
    Map<String, String> values = seal.mask(entry.record(), row.values());
    List<Field> atFault = entry.preflight() ? refused(entry, row) : List.of();
    List<Field> shown =
        atFault.isEmpty()
            ? returned.fields().stream().map(Returned.Value::field).toList()
            : atFault;
    return new Returned(
        entry,
        returned.diagnosis(),
        shown.stream()
            .map(field -> new Returned.Value(field, values.getOrDefault(field.code(), "")))
            .toList());
  }

  private List<Field> refused(OutboxEntry entry, ClaimedEntry row) {
    if (!ports.targets().names().contains(entry.target())) {
      return List.of();
    }
    Refusal refusal =
        ports
            .preflight(ports.targets().target(entry.target()))
            .refusals(List.of(row))
            .get(entry.id());
    return refusal == null
        ? List.of()
        : refusal.fields().stream()
            .flatMap(code -> ports.catalog().kind(entry.kind()).field(code).stream())
            .toList();
  }

  /**
   * Gives up dead entries for good: all of them, or none when one may not.
   *
   * @throws CreditException ENTRY_NOT_FOUND, STATE_FORBIDS
   */
  public void drop(List<Long> entryIds, String reason, String actor, boolean rehearsal) {
    for (long id : entryIds) {
      PushState state = show(id).entry().state();
      if (state != PushState.DEAD) {
        throw new CreditException(ErrorCode.STATE_FORBIDS, OutboxEntry.name(id), state);
      }
    }
    if (!rehearsal) {
      ports.ledger().drop(entryIds, reason, actor, ports.tools().clock().instant());
    }
  }
}
