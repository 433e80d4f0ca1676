package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision about which something still has to be done.
 *
 * @param ground why it has to be taken down, empty for what has to be made public
 * @param dueOn the last day to do it
 * @param provisional whether that day may still move
 * @param urgency where it stands against the day of the question
 * @param remainingWorkdays working days left, the due day included; negative: overdue by so many
 */
public record DueItem(
    Task task,
    Optional<WithdrawalGround> ground,
    DisclosureItem item,
    LocalDate dueOn,
    boolean provisional,
    Urgency urgency,
    long remainingWorkdays) {

  /** Whether it stands beyond the end of its term. */
  public boolean expired() {
    return ground.filter(WithdrawalGround.EXPIRED::equals).isPresent();
  }

  /** What has to be done. */
  public enum Task {
    /** Make it public. */
    DISCLOSE,
    /** Take it down. */
    WITHDRAW
  }

  /** Where a task stands. */
  public enum Urgency {
    /** The deadline has passed. */
    OVERDUE,
    /** The deadline is within the asked number of working days. */
    DUE,
    /** Later. */
    PENDING
  }
}
