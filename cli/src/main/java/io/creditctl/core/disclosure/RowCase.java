package io.creditctl.core.disclosure;

import java.util.List;

/** Conditions on the fields of a row that must hold together. */
public record RowCase(List<RowCondition> conditions) {
  public RowCase {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("a case without a condition");
    }
  }
}
