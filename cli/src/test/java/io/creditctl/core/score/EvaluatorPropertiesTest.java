package io.creditctl.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.score.SchemeFiles;
import io.creditctl.adapter.score.YamlSchemeReader;
import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Bands;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Formula;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.RecordFacts;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SubjectFacts;
import io.creditctl.testkit.Kinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every scheme and whatever records. */
class EvaluatorPropertiesTest {
  private static final Period YEAR = Period.parse("2026");
  private static final int TRIES = 500;
  private static final List<Scheme> SCHEMES =
      new SchemeService(
              new SchemeFiles(Optional.empty()), new YamlSchemeReader(() -> Kinds.CATALOG))
          .all().stream().map(text -> text.scheme()).toList();

  @Provide
  Arbitrary<Scheme> schemes() {
    return Arbitraries.of(SCHEMES);
  }

  /** A record of a kind that only ever takes points, or of one that only ever gives some. */
  private static Arbitrary<RecordFacts> record(Arbitrary<String> kinds) {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 1200).map(n -> LocalDate.of(2024, 1, 1).plusDays(n));
    Arbitrary<Optional<Severity>> severities = Arbitraries.of(Severity.values()).optional(0.8);
    return Combinators.combine(
            kinds,
            days,
            severities,
            Arbitraries.integers().between(0, 30),
            Arbitraries.of("超限运输", "未按规定配员", "其他"),
            Arbitraries.longs().between(1, 1_000_000))
        .as(EvaluatorPropertiesTest::of);
  }

  private static RecordFacts of(
      String kind, LocalDate day, Optional<Severity> severity, int number, String title, long id) {
    Map<String, String> fields = new HashMap<>();
    fields.put("CF_NR_FK", Integer.toString(number));
    fields.put("JC_JG", number % 2 == 0 ? "不配合检查" : "发现问题待后续处理");
    fields.put("JC_ZGQK", "未整改");
    fields.put("TS_JG", "属实");
    fields.put("CN_LXZT", "部分履行");
    fields.put("BZJL_RYMC", "安全先进");
    // All in one section: a further section is a further share in the mean, not only a bad record.
    fields.put("HT_XMMC", "甲");
    fields.put("HT_HTD", "1");
    fields.put("HT_BJ", "100");
    fields.put("HT_XWLB", List.of("投标行为", "履约行为", "其他行为").get(number % 3));
    fields.put("HT_KF", Integer.toString(number));
    return new RecordFacts(id, 1, kind, title, "safety", severity, day, Optional.empty(), fields);
  }

  @Provide
  Arbitrary<List<RecordFacts>> records() {
    return record(
            Arbitraries.of(
                "penalty",
                "inspection-result",
                "complaint",
                "commitment",
                "award",
                "blacklist",
                "contract-conduct"))
        .list()
        .ofMaxSize(25)
        .uniqueElements(RecordFacts::id);
  }

  @Provide
  Arbitrary<RecordFacts> bad() {
    return record(
        Arbitraries.of(
            "penalty",
            "inspection-result",
            "complaint",
            "commitment",
            "blacklist",
            "contract-conduct"));
  }

  private static SubjectFacts subject(Scheme scheme, List<RecordFacts> records) {
    List<RecordFacts> all = new ArrayList<>(records);
    all.add(base("vehicle", -1, "CL_YTLB", "巡游出租汽车"));
    all.add(base("practitioner", -2, "CY_ZGLB", "巡游出租汽车驾驶员"));
    all.add(conduct(-3, "投标行为"));
    all.add(conduct(-4, "履约行为"));
    return new SubjectFacts(
            "K",
            "示例",
            scheme.scope().subjectTypes().iterator().next(),
            Set.of(scheme.domain()),
            List.of())
        .with(
            all.stream()
                .map(
                    record ->
                        new RecordFacts(
                            record.id(),
                            record.revision(),
                            record.kind(),
                            record.title(),
                            scheme.domain(),
                            record.severity(),
                            record.decidedOn(),
                            record.validUntil(),
                            record.fields()))
                .toList());
  }

  private static RecordFacts base(String kind, long id, String field, String value) {
    return new RecordFacts(
        id,
        1,
        kind,
        "",
        "",
        Optional.empty(),
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Map.of(field, value));
  }

  private static RecordFacts conduct(long id, String side) {
    return new RecordFacts(
        id,
        1,
        "contract-conduct",
        "",
        "",
        Optional.empty(),
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        Map.of("HT_XMMC", "甲", "HT_HTD", "1", "HT_BJ", "100", "HT_XWLB", side, "HT_KF", "0"));
  }

  private static Assessment assess(Scheme scheme, List<RecordFacts> records, String before) {
    return new Evaluator(scheme).assess(subject(scheme, records), YEAR, before).orElseThrow();
  }

  @Property(tries = TRIES)
  void oneMoreBadRecordNeverRaisesScoreOrGrade(
      @ForAll("schemes") Scheme scheme,
      @ForAll("records") List<RecordFacts> records,
      @ForAll("bad") RecordFacts bad) {
    List<RecordFacts> more = new ArrayList<>(records);
    more.removeIf(record -> record.id() == bad.id());
    Assessment without = assess(scheme, more, "");
    more.add(bad);
    Assessment with = assess(scheme, more, "");

    assertThat(with.score().orElseThrow()).isLessThanOrEqualTo(without.score().orElseThrow());
    assertThat(scheme.bands().rank(with.grade()))
        .isGreaterThanOrEqualTo(scheme.bands().rank(without.grade()));
  }

  @Property(tries = TRIES)
  void theOrderInWhichRecordsComeDoesNotMatter(
      @ForAll("schemes") Scheme scheme,
      @ForAll("records") List<RecordFacts> records,
      @ForAll long seed) {
    List<RecordFacts> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(assess(scheme, shuffled, "")).isEqualTo(assess(scheme, records, ""));
  }

  @Property(tries = TRIES)
  void aGradeNeverRisesByMoreThanTheSchemeAllows(
      @ForAll("schemes") Scheme scheme, @ForAll("records") List<RecordFacts> records) {
    for (Band band : scheme.bands().bands()) {
      Assessment found = assess(scheme, records, band.grade());
      int risen = scheme.bands().rank(band.grade()) - scheme.bands().rank(found.grade());

      assertThat(risen).isLessThanOrEqualTo(scheme.rise().orElse(Integer.MAX_VALUE));
    }
  }

  @Property(tries = TRIES)
  void theLinesOfASumAddUpToTheScore(
      @ForAll("schemes") Scheme scheme, @ForAll("records") List<RecordFacts> records) {
    if (scheme.formula() instanceof Formula.Sum sum) {
      Assessment found = assess(scheme, records, "");
      Points total = sum.base();
      for (Line line : found.lines()) {
        total = total.plus(line.points());
      }

      assertThat(found.score()).contains(total.within(sum.floor(), sum.ceiling()));
    }
  }

  @Property(tries = TRIES)
  void everyScoreHasExactlyOneBand(@ForAll("schemes") Scheme scheme, @ForAll long tenThousandths) {
    Points score = new Points(tenThousandths);
    Bands bands = scheme.bands();
    long holding = 0;
    for (int i = 0; i < bands.bands().size(); i++) {
      boolean above =
          bands.bands().get(i).from().map(from -> score.compareTo(from) >= 0).orElse(true);
      boolean belowTheNext =
          i == 0 || score.compareTo(bands.bands().get(i - 1).from().orElseThrow()) < 0;
      holding += above && belowTheNext ? 1 : 0;
    }

    assertThat(holding).isEqualTo(1);
    assertThat(bands.has(bands.of(score).grade())).isTrue();
  }

  @Property(tries = TRIES)
  void pointsAreExact(@ForAll int one, @ForAll int other) {
    Points sum = new Points(one).plus(new Points(other));

    assertThat(sum.number())
        .isEqualByComparingTo(new BigDecimal(one).add(new BigDecimal(other)).movePointLeft(4));
  }
}
