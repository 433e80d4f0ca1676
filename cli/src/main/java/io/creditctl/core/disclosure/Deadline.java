package io.creditctl.core.disclosure;

import java.time.LocalDate;

/**
 * The last day on which a disclosure is in time.
 *
 * @param provisional true when a counted day is not known yet, so that the day may move
 */
public record Deadline(LocalDate dueOn, boolean provisional, String ruleId, int ruleVersion) {

  /** The rule and its version in one text, as it is stored. */
  public String rule() {
    return ruleId + "/" + ruleVersion;
  }
}
