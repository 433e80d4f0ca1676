package io.creditctl.core.record;

/**
 * What storing one draft came to.
 *
 * @param earlierLine for {@link Outcome#REPEATED}, the line of the same file that holds the record
 *     already; else 0
 */
public record StoreResult(Outcome outcome, long earlierLine) {

  /** The closed list of outcomes. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** The same record stood in an earlier line of this file; nothing was stored. */
    REPEATED
  }

  public static final StoreResult CREATED = new StoreResult(Outcome.CREATED, 0);
  public static final StoreResult UPDATED = new StoreResult(Outcome.UPDATED, 0);
  public static final StoreResult UNCHANGED = new StoreResult(Outcome.UNCHANGED, 0);

  public static StoreResult repeated(long earlierLine) {
    return new StoreResult(Outcome.REPEATED, earlierLine);
  }
}
