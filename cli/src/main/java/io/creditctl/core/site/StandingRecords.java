package io.creditctl.core.site;

import io.creditctl.core.catalog.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the records that stand on a day. What a row says against it is remembered by the folder, so
 * that no row is opened again as long as it stays as it is.
 */
final class StandingRecords {
  private final SiteFolder folder;
  private final LocalDate asOf;
  private final Fingerprint fingerprint = new Fingerprint();

  StandingRecords(SiteFolder folder, LocalDate asOf) {
    this.folder = folder;
    this.asOf = asOf;
  }

  /** Changes whenever the page of a record, or whether there is one, may change. */
  String fingerprint(SiteRecord record) {
    return fingerprint
        .add(record.id())
        .add(record.revision())
        .add(record.contentHash())
        .add(publicFrom(record))
        .add(record.publicUntil())
        .add(record.disputed())
        .text();
  }

  /** The day from which it has been on the page, as known on the day in question. */
  Optional<LocalDate> publicFrom(SiteRecord record) {
    return record.disclosedOn().filter(day -> !day.isAfter(asOf));
  }

  /** Whether nothing that is known without opening its row speaks against it. */
  boolean mayStand(SiteRecord record, String printed) {
    return StandingRule.ofState(record, asOf) == Standing.STANDS
        && !folder.isHeldBack(record.id().toString(), printed);
  }

  /** The row of a record that stands, by field code; empty when the row says that it must not. */
  Optional<Map<String, String>> open(Kind kind, SiteRow row, String printed) {
    Map<String, String> values = row.values().get();
    if (StandingRule.ofRow(kind, row.record(), values) == Standing.STANDS) {
      return Optional.of(values);
    }
    folder.holdBack(row.record().id().toString(), printed);
    return Optional.empty();
  }
}
