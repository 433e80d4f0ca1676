package io.creditctl.core.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws from a pool by a seed that was published; the same pool and seed give the same draw for
 * ever.
 *
 * <p>In each stratum the objects are put in the order of SHA-256(seed LF stratum LF object), and
 * the first are taken. The objects get their inspectors in that order: of those who need not avoid
 * the object the least loaded so far, equals in the order of SHA-256(seed LF "inspector" LF object
 * LF inspector).
 */
final class Lots {
  private static final String INSPECTOR = "inspector";

  private final DrawingPool pool;
  private final String seed;
  private final Map<String, Integer> load = new HashMap<>();

  private Lots(DrawingPool pool, String seed) {
    this.pool = pool;
    this.seed = seed;
    pool.inspectors().keySet().forEach(number -> load.put(number, 0));
  }

  /** A pick with fewer inspectors than the pool asks for has found no more. */
  static List<Pick> draw(DrawingPool pool, String seed) {
    Lots lots = new Lots(pool, seed);
    List<Pick> picks = new ArrayList<>();
    for (RatioPlan.Row row : pool.quotas()) {
      for (String object : lots.objects(row)) {
        picks.add(new Pick(row.grade(), object, lots.inspectors(object)));
      }
    }
    return picks;
  }

  private List<String> objects(RatioPlan.Row row) {
    Set<String> all = pool.objects().getOrDefault(row.grade(), Set.of());
    return all.stream()
        .map(object -> new Lot(lot(row.grade(), object), object))
        .sorted(Comparator.comparing(Lot::hash))
        .limit(row.quota().of(all.size()))
        .map(Lot::of)
        .toList();
  }

  private List<String> inspectors(String object) {
    List<String> chosen =
        pool.inspectors().entrySet().stream()
            .filter(inspector -> !inspector.getValue().contains(object))
            .map(Map.Entry::getKey)
            .map(number -> new Lot(lot(INSPECTOR, object + "\n" + number), number))
            .sorted(Comparator.comparing((Lot lot) -> load.get(lot.of())).thenComparing(Lot::hash))
            .limit(pool.perObject())
            .map(Lot::of)
            .toList();
    chosen.forEach(number -> load.merge(number, 1, Integer::sum));
    return chosen;
  }

  private String lot(String stratum, String what) {
    return DrawingPool.sha256(seed + "\n" + stratum + "\n" + what);
  }

  private record Lot(String hash, String of) {}
}
