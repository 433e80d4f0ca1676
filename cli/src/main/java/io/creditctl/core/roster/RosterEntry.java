package io.creditctl.core.roster;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One subject on one list.
 *
 * @param basis the provision that the listing rests on, empty when the source does not say
 * @param until last day on the list, empty when it does not end
 */
public record RosterEntry(
    RecordId id,
    RosterList list,
    SubjectRef subject,
    String reason,
    String basis,
    String documentNo,
    String authority,
    Optional<LocalDate> listedOn,
    Optional<LocalDate> until) {

  /** Whether the subject stood on the list on that day. */
  public boolean activeOn(LocalDate day) {
    return listedOn.map(from -> !day.isBefore(from)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
