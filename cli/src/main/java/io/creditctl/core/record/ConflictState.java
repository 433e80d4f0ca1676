package io.creditctl.core.record;

/** How far a conflict is. */
public enum ConflictState {
  /** Waits for a person. */
  OPEN,
  /** Settled by the assignment of sources. */
  BY_RULE,
  /** Settled by a person. */
  RESOLVED,
  /** No longer one: its batch was undone, or its unit has said something else since. */
  WITHDRAWN
}
