package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.score.YamlSchemeReader;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.HeldGrade;
import io.creditctl.core.score.RepairOutlook;
import io.creditctl.core.score.Result;
import io.creditctl.core.score.ResultService;
import io.creditctl.core.score.ResultService.Found;
import io.creditctl.core.score.RunReport;
import io.creditctl.core.score.RunState;
import io.creditctl.core.score.SchemeService;
import io.creditctl.core.score.SchemeSource;
import io.creditctl.core.score.ScoreRun;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.scheme.Line;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evaluations and the grades that follow, in whatever database. */
abstract class ScoreStoreContract extends StoreContract {
  private static final Period LAST_YEAR = Period.parse("2025");
  private static final Period YEAR_BEFORE = Period.parse("2024");
  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

  private static final String SCHEME =
      """
      name: local
      version: %d
      title: 本地方案
      effectiveFrom: 2020-01-01
      basis: 示例
      standing: own
      scope: {domains: [road], subjects: [法人及非法人组织]}
      formula: {type: sum, base: 100, floor: 0, ceiling: 100}
      indicators:
        - id: B01
          title: 严重
          of: {kind: penalty, severity: [serious]}
          each: -20
          basis: 示例
          standing: own
        - id: B02
          title: 罚款
          of: {kind: penalty, where: [{field: 处罚类别, in: [罚款]}]}
          each: %s
          basis: 示例
          standing: own
      bands:
        - {grade: A, from: 90, basis: 示例, standing: own}
        - {grade: B, from: 70, basis: 示例, standing: own}
        - {grade: C, basis: 示例, standing: own}
      rise: 1
      validMonths: 12
      ranking: [fewer-bad]
      """;

  private final List<SchemeSource.Entry> schemes =
      new ArrayList<>(List.of(new SchemeSource.Entry("local.yaml", SCHEME.formatted(1, "-5"))));

  private ScoreService scores() {
    YamlSchemeReader reader = new YamlSchemeReader(() -> Kinds.CATALOG);
    SchemeSource source =
        new SchemeSource() {
          @Override
          public List<Entry> all() {
            return schemes;
          }

          @Override
          public List<Entry> named(String name) {
            return schemes;
          }
        };
    return new ScoreService(store.scores(), new SchemeService(source, reader), reader, Times.CLOCK);
  }

  private ResultService results() {
    return new ResultService(store.scores(), scores(), Kinds.CATALOG, RepairOutlook.NONE);
  }

  private static Drafts penalty(int n, int firm, String day, String severity) {
    return Drafts.of("penalty", n)
        .with(Role.SUBJECT_CODE, CreditCodes.of(firm))
        .with(Role.DECIDED_ON, day)
        .domain("road")
        .ruled(new Ruling("", false, "", "", severity, "", "", ""));
  }

  private RunReport run(Period period) {
    return scores().run("local", period, Times.TODAY, Optional.empty(), "李科长", false);
  }

  private ScoreRun publish(Period period, LocalDate day) {
    return scores().publish("local", period, day, "威交〔2026〕8号", "李科长", false);
  }

  private List<Result> list(Period period) {
    ResultService results = results();
    try (Stream<Result> all = results.list(results.run("local", period), List.of())) {
      return all.toList();
    }
  }

  private List<HeldGrade> held(int firm, LocalDate day) {
    return store.grades().held(CreditCodes.of(firm), day);
  }

  private void repair(int record, LocalDate since) {
    DisclosureItem item = store.disclosures().find(id(record)).orElseThrow();
    Withdrawal repaired =
        new Withdrawal(WithdrawalGround.REPAIRED, since, since, false, Optional.empty(), "修复决定");
    store.disclosures().withdraw(List.of(new WithdrawalItem(item, repaired)), "李科长", Times.NOW);
  }

  @Test
  void aResultRemembersEveryRecordThatCountedAndItsRevision() {
    store(
        penalty(1, 1, "2025-03-01", "SERIOUS").with("CF_CFLB", "警告;罚款"),
        penalty(2, 1, "2025-04-01", "ORDINARY"),
        penalty(3, 2, "2025-05-01", "MINOR"));

    RunReport report = run(LAST_YEAR);

    assertThat(report.subjects()).isEqualTo(2);
    assertThat(report.grades())
        .containsEntry("A", 1L)
        .containsEntry("B", 1L)
        .containsEntry("C", 0L);
    assertThat(list(LAST_YEAR))
        .extracting(Result::subjectKey)
        .containsExactly(CreditCodes.of(2), CreditCodes.of(1));
    Result first = list(LAST_YEAR).get(1);
    assertThat(first.assessment().score()).contains(Points.of(75));
    assertThat(first.assessment().lines())
        .containsExactly(
            new Line("B01", 1, 1, Points.of(-20)), new Line("B02", 1, 1, Points.of(-5)));
  }

