package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the check before sending must know of the store; each question is for a whole batch. */
public interface PreflightStore {

  /** Whether base data were ever imported. */
  boolean hasBaseData();

  /** The names that the base data have for the subjects of these records, where they know them. */
  Map<RecordId, String> baseNames(Collection<RecordId> records);

  /**
   * Those of the records that share kind, document number and authority with another one that
   * stands.
   */
  Set<RecordId> withNumberTaken(Collection<RecordId> records);
}
