package io.creditctl.core.catalog;

import java.util.List;

/**
 * How the columns of a file map onto the fields of a kind.
 *
 * @param layout how the file is laid out
 * @param header the file's header cells, cleaned of the byte order mark and outer blanks
 * @param fields per column the index into {@link Kind#fields()}, or -1; where an old layout spreads
 *     a list over columns, several have the same
 * @param unknown columns that mean no field, or only an alias of a field that has its own column
 * @param missing required fields that no column fills
 * @param lifted fields that the standard requires, that no column fills, and that the layout lets
 *     go
 * @param duplicates columns that repeat an earlier one; their {@code fields} entry is -1
 * @param defaults values for empty cells: what the mapping says, then what follows from the layout
 */
public record HeaderMatch(
    Layout layout,
    List<String> header,
    List<Integer> fields,
    List<Column> unknown,
    List<Field> missing,
    List<Field> lifted,
    List<Duplicate> duplicates,
    List<Layout.Default> defaults) {
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
    lifted = List.copyOf(lifted);
    duplicates = List.copyOf(duplicates);
    defaults = List.copyOf(defaults);
  }

  /** How many columns fill a field. */
  public int matched() {
    return (int) fields.stream().filter(field -> field != NO_FIELD).count();
  }
}
