package io.creditctl.core.casework;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cases to show; empty parts ask for nothing.
 *
 * @param type a type's code, empty for all
 * @param state a state's name, empty for all
 * @param dueUntil only open ones whose next step is due by that day
 */
public record CaseQuery(
    String type,
    String state,
    boolean openOnly,
    Optional<String> subjectKey,
    Optional<RecordId> record,
    Optional<LocalDate> dueUntil) {

  /** All cases of a type. */
  public static CaseQuery of(String type) {
    return new CaseQuery(type, "", false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The open ones. */
  public CaseQuery open() {
    return new CaseQuery(type, state, true, subjectKey, record, dueUntil);
  }

  public CaseQuery in(String wanted) {
    return new CaseQuery(type, wanted, openOnly, subjectKey, record, dueUntil);
  }

  public CaseQuery about(String subject) {
    return new CaseQuery(type, state, openOnly, Optional.of(subject), record, dueUntil);
  }

  public CaseQuery about(RecordId wanted) {
    return new CaseQuery(type, state, openOnly, subjectKey, Optional.of(wanted), dueUntil);
  }

  /** The open ones whose next step is due by a day. */
  public CaseQuery dueBy(LocalDate day) {
    return new CaseQuery(type, state, true, subjectKey, record, Optional.of(day));
  }
}
