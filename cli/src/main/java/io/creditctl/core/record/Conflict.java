package io.creditctl.core.record;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.ConflictId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What one unit says of a datum that another unit's record says otherwise.
 *
 * @param storedUnit the unit of the record
 * @param unit the unit whose content is kept apart
 * @param batch the import that the kept content came with
 * @param line where it stood in its file
 */
public record Conflict(
    ConflictId id,
    RecordId record,
    String kind,
    String documentNo,
    SubjectRef subject,
    String storedUnit,
    String unit,
    BatchId batch,
    long line,
    ConflictState state,
    Instant raisedAt,
    Optional<Settlement> settlement) {

  /** Which content a person takes. */
  public enum Take {
    STORED,
    INCOMING
  }

  /**
   * How it ended.
   *
   * @param taken what a person took, empty when nobody had to
   */
  public record Settlement(Instant at, String actor, Optional<Take> taken, String reason) {}
}
