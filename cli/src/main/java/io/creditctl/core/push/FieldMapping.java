package io.creditctl.core.push;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform calls the kinds and fields that it is sent. A kind that is not named keeps the
 * catalog's names.
 */
public record FieldMapping(Map<String, KindMapping> kinds) {
  /** The catalog's own names. */
  public static final FieldMapping NONE = new FieldMapping(Map.of());

  private static final String OTHERS = "*";

  /**
   * One kind at the platform.
   *
   * @param name the platform's: a table, an operation, a template
   * @param columns in the platform's order
   */
  public record KindMapping(String name, List<Column> columns) {}

  /**
   * One column of the platform.
   *
   * @param name the platform's
   * @param source the field's code; empty for a constant
   * @param constant the value where the source has none or is none; empty for none
   * @param withdrawn the value in place of all others in a withdrawal; empty for none
   * @param values the platform's spelling of our values; {@code *} is that of all others, without
   *     which they are sent as they are
   * @param form how the value is written
   */
  public record Column(
      String name,
      String source,
      String constant,
      String withdrawn,
      Map<String, String> values,
      Form form) {

    String of(Map<String, String> row, Delivery.Action action) {
      if (action == Delivery.Action.WITHDRAW && !withdrawn.isEmpty()) {
        return withdrawn;
      }
      String value = row.getOrDefault(source, "");
      if (value.isEmpty()) {
        return constant;
      }
      return form.write(value, this::spelled);
    }

    private String spelled(String value) {
      return values.getOrDefault(value, values.getOrDefault(OTHERS, value));
    }
  }

  /** How a value is written. */
  public enum Form {
    AS_IS,
    /** 2026/09/04, where the catalog has 2026-09-04. */
    SLASHED_DAY,
    /** Of several values in one, joined by semicolons, the first. */
    FIRST_OF_LIST,
    /** The others, as the platform spells them, each once. */
    REST_OF_LIST;

    String write(String value, UnaryOperator<String> spelled) {
      return switch (this) {
        case AS_IS -> spelled.apply(value);
        case SLASHED_DAY -> spelled.apply(value).replace('-', '/');
        case FIRST_OF_LIST -> items(value, spelled).findFirst().orElse("");
        case REST_OF_LIST -> items(value, spelled).skip(1).collect(Collectors.joining(";"));
      };
    }

    private static Stream<String> items(String value, UnaryOperator<String> spelled) {
      return Stream.of(value.split("[;；]"))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .map(spelled)
          .distinct();
    }
  }

  /** The kind as the platform has it; empty when it keeps the catalog's names. */
  public Optional<KindMapping> kind(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /** A row under the platform's names, without empty values. */
  Map<String, String> apply(String kind, Map<String, String> row, Delivery.Action action) {
    KindMapping mapping = kinds.get(kind);
    if (mapping == null) {
      return row;
    }
    Map<String, String> mapped = new LinkedHashMap<>();
    for (Column column : mapping.columns()) {
      String value = column.of(row, action);
      if (!value.isEmpty()) {
        mapped.put(column.name(), value);
      }
    }
    return mapped;
  }
}
