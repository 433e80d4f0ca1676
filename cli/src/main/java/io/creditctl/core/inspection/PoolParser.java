package io.creditctl.core.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the text of a {@link DrawingPool} line by line. */
final class PoolParser {
  private static final String NONE = "-";

  private final List<RatioPlan.Row> quotas = new ArrayList<>();
  private final Map<String, Set<String>> objects = new HashMap<>();
  private final Map<String, Set<String>> inspectors = new HashMap<>();
  private int perObject;

  DrawingPool parse(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(DrawingPool.ALGORITHM)) {
      throw new IllegalArgumentException(lines[0]);
    }
    for (int i = 1; i < lines.length - 1; i++) {
      line(lines[i].split("\t", -1));
    }
    return new DrawingPool(perObject, quotas, objects, inspectors);
  }

  private void line(String... words) {
    switch (words[0]) {
      case "inspectors-per-object" -> perObject = Integer.parseInt(words[1]);
      case "stratum" -> quotas.add(new RatioPlan.Row(words[1], quota(words)));
      case "object" -> objects.computeIfAbsent(words[1], grade -> new HashSet<>()).add(words[2]);
      case "inspector" -> inspectors.put(words[1], new HashSet<>());
      case "avoid" -> inspectors.get(words[1]).add(words[2]);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static Quota quota(String... words) {
    return new Quota(
        Integer.parseInt(words[2]), Integer.parseInt(words[3]), number(words[4]), number(words[5]));
  }

  private static OptionalInt number(String word) {
    return word.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
  }
}
