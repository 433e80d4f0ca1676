package io.creditctl.core.audit;

import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that somebody did.
 *
 * @param action a word for it, such as {@code repair-accept}; people read {@code trace.<action>}
 * @param object what it was done to, such as {@code REP-12} or a scheme's name
 * @param record the record that it concerns, so that the record's trace shows it
 * @param basis the document or provision that it rests on, empty where there is none
 * @param before what was so until then, empty where nothing was
 * @param after what is so now
 */
public record AuditEntry(
    Instant at,
    String actor,
    String action,
    String object,
    Optional<RecordId> record,
    String basis,
    String before,
    String after) {
  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(record, "record");
  }

  /** The same about something whose name is known only now. */
  public AuditEntry about(String named) {
    return new AuditEntry(at, actor, action, named, record, basis, before, after);
  }
}
