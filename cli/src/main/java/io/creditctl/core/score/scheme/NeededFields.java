package io.creditctl.core.score.scheme;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields of which kinds schemes ask for, and of long texts which words. */
public final class NeededFields {
  private final Map<String, Map<String, Set<String>>> kinds = new TreeMap<>();

  /**
   * Adds a field.
   *
   * @param words of which a value must have one to matter; none where every value does
   */
  void add(String kind, String field, Set<String> words) {
    if (!field.equals(Query.TITLE)) {
      kinds
          .computeIfAbsent(kind, any -> new TreeMap<>())
          .merge(field, new TreeSet<>(words), NeededFields::either);
    }
  }

  private static Set<String> either(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Set.of();
    }
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Adds all that others need. */
  public void addAll(NeededFields others) {
    others.kinds.forEach(
        (kind, fields) -> fields.forEach((field, words) -> add(kind, field, words)));
  }

  /** The fields by kind, each with its words, in a stable order; kinds without any are absent. */
  public Map<String, Map<String, Set<String>>> byKind() {
    return Collections.unmodifiableMap(kinds);
  }
}
