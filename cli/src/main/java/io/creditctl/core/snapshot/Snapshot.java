package io.creditctl.core.snapshot;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.SnapshotId;
import java.time.Instant;
import java.util.Optional;

/**
 * A list or the base data as one source had it at one time.
 *
 * @param batch that stored it; a snapshot that was the same again has the batch of the one before
 * @param undone whether that batch was taken back, or one before it that it rests on
 */
public record Snapshot(SnapshotId id, Origin origin, BatchId batch, Counts counts, boolean undone) {

  /**
   * Where a snapshot came from.
   *
   * @param source the target's name or the unit that handed in the file; empty when nobody said
   * @param sha256 of the whole, in lower-case hexadecimal
   * @param expiresAt until when it may be relied on, empty where nobody set an end
   */
  public record Origin(
      String kind, String source, Instant at, String sha256, Optional<Instant> expiresAt) {}

  /** Its size, and what had changed since the snapshot before it. */
  public record Counts(long read, long added, long changed, long removed) {

    /** The same again. */
    public Counts unchanged() {
      return new Counts(read, 0, 0, 0);
    }
  }
}
