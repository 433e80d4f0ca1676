package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.RowIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts a batch by unit while it is imported, so that reports need not look at its records. */
final class BatchTally {
  private final int unit;
  private final int[] asked;
  private final String source;
  private final String today;
  private final Map<String, Count> counts = new TreeMap<>();
  private Count latest = new Count("\0");

  BatchTally(Kind kind, String source, LocalDate today) {
    this.unit = kind.indexOf(Role.SOURCE_UNIT);
    this.source = source;
    this.today = today.toString();
    List<Field> fields = kind.fields();
    this.asked = IntStream.range(0, fields.size()).filter(i -> isAskedFor(fields.get(i))).toArray();
  }

  private static boolean isAskedFor(Field field) {
    return field.required() || !field.requiredWhen().isEmpty() || !field.expectedWhen().isEmpty();
  }

  void accepted(CheckedRow row, RecordDraft draft, boolean isNew) {
    Count count = received(row);
    count.accepted++;
    Ruling ruling = draft.ruling();
    boolean judged =
        !ruling.dueOn().isEmpty() && !ruling.dueProvisional() && ruling.exemption().isEmpty();
    if (isNew && judged) {
      count.timed++;
      count.late += ruling.dueOn().compareTo(today) < 0 ? 1 : 0;
    }
  }

  /** Nothing new came in, and still the unit was heard of. */
  void unchanged(CheckedRow row) {
    of(row.values());
  }

  void rejected(CheckedRow row) {
    received(row);
  }

  /** Another unit's word counts, or a person has to decide. */
  void keptApart(CheckedRow row) {
    received(row).conflicts++;
  }

  private Count received(CheckedRow row) {
    Count count = of(row.values());
    count.received++;
    count.sound += row.issues().isEmpty() ? 1 : 0;
    for (int field : asked) {
      if (!row.values()[field].isEmpty()) {
        count.filled++;
        count.asked++;
      }
    }
    for (RowIssue issue : row.issues()) {
      count.asked += issue.rule().saysMissing() ? 1 : 0;
    }
    return count;
  }

  /** Rows of one unit mostly follow each other. */
  private Count of(String[] values) {
    String own = unit < 0 ? "" : values[unit];
    String name = own.isEmpty() ? source : own;
    if (!latest.unit.equals(name)) {
      latest = counts.computeIfAbsent(name, Count::new);
    }
    return latest;
  }

  List<UnitTally> units() {
    return counts.values().stream().map(Count::tally).toList();
  }

  /** The running sums of one unit. */
  private static final class Count {
    private final String unit;
    private long received;
    private long accepted;
    private long conflicts;
    private long sound;
    private long timed;
    private long late;
    private long asked;
    private long filled;

    Count(String unit) {
      this.unit = unit;
    }

    UnitTally tally() {
      return new UnitTally(unit, received, accepted, conflicts, sound, timed, late, asked, filled);
    }
  }
}
