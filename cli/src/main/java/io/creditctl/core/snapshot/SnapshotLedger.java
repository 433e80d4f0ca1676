package io.creditctl.core.snapshot;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.List;

/** A snapshot that is being taken, inside the transaction of its batch. */
public interface SnapshotLedger {

  /** What the source had and this batch did not name. */
  Leaving leaving(String source, LocalDate today);

  /** Remembers the snapshot and what is in it. */
  Snapshot save(Snapshot.Origin origin, Snapshot.Counts counts);

  /** The subjects whose base data have another name than before this batch. */
  List<Renamed> renamed();

  /**
   * What has to leave the list.
   *
   * @param held how many entries of the source stood on it today
   * @param missed how many of these this batch did not name
   * @param records those that no other source has, the ended ones among them
   */
  record Leaving(long held, long missed, List<RecordId> records) {}

  /**
   * A subject with another name.
   *
   * @param outdated how many records have it under some other name than the present
   */
  record Renamed(String code, String before, String now, long outdated) {}
}
