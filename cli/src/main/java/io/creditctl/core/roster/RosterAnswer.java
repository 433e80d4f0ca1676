package io.creditctl.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the lists say about one input.
 *
 * @param input as it was given, an identity number masked
 * @param hits the entries that the answer rests on
 * @param snapshotAt the oldest snapshot among the lists that were asked; empty when one was never
 *     imported
 * @param problem why nothing can be said; empty unless the result is {@code UNKNOWN}
 */
public record RosterAnswer(
    String input, Result result, List<Hit> hits, Optional<Instant> snapshotAt, String problem) {

  /** The answers; only {@code CLEAR} means that nothing is known against the subject. */
  public enum Result {
    CLEAR,
    /** The credit code or the identity number stands on a list. */
    HIT,
    /**
     * A name on a list is equal after normalising; different firms share names, so a person has to
     * look.
     */
    POSSIBLE,
    /** It cannot be checked: not a code, not a name, or a list was never imported. */
    UNKNOWN,
    /** A list is older than allowed. */
    STALE
  }

  /**
   * One entry that speaks against (or, on the red list, for) the subject.
   *
   * @param matchedBy what was equal
   */
  public record Hit(RosterEntry entry, MatchedBy matchedBy) {}

  /** What was equal between the input and the entry. */
  public enum MatchedBy {
    CODE,
    NUMBER,
    NAME,
    NORMALISED_NAME;

    /** Whether it can be nobody else. */
    public boolean exact() {
      return this == CODE || this == NUMBER;
    }
  }
}
