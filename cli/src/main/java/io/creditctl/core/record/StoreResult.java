package io.creditctl.core.record;

import io.creditctl.core.model.RecordId;
import java.util.Optional;

/**
 * What storing one draft came to.
 *
 * @param earlierLine for {@link Outcome#REPEATED}, the line of the same file that holds the record
 *     already; else 0
 * @param contested for {@link Outcome#CONTESTED}, what says otherwise
 */
public record StoreResult(Outcome outcome, long earlierLine, Optional<Present> contested) {

  /** A record as it stands: its revision and the unit that it is from. */
  public record Present(RecordId record, int revision, String unit) {}

  /** The closed list of outcomes. */
  public enum Outcome {
    CREATED,
    UPDATED,
    /** The same, and by rule this counts instead of what another unit said. */
    PREVAILED,
    UNCHANGED,
    /** The same record stood in an earlier line of this file; nothing was stored. */
    REPEATED,
    /** Another unit's record says otherwise, and no rule tells whose word counts. */
    CONTESTED,
    /** Another unit's record says otherwise, and by rule its word counts. */
    OVERRULED
  }

  public static final StoreResult CREATED = of(Outcome.CREATED);
  public static final StoreResult UPDATED = of(Outcome.UPDATED);
  public static final StoreResult UNCHANGED = of(Outcome.UNCHANGED);
  public static final StoreResult PREVAILED = of(Outcome.PREVAILED);
  public static final StoreResult OVERRULED = of(Outcome.OVERRULED);

  public static StoreResult repeated(long earlierLine) {
    return new StoreResult(Outcome.REPEATED, earlierLine, Optional.empty());
  }

  public static StoreResult contested(Present record) {
    return new StoreResult(Outcome.CONTESTED, 0, Optional.of(record));
  }

  private static StoreResult of(Outcome outcome) {
    return new StoreResult(outcome, 0, Optional.empty());
  }
}
