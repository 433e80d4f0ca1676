package io.creditctl.core.record;

import io.creditctl.core.model.RecordId;

/**
 * One revision that a batch made.
 *
 * @param latest whether it still is the record's present revision
 * @param before what the record was until then
 * @param unitBefore the unit that was responsible until then, empty when the record is new
 */
public record BatchChange(
    RecordId record, String kind, int revision, boolean latest, Before before, String unitBefore) {

  /** What a record was before a revision. */
  public enum Before {
    ABSENT,
    ACTIVE,
    VOID
  }
}
