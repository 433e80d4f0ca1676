package io.creditctl.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person says about the columns of an odd file; it goes before every name and alias.
 *
 * @param fields by header, the code of the field that the column fills; "" for a column to ignore
 * @param constants by field code, the value of every row that has none
 */
public record Mapping(Map<String, String> fields, Map<String, String> constants) {
  /** Nothing to say: the headers speak for themselves. */
  public static final Mapping NONE = new Mapping(Map.of(), Map.of());

  public Mapping {
    Map<String, String> byKey = new LinkedHashMap<>();
    fields.forEach((header, field) -> byKey.put(HeaderText.key(header), field));
    fields = Map.copyOf(byKey);
    constants = Map.copyOf(constants);
  }

  /** The same with a value for one more field, unless it has one. */
  public Mapping withConstant(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(constants);
    more.putIfAbsent(field, value);
    return new Mapping(fields, more);
  }

  /** The field codes that the kind does not have. */
  public List<String> strangersTo(Kind kind) {
    return Stream.concat(fields.values().stream(), constants.keySet().stream())
        .filter(code -> !code.isEmpty() && kind.indexOf(code) < 0)
        .distinct()
        .sorted()
        .toList();
  }
}
