package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a record may stand on the page no longer.
 *
 * @param since the day of the event; from then on it stands on no new page
 * @param dueOn the last day to take it down
 * @param provisional true when a counted day is not known yet, so that the day may move
 * @param doneOn the day on which it was gone
 * @param basis the document that says so
 */
public record Withdrawal(
    WithdrawalGround ground,
    LocalDate since,
    LocalDate dueOn,
    boolean provisional,
    Optional<LocalDate> doneOn,
    String basis) {

  /** The same, gone on that day. */
  public Withdrawal done(LocalDate day) {
    return new Withdrawal(ground, since, dueOn, provisional, Optional.of(day), basis);
  }
}
