package io.creditctl.core.catalog;

import java.util.List;

/**
 * How the columns of a file map onto the fields of a kind.
 *
 * @param header the file's header cells, cleaned of the byte order mark and outer blanks
 * @param fields per column the index into {@link Kind#fields()}, or -1
 * @param unknown columns that mean no field, or only an alias of a field that has its own column
 * @param missing required fields that no column fills
 * @param duplicates columns that repeat an earlier one; their {@code fields} entry is -1
 */
public record HeaderMatch(
    List<String> header,
    List<Integer> fields,
    List<Column> unknown,
    List<Field> missing,
    List<Duplicate> duplicates) {
  /** The {@link #fields()} entry of a column that fills no field. */
  public static final int NO_FIELD = -1;

  /** A column of the file, counted from 1. */
  public record Column(int position, String header) {}

  /** A column that means the same field as an earlier one. */
  public record Duplicate(Column column, Column first, Field field) {}

  public HeaderMatch {
    header = List.copyOf(header);
    fields = List.copyOf(fields);
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
    duplicates = List.copyOf(duplicates);
  }

  /** How many fields a column fills. */
  public int matched() {
    return (int) fields.stream().filter(field -> field != NO_FIELD).count();
  }
}
