package io.creditctl.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is drawn, and who inspects. */
class LotsTest {
  private static final int POOLS = 1_000;
  private static final int SEEDS = 10_000;

  private static Quota quota(int ratio, int atLeast, Integer atMost) {
    OptionalInt most = atMost == null ? OptionalInt.empty() : OptionalInt.of(atMost);
    return new Quota(ratio, atLeast, most, OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource({
    // the worked example of a quarter's plan: 3, 5, 15, 40 and 100 percent
    "64, 300, 0, , 1",
    "201, 500, 0, , 10",
    "388, 1500, 0, , 58",
    "71, 4000, 0, , 28",
    "9, 10000, 0, , 9",
    // one object below and above the next whole number
    "99, 100, 0, , 0",
    "100, 100, 0, , 1",
    "199, 100, 0, , 1",
    // the floor, the cap, and never more than there are
    "10, 100, 1, , 1",
    "0, 100, 1, , 0",
    "1, 0, 3, , 1",
    "1000, 5000, 0, 20, 20",
    "1000, 100, 15, 15, 15",
  })
  void theRatioIsRoundedDownWithinItsBounds(
      int objects, int ratio, int atLeast, Integer atMost, int drawn) {
    assertThat(quota(ratio, atLeast, atMost).of(objects)).isEqualTo(drawn);
  }

  @Test
  void boundsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> quota(100, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> quota(10_001, 0, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> quota(-1, 0, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDrawIsTheSameForEverAndKnownByItsText() {
    DrawingPool pool =
        new DrawingPool(
            2,
            List.of(new RatioPlan.Row("A", quota(5000, 0, null))),
            Map.of("A", Set.of("甲", "乙", "丙", "丁")),
            Map.of("1", Set.of(), "2", Set.of(), "3", Set.of("甲")));

    assertThat(pool.text())
        .isEqualTo(
            """
            creditctl-draw/1
            inspectors-per-object\t2
            stratum\tA\t5000\t0\t-\t-
            object\tA\t丁
            object\tA\t丙
            object\tA\t乙
            object\tA\t甲
            inspector\t1
            inspector\t2
            inspector\t3
            avoid\t3\t甲
            """);
    // By hand: printf '2026-10-20 福彩3D 407\nA\n乙' | sha256sum is 156b…, of 甲 522c…, of 丙 b9c2…,
    // of 丁 d2ed…. For 乙, printf '2026-10-20 福彩3D 407\ninspector\n乙\n3' is 3b70…, with 2 5b52…,
    // with 1 896b…. From 甲 3 stays away; 1, who has been nowhere yet, goes before 2.
    assertThat(Lots.draw(pool, "2026-10-20 福彩3D 407"))
        .containsExactly(
            new Pick("A", "乙", List.of("3", "2")), new Pick("A", "甲", List.of("1", "2")));
  }

  @Test
  void whatIsReadBackIsThePoolThatWasWritten() {
    RandomPools pools = new RandomPools(1);
    for (int i = 0; i < POOLS; i++) {
      DrawingPool pool = pools.next();
      assertThat(DrawingPool.parse(pool.text())).isEqualTo(pool);
    }
  }

  @Test
  void noStratumEverExceedsItsCapOrFallsBelowItsFloor() {
    RandomPools pools = new RandomPools(2);
    for (int i = 0; i < POOLS; i++) {
      DrawingPool pool = pools.next();
      Map<String, List<Pick>> byGrade =
          Lots.draw(pool, pools.seed()).stream().collect(Collectors.groupingBy(Pick::grade));
      for (RatioPlan.Row row : pool.quotas()) {
        Quota quota = row.quota();
        Set<String> objects = pool.objects().getOrDefault(row.grade(), Set.of());
        List<Pick> picks = byGrade.getOrDefault(row.grade(), List.of());
        double share = objects.size() * quota.ratio() / 10_000.0;
        assertThat(picks.size())
            .isLessThanOrEqualTo(quota.atMost().orElse(Integer.MAX_VALUE))
            .isLessThanOrEqualTo((int) Math.max(Math.floor(share), quota.atLeast()))
            .isGreaterThanOrEqualTo(Math.min(quota.atLeast(), objects.size()));
        assertThat(picks).extracting(Pick::object).doesNotHaveDuplicates().isSubsetOf(objects);
      }
    }
  }

  @Test
  void everyObjectHasItsInspectorsAndNobodyInspectsWhomTheyMustAvoid() {
    RandomPools pools = new RandomPools(3);
    for (int i = 0; i < POOLS; i++) {
      DrawingPool pool = pools.next();
      for (Pick pick : Lots.draw(pool, pools.seed())) {
        Set<String> free = new HashSet<>(pool.inspectors().keySet());
        pool.inspectors()
            .forEach(
                (n, avoided) -> free.removeIf(x -> x.equals(n) && avoided.contains(pick.object())));
        assertThat(pick.inspectors())
            .doesNotHaveDuplicates()
            .isSubsetOf(free)
            .hasSize(Math.min(pool.perObject(), free.size()));
      }
    }
  }

  @Test
  void theLoadDiffersByOneAtMostWhereNobodyAvoidsAnybody() {
    RandomPools pools = new RandomPools(4);
    for (int i = 0; i < POOLS; i++) {
      DrawingPool pool = pools.next(0);
      Map<String, Integer> load = new HashMap<>();
      pool.inspectors().keySet().forEach(number -> load.put(number, 0));
      for (Pick pick : Lots.draw(pool, pools.seed())) {
        pick.inspectors().forEach(number -> load.merge(number, 1, Integer::sum));
      }
      assertThat(Collections.max(load.values()) - Collections.min(load.values()))
          .isLessThanOrEqualTo(1);
    }
  }

  /**
   * Each of 100 objects is drawn with p = 0.2, so that its count over 10,000 seeds has the mean
   * 2,000 and sigma = sqrt(10,000 · 0.2 · 0.8) = 40. Of 100 fair counts 0.27 lie beyond 3 sigma on
   * average; that these seeds, which are fixed, have none at all is the stricter reading. The
   * counts together are held to chi-square as well: drawing 20 of 100 without putting back, the sum
   * of (count − 2,000)² / 1,600 · 99/100 has 99 degrees of freedom, whose 0.1 % point is 148.2 and
   * whose 99.9 % point is 60.0 (an evenness that chance would not give either).
   */
  @Test
  void overTenThousandSeedsEachObjectOfAStratumIsDrawnEquallyOften() {
    Map<String, Set<String>> objects = new TreeMap<>();
    objects.put(
        "B",
        IntStream.range(0, 100)
            .mapToObj(i -> "91371000MA" + String.format("%08d", i))
            .collect(Collectors.toSet()));
    DrawingPool pool =
        new DrawingPool(
            2, List.of(new RatioPlan.Row("B", quota(2_000, 0, null))), objects, Map.of());
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < SEEDS; i++) {
      for (Pick pick : Lots.draw(pool, "seed " + i)) {
        counts.merge(pick.object(), 1, Integer::sum);
      }
    }
    assertThat(counts).hasSize(100);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_880, 2_120));
    double chiSquare =
        counts.values().stream()
            .mapToDouble(count -> Math.pow(count - 2_000, 2) / 1_600 * 99 / 100)
            .sum();
    assertThat(chiSquare).isBetween(60.0, 148.2);
  }
}