  @Test
  void wordsAreFoundInTheTextsOfRows() {
    schemes.set(
        0,
        new SchemeSource.Entry(
            "local.yaml",
            SCHEME
                .formatted(1, "-5")
                .replace(
                    "where: [{field: 处罚类别, in: [罚款]}]",
                    "says: {in: [reason, CF_NR], words: [超限, '吨\"位'], unless: [未超限]}")));
    store(
        penalty(1, 1, "2025-03-01", "").with("CF_SY", "车辆超限百分之二十"),
        penalty(2, 2, "2025-03-01", "").with("CF_SY", "车辆未超限"),
        penalty(3, 3, "2025-03-01", "").with("CF_SY", "其他").with("CF_NR", "核定吨\"位不符"),
        penalty(4, 4, "2025-03-01", "").with("CF_SY", "其他").with("CF_YJ", "超限管理规定"));

    run(LAST_YEAR);

    assertThat(list(LAST_YEAR))
        .filteredOn(result -> !result.assessment().lines().isEmpty())
        .extracting(Result::subjectKey)
        .containsExactlyInAnyOrder(CreditCodes.of(1), CreditCodes.of(3));
  }

  @Test
  void onlyTheDaysOfThePeriodCount() {
    store(
        penalty(1, 1, "2024-12-31", "SERIOUS"),
        penalty(2, 2, "2025-01-01", "SERIOUS"),
        penalty(3, 3, "2025-12-31", "SERIOUS"),
        penalty(4, 4, "2026-01-01", "SERIOUS"));

    run(LAST_YEAR);

    assertThat(list(LAST_YEAR))
        .extracting(result -> result.assessment().score().orElseThrow())
        .containsExactly(Points.of(100), Points.of(80), Points.of(80));
  }

  @Test
  void aRecordThatWasRepairedCountsNoMoreFromThatDayOn() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"));
    repair(1, JUNE);

    scores().run("local", LAST_YEAR, JUNE.minusDays(1), Optional.empty(), "李科长", false);
    assertThat(list(LAST_YEAR).get(0).assessment().score()).contains(Points.of(80));

