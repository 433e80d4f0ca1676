package io.creditctl.core.pull;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.BeforeCommit;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotLedger;
import io.creditctl.core.snapshot.SnapshotLedger.Leaving;
import io.creditctl.core.snapshot.SnapshotLedger.Renamed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes a snapshot of an import that is about to be committed: what the source had before and has
 * no longer leaves the list.
 */
final class Taking implements BeforeCommit {
  /** Of fewer entries any may leave. */
  private static final long FEW = 10;

  /** More than one in so many is more likely a list that was cut short. */
  private static final long SUSPICIOUS = 5;

  private final Kind kind;
  private final PullRequest request;
  private final boolean whole;
  private final Clock clock;
  private Optional<Snapshot> snapshot = Optional.empty();
  private List<Renamed> renamed = List.of();

  /**
   * @param whole whether it is all that the source has
   */
  Taking(Kind kind, PullRequest request, boolean whole, Clock clock) {
    this.kind = kind;
    this.request = request;
    this.whole = whole;
    this.clock = clock;
  }

  Optional<Snapshot> snapshot() {
    return snapshot;
  }

  List<Renamed> renamed() {
    return renamed;
  }

  Snapshot.Origin origin(String sha256) {
    Instant now = clock.instant();
    return new Snapshot.Origin(
        kind.code(), request.from().name(), now, sha256, request.expires().map(now::plus));
  }

  @Override
  public void run(ImportSession session, ImportCounts counts, String sha256) {
    SnapshotLedger ledger = session.snapshots();
    if (kind.isSubjectBase()) {
      renamed = ledger.renamed();
    }
    if (!whole) {
      return;
    }
    if (counts.read() == 0 && !request.allowShrink()) {
      throw new CreditException(ErrorCode.SNAPSHOT_EMPTY, kind.title());
    }
    long removed = kind.isSubjectBase() ? 0 : takeOff(session, ledger);
    snapshot =
        Optional.of(
            ledger.save(
                origin(sha256),
                new Snapshot.Counts(counts.read(), counts.created(), counts.updated(), removed)));
  }

  private long takeOff(ImportSession session, SnapshotLedger ledger) {
    String source = request.from().name();
    Leaving leaving = ledger.leaving(source, LocalDate.now(clock));
    boolean suspicious = leaving.held() >= FEW && leaving.missed() * SUSPICIOUS > leaving.held();
    if (suspicious && !request.allowShrink()) {
      throw new CreditException(
          ErrorCode.SNAPSHOT_SHRUNK,
          kind.title(),
          leaving.missed(),
          leaving.held(),
          100 / SUSPICIOUS);
    }
    String reason = ("roster sync " + source).strip() + " " + session.batch();
    leaving.records().forEach(record -> session.voidRecord(record, reason));
    return leaving.records().size();
  }
}
