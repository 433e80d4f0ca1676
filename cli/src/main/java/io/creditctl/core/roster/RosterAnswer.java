package io.creditctl.core.roster;

import io.creditctl.core.roster.screen.Likeness;
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
     * A name on a list is equal after normalising, or like it where that was asked for; different
     * firms share names, so a person has to look.
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
   * @param matchedBy what was equal or alike
   * @param likeness how alike the names are, where they are only alike
   */
  public record Hit(RosterEntry entry, MatchedBy matchedBy, Optional<Likeness> likeness) {

    /** An entry of which something is equal. */
    static Hit equal(RosterEntry entry, MatchedBy matchedBy) {
      return new Hit(entry, matchedBy, Optional.empty());
    }

    /** An entry whose name is like another. */
    static Hit like(RosterEntry entry, MatchedBy matchedBy, Likeness likeness) {
      return new Hit(entry, matchedBy, Optional.of(likeness));
    }
  }

  /** What was equal, or only alike, between the input and the entry. */
  public enum MatchedBy {
    CODE,
    NUMBER,
    NAME,
    NORMALISED_NAME,
    SIMILAR_NAME,
    FORMER_NAME;

    /** Whether it can be nobody else. */
    public boolean exact() {
      return this == CODE || this == NUMBER;
    }
  }
}
