package io.creditctl.core.disclosure;

import java.util.Map;

/**
 * A row and what the rules have to say of it.
 *
 * @param place where it stands, for messages
 * @param cells by name: {@code kind}, {@code decidedOn}, {@code since}, codes of fields, and what
 *     is expected; an empty cell asks for nothing, {@code -} expects that the rules say nothing
 */
public record RuleVector(String place, Map<String, String> cells) {
  public static final String NOTHING = "-";

  /** What a vector says of its row beside the fields. */
  public static final String KIND = "kind";

  public static final String DECIDED_ON = "decidedOn";
  public static final String SINCE = "since";
  public static final String NOTE = "note";

  public RuleVector {
    cells = Map.copyOf(cells);
  }

  String cell(String name) {
    return cells.getOrDefault(name, "");
  }

  /** An expectation that the rules do not meet. */
  public record Deviation(String place, String note, String what, String expected, String actual) {}
}
