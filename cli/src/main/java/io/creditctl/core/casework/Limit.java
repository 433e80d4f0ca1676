package io.creditctl.core.casework;

import io.creditctl.core.disclosure.RuleNote;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How long a case may stay in some states.
 *
 * @param states while it is in one of these, the clock runs
 * @param since the step from whose day on is counted; that day itself does not count
 * @param workingDays empty where no text that was read says a number and no setting does
 * @param setting the setting that tells the number where it is a bureau's to know, or empty
 */
public record Limit(
    String id,
    CaseType.Wording title,
    List<String> states,
    String since,
    OptionalInt workingDays,
    String setting,
    String basis,
    RuleNote.Standing standing) {
  public Limit {
    Objects.requireNonNull(workingDays, "workingDays");
    if (workingDays.isPresent() && workingDays.getAsInt() < 1) {
      throw new IllegalArgumentException("a limit of " + workingDays.getAsInt() + " working days");
    }
  }
}
