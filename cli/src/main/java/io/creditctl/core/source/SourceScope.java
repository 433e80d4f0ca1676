package io.creditctl.core.source;

/**
 * What a unit is responsible for.
 *
 * @param field the code of one field, empty for the kind as a whole
 */
public record SourceScope(String kind, String field) {

  public boolean wholeKind() {
    return field.isEmpty();
  }

  @Override
  public String toString() {
    return wholeKind() ? kind : kind + "." + field;
  }
}
