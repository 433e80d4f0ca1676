package io.creditctl.core.snapshot;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SnapshotId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where snapshots are kept. */
public interface SnapshotStore {

  /**
   * Remembers that a source still has what it had, if the store still has it too: the latest
   * snapshot has this hash, and nothing has touched records of its kind since.
   *
   * @param rehearsal whether to answer alone
   */
  Optional<Snapshot> renew(Snapshot.Origin again, boolean rehearsal);

  /** Snapshots of these kinds, the latest first. */
  List<Snapshot> list(Set<String> kinds);

  Optional<Snapshot> find(SnapshotId id);

  /**
   * What is in one snapshot and not in the other, or in other words, in the order of the records.
   *
   * @param before empty for nothing at all
   * @param after of the same kind and source
   */
  List<Change> changes(Optional<Snapshot> before, Snapshot after);

  /**
   * One record in two snapshots.
   *
   * @param before its revision in the earlier one, 0 where it is not in it
   * @param after the same in the later one
   */
  record Change(RecordId record, int before, int after) {}
}
