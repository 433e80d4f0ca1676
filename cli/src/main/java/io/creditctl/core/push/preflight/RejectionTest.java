package io.creditctl.core.push.preflight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that can be wrong with a row. Fields are named by code or by role; one that the kind
 * does not have is never at fault.
 */
public sealed interface RejectionTest {

  /** Any of the fields is empty. */
  record Empty(List<String> fields) implements RejectionTest {}

  /** Any of the fields has more characters than it may. */
  record LongerThan(Map<String, Integer> most) implements RejectionTest {}

  /** The pattern is found in any of the fields. */
  record Finds(List<String> fields, Pattern pattern) implements RejectionTest {}

  /**
   * The field's day is after another day.
   *
   * @param than a field, or {@link #TODAY}
   */
  record Later(String field, String than) implements RejectionTest {}

  /** The field's day is before another day. */
  record Earlier(String field, String than) implements RejectionTest {}

  /** The field begins with one of these. */
  record StartsWith(String field, List<String> prefixes) implements RejectionTest {}

  /** The field is filled and begins with none of these. */
  record StartsOtherwise(String field, List<String> prefixes) implements RejectionTest {}

  /** The field has one of these values. */
  record Is(String field, Set<String> values) implements RejectionTest {}

  /** The field has none of these values. */
  record IsNot(String field, Set<String> values) implements RejectionTest {}

  /** How the subject stands to the base data. */
  record Subject(SubjectStanding standing) implements RejectionTest {}

  /** Another record of the kind has the same document number from the same authority. */
  record NumberTaken() implements RejectionTest {}

  /** The day of the check, where a day is asked for. */
  String TODAY = "today";
}
