package io.creditctl.core.catalog;

import java.util.List;

/**
 * A condition on another field of the same row.
 *
 * @param field code of the field that is looked at
 * @param values any one of them suffices
 */
public record Condition(String field, Match match, List<String> values, Evidence evidence) {

  /** How the field's value is compared. */
  public enum Match {
    EQUALS,
    CONTAINS
  }

  public Condition {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("condition on " + field + " names no value");
    }
  }

  /** Whether the condition holds for the value of {@link #field()}. */
  public boolean holds(String value) {
    for (String wanted : values) {
      boolean found =
          switch (match) {
            case EQUALS -> value.equals(wanted);
            case CONTAINS -> value.contains(wanted);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
