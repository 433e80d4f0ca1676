package io.creditctl.core.score.scheme;

/** What decides between equal scores in the ranking. */
public enum TieBreak {
  /** Fewer records that took points. */
  FEWER_BAD,
  /** More records that gave points. */
  MORE_GOOD
}
