package io.creditctl.core.push.preflight;

import io.creditctl.core.disclosure.RuleNote;
import java.util.List;
import java.util.Set;

/**
 * What a platform refuses.
 *
 * @param code the platform's, or one of ours where it has none
 * @param active whether it is asked; what was met at one platform only can stand by
 * @param kinds the record kinds that it is about, by code
 * @param when what is wrong with a row that is refused: all of it
 * @param message the platform's words; {@code {fields}} stands for the titles of what is at fault,
 *     {@code {documentNo}} for the document number
 * @param diagnosis the key of what it means and how it is mended
 * @param note where it is known from, and how well
 */
public record RejectionRule(
    String code,
    boolean active,
    Set<String> kinds,
    List<RejectionTest> when,
    String message,
    String diagnosis,
    RuleNote note) {

  /** Whether it rests on the subject base. */
  public boolean asksForSubject() {
    return when.stream().anyMatch(RejectionTest.Subject.class::isInstance);
  }

  /** Whether it rests on the other records of the store. */
  boolean asksForNumbers() {
    return when.stream().anyMatch(RejectionTest.NumberTaken.class::isInstance);
  }
}
