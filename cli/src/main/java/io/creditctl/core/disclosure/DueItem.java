package io.creditctl.core.disclosure;

/**
 * A decision that still has to be disclosed.
 *
 * @param urgency where it stands against the day of the question
 * @param remainingWorkdays working days left, the due day included; negative: overdue by so many
 */
public record DueItem(DisclosureItem item, Urgency urgency, long remainingWorkdays) {

  /** Where an undisclosed decision stands. */
  public enum Urgency {
    /** The deadline has passed. */
    OVERDUE,
    /** The deadline is within the asked number of working days. */
    DUE,
    /** Later. */
    PENDING
  }
}
