package io.creditctl.core.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private static final Comparator<Lot> BY_HASH =
      (a, b) -> Arrays.compareUnsigned(a.hash(), b.hash());

  private final DrawingPool pool;
  private final byte[] seed;
  private final MessageDigest sha256 = DrawingPool.digest();
  private final Map<String, Set<String>> avoided = new LinkedHashMap<>();
  private final Map<String, Integer> load = new HashMap<>();

  private Lots(DrawingPool pool, String seed) {
    this.pool = pool;
    this.seed = (seed + "\n").getBytes(StandardCharsets.UTF_8);
    pool.inspectors().forEach((number, codes) -> avoided.put(number, Set.copyOf(codes)));
    avoided.keySet().forEach(number -> load.put(number, 0));
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
        .sorted(BY_HASH)
        .limit(row.quota().of(all.size()))
        .map(Lot::of)
        .toList();
  }

  private List<String> inspectors(String object) {
    List<String> free =
        avoided.entrySet().stream()
            .filter(inspector -> !inspector.getValue().contains(object))
            .map(Map.Entry::getKey)
            .toList();
    // Who has more to do than the last that is needed is not asked for a hash.
    int most =
        free.stream().map(load::get).sorted().limit(pool.perObject()).reduce(0, Integer::max);
    List<String> chosen =
        free.stream()
            .filter(number -> load.get(number) <= most)
            .map(number -> new Lot(lot(INSPECTOR, object + "\n" + number), number))
            .sorted(Comparator.comparing((Lot lot) -> load.get(lot.of())).thenComparing(BY_HASH))
            .limit(pool.perObject())
            .map(Lot::of)
            .toList();
    chosen.forEach(number -> load.merge(number, 1, Integer::sum));
    return chosen;
  }

  private byte[] lot(String stratum, String what) {
    sha256.update(seed);
    return sha256.digest((stratum + "\n" + what).getBytes(StandardCharsets.UTF_8));
  }

  private record Lot(byte[] hash, String of) {}
}
