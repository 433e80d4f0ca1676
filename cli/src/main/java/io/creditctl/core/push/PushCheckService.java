package io.creditctl.core.push;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.preflight.RejectionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

/** Tells beforehand what a push would send and what the platform would refuse of it. */
public final class PushCheckService {
  private static final int AT_ONCE = 500;

  private final PushPorts ports;

  public PushCheckService(PushPorts ports) {
    this.ports = ports;
  }

  /** What the check before sending would say now to all that waits; nothing is changed. */
  public List<PreflightReport> rehearse(PushRequest request) {
    return ports.chosen(request.target()).stream()
        .map(target -> rehearse(target, request.kind()))
        .toList();
  }

  private PreflightReport rehearse(PushTarget target, String kind) {
    Preflight preflight = ports.preflight(target);
    long refused = refused(preflight, after -> waiting(target, kind, after));
    for (String missing : kind.isEmpty() ? target.kinds() : List.of(kind)) {
      refused += refused(preflight, after -> lacking(target, missing, after));
    }
    return new PreflightReport(target.name(), refused, preflight.unchecked());
  }

  private List<ClaimedEntry> waiting(PushTarget target, String kind, long after) {
    return ports.ledger().waiting(target.name(), kind, after, AT_ONCE);
  }

  private List<ClaimedEntry> lacking(PushTarget target, String kind, long after) {
    return target.kinds().contains(kind)
        ? ports.ledger().lacking(target.name(), kind, after, AT_ONCE)
        : List.of();
  }

  private static long refused(Preflight preflight, LongFunction<List<ClaimedEntry>> entries) {
    long refused = 0;
    List<ClaimedEntry> batch = entries.apply(0);
    while (!batch.isEmpty()) {
      refused += preflight.refusals(batch).size();
      batch = entries.apply(batch.get(batch.size() - 1).id());
    }
    return refused;
  }

  /** The rules that cannot be asked for a target as long as no base data were imported. */
  public List<RejectionRule> unchecked(String target) {
    return ports.preflight(ports.targets().target(target)).unchecked();
  }

  /**
   * The requests that sending would make, with secrets hidden and identity numbers masked; nothing
   * is sent.
   *
   * @param name an entry, or a record for each of the targets
   * @param targetName narrows a record to one target; empty for all that take its kind
   * @throws CreditException ENTRY_NOT_FOUND, RECORD_NOT_FOUND or NOT_PUSHED
   */
  public List<Preview> preview(String name, String targetName) {
    List<Preview> previews = new ArrayList<>();
    RecordId.parse(name)
        .ifPresentOrElse(
            record -> previews.addAll(previewRecord(record, targetName)),
            () -> previews.add(previewEntry(name)));
    return previews;
  }

  private Preview previewEntry(String name) {
    long id =
        OutboxEntry.number(name)
            .orElseThrow(() -> new CreditException(ErrorCode.ENTRY_NOT_FOUND, name));
    OutboxEntry entry =
        ports
            .outbox()
            .entry(id)
            .orElseThrow(() -> new CreditException(ErrorCode.ENTRY_NOT_FOUND, name));
    ClaimedEntry row = ports.ledger().row(id).orElseThrow();
    return preview(ports.targets().target(entry.target()), row);
  }

  private List<Preview> previewRecord(RecordId record, String targetName) {
    List<Preview> previews = new ArrayList<>();
    String asked = targetName.isEmpty() ? PushRequest.ALL_TARGETS : targetName;
    for (PushTarget target : ports.chosen(asked)) {
      ClaimedEntry row =
          ports
              .ledger()
              .row(record, target.name())
              .orElseThrow(() -> new CreditException(ErrorCode.RECORD_NOT_FOUND, record));
      if (target.kinds().contains(row.kind())) {
        previews.add(preview(target, row));
      } else if (!targetName.isEmpty()) {
        throw new CreditException(ErrorCode.NOT_PUSHED, record, target.name());
      }
    }
    return previews;
  }

  private Preview preview(PushTarget target, ClaimedEntry row) {
    Delivery delivery = ports.deliveries(target).masked(target, row);
    try (PlatformGateway gateway = ports.targets().gateway(target)) {
      return new Preview(
          target.name(), row, gateway.preview(UUID.randomUUID().toString(), List.of(delivery)));
    }
  }

  /**
   * What the check before sending would say.
   *
   * @param refused what would be returned without leaving
   * @param unchecked the rules that cannot be asked
   */
  public record PreflightReport(String target, long refused, List<RejectionRule> unchecked) {}

  /** The request that would carry one revision to one target. */
  public record Preview(String target, ClaimedEntry entry, String request) {}
}