    scores().run("local", LAST_YEAR, JUNE, Optional.empty(), "李科长", false);
    assertThat(list(LAST_YEAR).get(0).assessment().score()).contains(Points.of(100));
  }

  @Test
  void aDraftGivesWayAndWhatIsFinalStays() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"));
    run(LAST_YEAR);
    RunReport second = run(LAST_YEAR);
    assertThat(store.scores().runs()).extracting(ScoreRun::id).containsExactly(second.run().id());

    ScoreRun frozen = scores().freeze("local", LAST_YEAR, MARCH, "", "李科长", false);

    assertThat(frozen.state()).isEqualTo(RunState.FROZEN);
    assertThat(catchThrowableOfType(CreditException.class, () -> run(LAST_YEAR)).code())
        .isEqualTo(ErrorCode.PERIOD_FROZEN);
    assertThat(publish(LAST_YEAR, JUNE).validFrom()).contains(MARCH);
    assertThat(catchThrowableOfType(CreditException.class, () -> publish(LAST_YEAR, JUNE)).code())
        .isEqualTo(ErrorCode.RUN_PUBLISHED);
  }

  @Test
  void aPeriodThatIsNotOverCannotBeMadeFinal() {
    store(penalty(1, 1, "2026-03-01", "SERIOUS"));
    run(Period.parse("2026"));

    assertThat(
            catchThrowableOfType(
                    CreditException.class, () -> publish(Period.parse("2026"), Times.TODAY))
                .code())
        .isEqualTo(ErrorCode.PERIOD_NOT_OVER);
  }

  @Test
  void gradesHoldFromTheFirstDayToTheLast() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"));
    run(LAST_YEAR);
    assertThat(held(1, MARCH)).as("a draft").isEmpty();
    publish(LAST_YEAR, MARCH);

    assertThat(held(1, MARCH.minusDays(1))).isEmpty();
    assertThat(held(1, MARCH))
        .containsExactly(
            new HeldGrade(
                CreditCodes.of(1), "local", "road", "B", MARCH, MARCH.plusYears(1).minusDays(1)));
    assertThat(held(1, MARCH.plusYears(1).minusDays(1))).hasSize(1);
    assertThat(held(1, MARCH.plusYears(1))).isEmpty();
    try (Stream<HeldGrade> holders = store.grades().holders("road", MARCH)) {
      assertThat(holders).hasSize(1);
    }
    try (Stream<HeldGrade> holders = store.grades().holders("shipping", MARCH)) {
      assertThat(holders).isEmpty();
    }
  }

  @Test
  void aSubjectRisesOneGradeAYear() {
    store(penalty(1, 1, "2024-03-01", "SERIOUS"), penalty(2, 1, "2024-04-01", "SERIOUS"));
    run(YEAR_BEFORE);
    scores().publish("local", YEAR_BEFORE, LocalDate.parse("2025-03-01"), "", "李科长", false);
    run(LAST_YEAR);

    Result result = list(LAST_YEAR).get(0);

    assertThat(result.before()).isEqualTo("C");
    assertThat(result.assessment().byScore()).isEqualTo("A");
    assertThat(result.assessment().grade()).isEqualTo("B");
  }

  @Test
  void aLaterRevisionAndALaterSchemeChangeNoResult() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS").with("CF_CFLB", "罚款"));
    run(LAST_YEAR);
    publish(LAST_YEAR, MARCH);
    Result before = list(LAST_YEAR).get(0);

    store(penalty(1, 1, "2025-03-01", "MINOR").with("CF_CFLB", "警告"));
    schemes.set(0, new SchemeSource.Entry("local.yaml", SCHEME.formatted(2, "-50")));

    assertThat(list(LAST_YEAR)).containsExactly(before);
    Found found = results().latest(CreditCodes.of(1), Optional.of("local"), Optional.empty());
    assertThat(results().explain(found, Times.TODAY).scheme().scheme().version()).isEqualTo(1);
  }

  @Test
  void anewEvaluationOfOneSubjectTakesOverOnItsDay() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"));
    store(penalty(2, 2, "2025-03-01", "SERIOUS"));
    run(LAST_YEAR);
    publish(LAST_YEAR, MARCH);
    assertThat(scores().rerun(CreditCodes.of(1), JUNE, id(1), "李科长")).as("nothing new").isEmpty();
    repair(1, JUNE);

    List<ScoreService.Rerun> reruns = scores().rerun(CreditCodes.of(1), JUNE, id(1), "李科长");

    assertThat(reruns)
        .singleElement()
        .satisfies(
            rerun -> {
              assertThat(rerun.before().grade()).isEqualTo("B");
              assertThat(rerun.after().grade()).isEqualTo("A");
              assertThat(rerun.run().validUntil()).contains(MARCH.plusYears(1).minusDays(1));
            });
    assertThat(held(1, JUNE.minusDays(1))).extracting(HeldGrade::grade).containsExactly("B");
    assertThat(held(1, JUNE)).extracting(HeldGrade::grade).containsExactly("A");
    assertThat(held(2, JUNE)).extracting(HeldGrade::grade).containsExactly("B");
    assertThat(results().reruns(results().run("local", LAST_YEAR))).isEqualTo(1);
  }

  @Test
  void aRehearsalKeepsNothing() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"));

    RunReport report = scores().run("local", LAST_YEAR, Times.TODAY, Optional.empty(), "李科长", true);

    assertThat(report.subjects()).isEqualTo(1);
    assertThat(store.scores().runs()).isEmpty();
  }

  @Test
  void oneSubjectAloneIsEvaluatedBySelfAndBesideTheOthers() {
    store(penalty(1, 1, "2025-03-01", "SERIOUS"), penalty(2, 2, "2025-03-01", "MINOR"));

    RunReport alone =
        scores().run("local", LAST_YEAR, Times.TODAY, Optional.of(CreditCodes.of(1)), "李科长", false);

    assertThat(alone.subjects()).isEqualTo(1);
    run(LAST_YEAR);
    assertThat(store.scores().runs()).hasSize(2);
    assertThat(results().of(CreditCodes.of(1))).hasSize(2);
    assertThat(results().of(CreditCodes.of(2))).hasSize(1);
  }
}
