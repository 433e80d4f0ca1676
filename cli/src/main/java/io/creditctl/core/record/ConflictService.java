package io.creditctl.core.record;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.UnitName;
import io.creditctl.core.person.RowSeal;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows where units contradict each other, and lets a person settle it. */
public final class ConflictService {
  private final RecordPorts ports;

  public ConflictService(RecordPorts ports) {
    this.ports = ports;
  }

  /**
   * Streams conflicts, the oldest first; close the stream.
   *
   * @param kind only of this kind, unless empty
   * @param unit only those in which this unit is one of the two, unless empty
   * @param settled also those that wait for nobody
   */
  public Stream<ConflictDetail> list(String kind, String unit, boolean settled) {
    if (!kind.isEmpty()) {
      ports.catalog().kind(kind);
    }
    return ports
        .store()
        .conflicts()
        .list(kind, settled)
        .filter(kept -> unit.isEmpty() || concerns(kept.conflict(), unit))
        .map(this::detail);
  }

  private static boolean concerns(Conflict conflict, String unit) {
    return UnitName.same(conflict.unit(), unit) || UnitName.same(conflict.storedUnit(), unit);
  }

  /** One conflict, field by field. */
  public ConflictDetail show(String id) {
    return detail(find(id));
  }

  /** How many conflicts wait for a decision; of one kind, or of all where it is empty. */
  public long open(String kind) {
    return ports.store().conflicts().open(kind);
  }

  /** How many conflicts about a subject's records wait for a decision. */
  public long openOfSubject(String subjectKey) {
    return ports.store().conflicts().openOfSubject(subjectKey);
  }

  private KeptConflict find(String id) {
    return ConflictId.parse(id)
        .flatMap(ports.store().conflicts()::find)
        .orElseThrow(() -> new CreditException(ErrorCode.CONFLICT_NOT_FOUND, id));
  }

  private ConflictDetail detail(KeptConflict kept) {
    Contents contents = contents(kept);
    RecordId record = kept.conflict().record();
    String[] stored = contents.readableRow(record, kept.stored());
    String[] incoming = contents.readableRow(record, kept.incoming());
    return new ConflictDetail(
        kept.conflict(),
        contents.differences(stored, incoming).stream()
            .map(
                i ->
                    new ConflictDetail.Difference(
                        contents.field(i),
                        shown(contents, i, stored[i]),
                        shown(contents, i, incoming[i])))
            .toList());
  }

  private static String shown(Contents contents, int position, String value) {
    return contents.field(position).pii() ? Masking.mask(value) : IdentityNumber.maskedIn(value);
  }

  private Contents contents(KeptConflict kept) {
    Kind kind = ports.catalog().kind(kept.conflict().kind());
    return new Contents(kind, new RowSeal(kind, ports.identities()::forReading));
  }

  /**
   * Settles an open conflict: the record stays, or takes over what was kept apart as a new
   * revision; the other content stays kept.
   *
   * @return the conflict as it was before
   * @throws CreditException CONFLICT_SETTLED when it is not open any more
   */
  public ConflictDetail resolve(
      String id, Conflict.Take take, String reason, String actor, boolean rehearsal) {
    if (reason.isBlank()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--reason", reason);
    }
    Conflict asked = find(id).conflict();
    Recipients recipients = ports.recipients(ports.catalog().kind(asked.kind()));
    try (ImportSession session =
        ports
            .store()
            .begin(
                Batch.Origin.byHand(
                    "resolve " + asked.id(), asked.kind(), actor, ports.clock().instant()),
                recipients,
                rehearsal)) {
      KeptConflict kept = open(asked.id()); // asked here, so that nobody can be quicker
      session.conflicts().settle(asked.id(), ConflictState.RESOLVED, Optional.of(take), reason);
      if (take == Conflict.Take.INCOMING) {
        session.conflicts().keepPresent(asked.record(), ConflictState.RESOLVED, reason);
        session.revise(asked.record(), draft(kept));
      }
      long revised = take == Conflict.Take.INCOMING ? 1 : 0;
      session.commit(new ImportCounts(1, 0, revised, 1 - revised, 0, 0));
      return detail(kept);
    }
  }

  private KeptConflict open(ConflictId id) {
    KeptConflict kept = find(id.toString());
    if (kept.conflict().state() != ConflictState.OPEN) {
      throw new CreditException(ErrorCode.CONFLICT_SETTLED, id, kept.conflict().state());
    }
    return kept;
  }

  private RecordDraft draft(KeptConflict kept) {
    Kind kind = ports.catalog().kind(kept.conflict().kind());
    RowSeal seal = new RowSeal(kind, ports.identities()::forReading);
    return ports
        .drafts(kind, seal, kept.conflict().unit())
        .draft(contents(kept).row(kept.conflict().record(), kept.incoming()), 0);
  }
}
