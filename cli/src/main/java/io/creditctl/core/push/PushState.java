package io.creditctl.core.push;

/** Where an outbox entry stands. */
public enum PushState {
  /** To be sent. */
  PENDING,
  /** Being sent by the process that holds the lease. */
  IN_FLIGHT,
  /** The platform has it and has not decided yet. */
  DELIVERED,
  /** The platform has stored it. */
  ACKNOWLEDGED,
  /** The platform refused the content: mend the record, or send it again. */
  RETURNED,
  /** Given up after too many attempts; can be replayed. */
  DEAD,
  /** Given up for good by a person; can no longer be replayed. */
  DROPPED,
  /** A later revision took its place before it was settled. */
  SUPERSEDED
}
