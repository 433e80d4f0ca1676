package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.RowSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what two units say of the same datum, identity numbers in clear. */
final class Contents {
  private final Kind kind;
  private final RowSeal seal;
  private final List<Integer> compared = new ArrayList<>();

  /** The key is the same in other spelling, and that the unit is another is no difference. */
  Contents(Kind kind, RowSeal seal) {
    this.kind = kind;
    this.seal = seal;
    for (int i = 0; i < kind.fields().size(); i++) {
      if (!kind.primaryKey().contains(kind.fields().get(i).code())
          && i != kind.indexOf(Role.SOURCE_UNIT)
          && i != kind.indexOf(Role.SOURCE_UNIT_CODE)) {
        compared.add(i);
      }
    }
  }

  String kind() {
    return kind.code();
  }

  /** The row of these stored values, in the order of the kind's fields. */
  String[] row(RecordId record, Map<String, String> values) {
    return seal.inOrder(seal.open(record, values));
  }

  /** The same where the key may be missing: then nothing of a number is in the row. */
  String[] readableRow(RecordId record, Map<String, String> values) {
    return seal.inOrder(seal.openReadable(record, values));
  }

  /** The positions of the fields that differ. */
  List<Integer> differences(String[] one, String[] other) {
    return compared.stream().filter(i -> !one[i].equals(other[i])).toList();
  }

  /** Whether the field at this position is content. */
  boolean isCompared(int position) {
    return compared.contains(position);
  }

  boolean agree(String[] one, String[] other) {
    return differences(one, other).isEmpty();
  }

  Field field(int position) {
    return kind.fields().get(position);
  }
}
