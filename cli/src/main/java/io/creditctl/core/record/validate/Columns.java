package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import java.util.Arrays;
import java.util.List;

/** Where the fields of a kind stand in one file, in the plain arrays that the hot path needs. */
final class Columns {
  private final List<String> header;
  private final int[] fieldOfColumn;
  private final int[] columnOfField;

  Columns(Kind kind, HeaderMatch match) {
    this(kind, match.header(), match.fields());
  }

  /** Of no file. */
  Columns(Kind kind) {
    this(kind, List.of(), List.of());
  }

  private Columns(Kind kind, List<String> header, List<Integer> fields) {
    this.header = header;
    fieldOfColumn = fields.stream().mapToInt(Integer::intValue).toArray();
    columnOfField = new int[kind.fields().size()];
    Arrays.fill(columnOfField, -1);
    for (int column = 0; column < fieldOfColumn.length; column++) {
      int field = fieldOfColumn[column];
      if (field != HeaderMatch.NO_FIELD && columnOfField[field] < 0) {
        columnOfField[field] = column;
      }
    }
  }

  int width() {
    return fieldOfColumn.length;
  }

  int fieldOf(int column) {
    return fieldOfColumn[column];
  }

  boolean has(int field) {
    return columnOfField[field] >= 0;
  }

  /** From 1, or 0 when the file has no such column. */
  int position(int field) {
    return columnOfField[field] + 1;
  }

  String header(int field, String title) {
    return has(field) ? header.get(columnOfField[field]) : title;
  }
}
