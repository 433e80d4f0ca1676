package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what two units say of the same datum. */
final class Contents {
  private final Kind kind;
  private final List<Integer> compared = new ArrayList<>();

  /** The key is the same in other spelling, and that the unit is another is no difference. */
  Contents(Kind kind) {
    this.kind = kind;
    for (int i = 0; i < kind.fields().size(); i++) {
      if (!kind.primaryKey().contains(kind.fields().get(i).code())
          && i != kind.indexOf(Role.SOURCE_UNIT)
          && i != kind.indexOf(Role.SOURCE_UNIT_CODE)) {
        compared.add(i);
      }
    }
  }

  /** The row of these values, in the order of the kind's fields. */
  static String[] row(Kind kind, Map<String, String> values) {
    return kind.fields().stream()
        .map(field -> values.getOrDefault(field.code(), ""))
        .toArray(String[]::new);
  }

  String[] row(Map<String, String> values) {
    return row(kind, values);
  }

  /** The positions of the fields that differ. */
  List<Integer> differences(String[] one, String[] other) {
    return compared.stream().filter(i -> !one[i].equals(other[i])).toList();
  }

  boolean agree(String[] one, String[] other) {
    return differences(one, other).isEmpty();
  }

  Field field(int position) {
    return kind.fields().get(position);
  }
}
