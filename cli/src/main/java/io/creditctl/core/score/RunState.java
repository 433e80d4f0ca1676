package io.creditctl.core.score;

/** How final the results of an evaluation are. */
public enum RunState {
  /** The next evaluation of the same period takes its place. */
  DRAFT,
  /** Kept for ever; grades count within the bureau. */
  FROZEN,
  /** Kept for ever and made public. */
  PUBLISHED
}
