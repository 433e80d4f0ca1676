package io.creditctl.core.measure;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.score.HeldGrade;
import java.util.List;

/**
 * What a subject is entitled to and restricted in.
 *
 * @param matches restrictions first, in the catalogue's order
 * @param unchecked lists that restrictions depend on and that cannot clear anybody
 */
public record MatchReport(SubjectRef subject, List<Match> matches, List<Unchecked> unchecked) {
  public MatchReport {
    matches = List.copyOf(matches);
    unchecked = List.copyOf(unchecked);
  }

  /** What a measure means to the subject. */
  public enum Standing {
    RESTRICTED,
    ENTITLED,
    /** It would be entitled, but stands on the list of seriously dishonest subjects. */
    WITHHELD
  }

  /** A measure that concerns the subject, and why. */
  public record Match(JointMeasure measure, Standing standing, List<Ground> grounds) {
    public Match {
      grounds = List.copyOf(grounds);
    }
  }

  /** Why a measure concerns a subject. */
  public sealed interface Ground {
    /** It stands on a list. */
    record Listed(RosterEntry entry) implements Ground {}

    /** It holds a grade. */
    record Graded(HeldGrade grade) implements Ground {}

    /** The measure was applied to it. */
    record Applied(Application application) implements Ground {}
  }

  /**
   * A list that nothing can be said of.
   *
   * @param problem why, as checks against lists word it
   */
  public record Unchecked(RosterList list, String problem) {}

  public boolean restricted() {
    return matches.stream().anyMatch(match -> match.standing() == Standing.RESTRICTED);
  }
}
