package io.creditctl.core.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a field may take.
 *
 * @param values the standard's own words, in its order; empty for a field without enumeration
 * @param synonyms other spellings met in files, each mapped to one of the values, or, in a list, to
 *     several joined by {@value #JOINER}
 * @param openPrefix the word that opens a free value, such as 其他 in 其他-登记备案; empty when the
 *     enumeration is closed
 */
public record Enumeration(List<String> values, Map<String, String> synonyms, String openPrefix) {
  /** For fields that take any text. */
  public static final Enumeration NONE = new Enumeration(List.of(), Map.of(), "");

  /** Stands between the values of a list in its canonical form. */
  public static final String JOINER = ";";

  private static final String CONNECTORS = "-－—–_：:（(";

  public Enumeration {
    values = List.copyOf(values);
    synonyms = Map.copyOf(synonyms);
    Set<String> known = new HashSet<>(values);
    known.add(openPrefix);
    if (!synonyms.values().stream()
        .flatMap(meant -> Stream.of(meant.split(JOINER)))
        .allMatch(known::contains)) {
      throw new IllegalArgumentException("a synonym names a value outside " + values);
    }
  }

  /** Every accepted spelling, mapped to the standard's; built once per check, not per cell. */
  public Map<String, String> spellings() {
    Map<String, String> spellings = new HashMap<>(synonyms);
    for (String value : values) {
      spellings.put(value, value);
    }
    return spellings;
  }

  /** Whether the text is a free value that says which: 其他-xxx, not 其他 alone. */
  public boolean isSpecifiedOther(String text) {
    int length = openPrefix.length();
    return length > 0
        && text.length() > length + 1
        && text.startsWith(openPrefix)
        && CONNECTORS.indexOf(text.charAt(length)) >= 0;
  }

  /** Whether the text is the open word alone, which leaves open what it is. */
  public boolean isUnspecifiedOther(String text) {
    return !openPrefix.isEmpty()
        && text.startsWith(openPrefix)
        && text.length() <= openPrefix.length() + 1
        && (text.length() == openPrefix.length()
            || CONNECTORS.indexOf(text.charAt(openPrefix.length())) >= 0);
  }
}
