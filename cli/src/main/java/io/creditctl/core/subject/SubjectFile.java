package io.creditctl.core.subject;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one subject.
 *
 * @param lists the lists that it stands on now, each with its entries; a list that it is not on is
 *     empty
 * @param snapshots when each list was last imported; one that never was is absent, and nothing can
 *     be said of it
 * @param records its records, the latest decision first, list entries left out
 */
public record SubjectFile(
    SubjectRef subject,
    Map<RosterList, List<RosterEntry>> lists,
    Map<RosterList, Instant> snapshots,
    List<Entry> records) {

  /** A record and the state of its latest revision at each target. */
  public record Entry(StoredRecord record, List<OutboxEntry> push) {}
}
