package io.creditctl.core.pull;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotLedger.Renamed;
import java.util.List;
import java.util.Optional;

/**
 * What became of one list, or of the base data.
 *
 * @param snapshot empty when nothing was stored, or only some subjects were asked for
 * @param table what became of the rows; empty when none had to be read
 * @param renamed the subjects with another name
 * @param unknown the codes that were asked for and that the platform does not know
 * @param failure why it could not be taken over
 */
public record PullReport(
    String kind,
    String source,
    Optional<Snapshot> snapshot,
    Optional<FileReport> table,
    List<Renamed> renamed,
    List<String> unknown,
    Optional<CreditException> failure) {

  static PullReport failed(String kind, String source, CreditException why) {
    return new PullReport(
        kind, source, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(why));
  }

  /** Whether it was the same as the last time, so that only its time was renewed. */
  public boolean same() {
    return snapshot.isPresent() && table.isEmpty();
  }
}
