package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/** How a decision stands against its deadline on a given day. */
public enum DisclosureStatus {
  /** Disclosed by the due day. */
  ON_TIME,
  /** Disclosed after the due day. */
  LATE,
  /** Not disclosed, and the due day is over. */
  OVERDUE,
  /** The due day is not over, or is provisional so that nobody is judged by it. */
  PENDING,
  /** Not to be disclosed. */
  EXEMPT,
  /** No rule sets a limit. */
  NONE;

  /**
   * Judges one decision.
   *
   * @param disclosedOn the day of disclosure; one after {@code asOf} has not happened yet
   * @param asOf the day of the question; the due day itself is still in time
   */
  public static DisclosureStatus of(
      Optional<Deadline> deadline,
      Optional<LocalDate> disclosedOn,
      boolean exempt,
      LocalDate asOf) {
    if (exempt) {
      return EXEMPT;
    }
    if (deadline.isEmpty()) {
      return NONE;
    }
    LocalDate dueOn = deadline.get().dueOn();
    boolean disclosed = disclosedOn.filter(day -> !day.isAfter(asOf)).isPresent();
    boolean inTime = !disclosedOn.filter(day -> disclosed).orElse(asOf).isAfter(dueOn);
    if (inTime) {
      return disclosed ? ON_TIME : PENDING;
    }
    if (deadline.get().provisional()) {
      return PENDING;
    }
    return disclosed ? LATE : OVERDUE;
  }
}
