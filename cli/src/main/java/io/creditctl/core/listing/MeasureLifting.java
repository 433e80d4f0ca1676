package io.creditctl.core.listing;

import io.creditctl.core.model.RecordId;

/** Ends the joint measures that rest on a record. */
@FunctionalInterface
public interface MeasureLifting {
  /** Where no measures are kept, none have to be lifted. */
  MeasureLifting NONE = (record, basis, actor) -> 0;

  /** Lifts what still stands, and tells how many measures that were. */
  int liftFor(RecordId record, String basis, String actor);
}
