package io.creditctl.core.roster;

import io.creditctl.core.model.RecordId;

/**
 * A list entry as far as it is looked up by.
 *
 * @param personKey what a person's identity number is known by, empty where the entry gives none
 */
public record ListedName(RecordId id, String subjectKey, String personKey, String normalisedName) {

  /**
   * Another name of a listed subject: its present one where the list has an earlier one, or one
   * that it had.
   *
   * @param former whether it is not the present one
   */
  public record Other(RecordId id, String normalisedName, boolean former) {}
}
