package io.creditctl.core.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Pools of all shapes, always the same ones for the same source of chance. */
final class RandomPools {
  private static final List<String> GRADES = List.of("AAA", "AA", "A", "-", "B", "失信", "𠮷级", "D");

  private final Random random;

  RandomPools(long seed) {
    this.random = new Random(seed);
  }

  /** A pool in which some must not inspect some. */
  DrawingPool next() {
    return next(random.nextInt(5));
  }

  /** A pool in which each inspector must avoid up to so many objects. */
  DrawingPool next(int avoidAtMost) {
    Map<String, Set<String>> objects = new LinkedHashMap<>();
    List<RatioPlan.Row> rows = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String grade : GRADES) {
      rows.add(new RatioPlan.Row(grade, quota()));
      Set<String> codes = new HashSet<>();
      int count = random.nextInt(25);
      for (int i = 0; i < count; i++) {
        codes.add("91371000MA" + String.format("%08d", random.nextInt(100_000_000)));
      }
      if (!codes.isEmpty()) {
        objects.put(grade, codes);
        all.addAll(codes);
      }
    }
    return new DrawingPool(2 + random.nextInt(2), rows, objects, inspectors(all, avoidAtMost));
  }

  private Quota quota() {
    int least = random.nextInt(4);
    OptionalInt most =
        random.nextBoolean() ? OptionalInt.of(least + random.nextInt(6)) : OptionalInt.empty();
    return new Quota(random.nextInt(Quota.ALL + 1), least, most, OptionalInt.empty());
  }

  private Map<String, Set<String>> inspectors(List<String> objects, int avoidAtMost) {
    Map<String, Set<String>> inspectors = new LinkedHashMap<>();
    int count = 3 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      Set<String> avoided = new HashSet<>();
      int avoids = objects.isEmpty() || avoidAtMost == 0 ? 0 : random.nextInt(avoidAtMost + 1);
      for (int k = 0; k < avoids; k++) {
        avoided.add(objects.get(random.nextInt(objects.size())));
      }
      inspectors.put("执法-" + random.nextInt(100_000), avoided);
    }
    return inspectors;
  }

  /** A line that somebody could have published. */
  String seed() {
    return "福彩3D 第" + random.nextInt(400) + "期 " + random.nextInt(1000);
  }
}
