package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.DrawReport;
import io.creditctl.core.inspection.DrawRequest;
import io.creditctl.core.inspection.DrawService;
import io.creditctl.core.inspection.DrawnObject;
import io.creditctl.core.inspection.FindingService;
import io.creditctl.core.inspection.FindingService.Finding;
import io.creditctl.core.inspection.GradeFindings;
import io.creditctl.core.inspection.Grades;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.InspectorService;
import io.creditctl.core.inspection.InspectorService.Change;
import io.creditctl.core.inspection.InspectorService.Outcome;
import io.creditctl.core.inspection.Pool;
import io.creditctl.core.inspection.PoolObject;
import io.creditctl.core.inspection.PoolService;
import io.creditctl.core.inspection.PoolService.Listed;
import io.creditctl.core.inspection.Quota;
import io.creditctl.core.inspection.RatioPlan;
import io.creditctl.core.inspection.RatioPlans;
import io.creditctl.core.inspection.Stratum;
import io.creditctl.core.inspection.Visit;
import io.creditctl.core.inspection.VisitId;
import io.creditctl.core.inspection.VisitService;
import io.creditctl.core.model.Period;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.RecordPorts;
import io.creditctl.core.record.RecordService;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Pools, draws, joint visits and results, in whatever database. */
abstract class InspectionContract extends StoreContract {
  private static final String ROAD = "road";
  private static final String SQUAD = "市综合执法支队";
  private static final RatioPlan HALF = plan("half", 5_000, OptionalInt.of(1));
  private static final RatioPlan EVERYBODY = plan("all", Quota.ALL, OptionalInt.of(1));

  private final Grades grades = new Grades();
  private final TestKeys keys = new TestKeys();

  private static RatioPlan plan(String name, int ratio, OptionalInt perYear) {
    Quota quota = new Quota(ratio, 0, OptionalInt.empty(), perYear);
    List<RatioPlan.Row> rows =
        Stream.of("A", "B", PoolObject.UNGRADED).map(g -> new RatioPlan.Row(g, quota)).toList();
    LocalDate from = LocalDate.of(2026, 1, 1);
    return new RatioPlan(name, name, "", "自定", from, Optional.empty(), 2, rows, List.of());
  }

  private PoolService pools() {
    return new PoolService(store.pools(), grades, store.subjects(), Times.CLOCK);
  }

  private InspectorService inspectors() {
    return new InspectorService(store.inspectors(), Times.CLOCK);
  }

  private DrawService draws() {
    return new DrawService(
        store.draws(),
        store.pools(),
        store.inspectors(),
        () -> new RatioPlans(List.of(HALF, EVERYBODY)),
        Times.CLOCK);
  }

  private VisitService visits() {
    return new VisitService(draws(), store.draws(), Times.CLOCK);
  }

  private FindingService results() {
    EntryService entries = new EntryService(ports());
    return new FindingService(draws(), store.draws(), entries, Kinds.CATALOG, Times.CLOCK);
  }

  private RecordPorts ports() {
    return new RecordPorts(
        store.records(),
        Kinds.CATALOG,
        Kinds::calculator,
        kind -> List.of(),
        keys.of(store.keyChecks()),
        Times.CLOCK);
  }

  private RecordService records() {
    return new RecordService(ports());
  }

  private static PoolService.Wish wish(String name, String domain, String... schemes) {
    return new PoolService.Wish(name, domain, List.of(schemes), Times.TODAY, "王科员");
  }

  /** A pool of the first companies. */
  private Pool pool(String name, String domain, int companies) {
    List<Listed> rows =
        IntStream.rangeClosed(1, companies)
            .mapToObj(n -> new Listed(CreditCodes.of(n), "威海第" + n + "物流有限公司", Optional.empty()))
            .toList();
    return pools().take(wish(name, domain), "对象.csv", rows, false);
  }

  private static Inspector inspector(String number, String unit, String... avoids) {
    return new Inspector(
        number, "姓" + number, unit, List.of(ROAD, "safety"), List.of(avoids), Optional.empty());
  }

  private void staff(Inspector... people) {
    inspectors().save(List.of(people), "王科员", false);
  }

  private DrawReport draw(String pool, String plan, String seed) {
    DrawRequest request = new DrawRequest(pool, Optional.of(plan), "", Times.TODAY);
    return draws().draw(request, seed, Optional.empty(), "王科员", false);
  }

  private static String id(DrawReport report) {
    return report.draw().id().orElseThrow().toString();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }

  private EntryService.Entered record(String number, String result, String problem) {
    return results()
        .record(
            new Finding(number, Times.TODAY, "安全生产", result, problem, Optional.empty(), SQUAD),
            "王科员",
            false);
  }

  @Test
  void aPoolHoldsWhoIsSupervisedInTheField() {
    store(
        Drafts.of("subject", 1).domain(ROAD),
        Drafts.of("subject", 2).domain("road/repair"),
        Drafts.of("subject", 3).domain("shipping"));
    store(
        Drafts.license(4).domain(ROAD),
        Drafts.license(5).domain(ROAD).with(Role.VALID_UNTIL, "2026-11-22"),
        Drafts.license(6).domain(ROAD).with(Role.VALID_UNTIL, "2026-11-23"));
    store(Drafts.of("penalty", 7).domain(ROAD), Drafts.of("penalty", 8).domain(ROAD));
    grades.give(CreditCodes.of(1), "road", ROAD, "A").give(CreditCodes.of(7), "road", ROAD, "B");

    Pool pool = pools().build(wish("", ROAD), false);

    assertThat(pool.name()).isEqualTo("road-2026-11-23");
    assertThat(pool.objects()).isEqualTo(5);
    assertThat(pools().objects(pool.name()))
        .extracting(object -> object.code() + " " + object.grade())
        .containsExactlyInAnyOrder(
            CreditCodes.of(1) + " A",
            CreditCodes.of(2) + " -",
            CreditCodes.of(4) + " -",
            CreditCodes.of(6) + " -",
            CreditCodes.of(7) + " B");
    assertThat(pools().list()).containsExactly(pool);
    assertThat(refusal(() -> pools().build(wish("", ROAD), false)))
        .isEqualTo(ErrorCode.POOL_EXISTS);
    assertThat(refusal(() -> pools().build(wish("", "waterway"), false)))
        .isEqualTo(ErrorCode.POOL_EMPTY);
    assertThat(refusal(() -> pools().find("没有"))).isEqualTo(ErrorCode.POOL_UNKNOWN);
  }

  @Test
  void nobodyGuessesWhichOfSeveralGradesCounts() {
    store(Drafts.of("subject", 1).domain(ROAD));
    grades
        .give(CreditCodes.of(1), "quality", ROAD, "A")
        .give(CreditCodes.of(1), "safety", ROAD, "B");

    assertThat(refusal(() -> pools().build(wish("", ROAD), false)))
        .isEqualTo(ErrorCode.GRADES_OF_SEVERAL_SCHEMES);
    assertThat(pools().build(wish("甲", ROAD, "safety", "quality"), false).grades())
        .containsExactly(entry("B", 1));
    assertThat(pools().build(wish("乙", ROAD, "other"), false).grades())
        .containsExactly(entry("-", 1));
  }

  @Test
  void aFileOfObjectsSaysGradesItselfOrTakesThoseThatAreHeld() {
    grades.give(CreditCodes.of(2), "road", ROAD, "B");
    List<Listed> rows =
        List.of(
            new Listed(CreditCodes.of(1), "甲公司", Optional.of("A")),
            new Listed(CreditCodes.of(2), "", Optional.empty()));
    store(Drafts.license(2));

    pools().take(wish("甲", ROAD), "对象.csv", rows, false);

    assertThat(pools().objects("甲"))
        .containsExactlyInAnyOrder(
            new PoolObject(CreditCodes.of(1), "甲公司", "A"),
            new PoolObject(CreditCodes.of(2), "威海第2物流有限公司", "B"));
    assertThat(store.pools().find("甲").orElseThrow().origin()).isEqualTo("对象.csv");
  }

  @Test
  void inspectorsAreAddedChangedAndRetiredAndNeverForgotten() {
    staff(inspector("1", SQUAD), inspector("2", SQUAD));

    List<Change> again =
        inspectors()
            .save(List.of(inspector("1", SQUAD), inspector("2", "港航局", "甲公司")), "王科员", false);
    assertThat(again)
        .extracting(Change::outcome)
        .containsExactly(Outcome.UNCHANGED, Outcome.CHANGED);
    inspectors().retire("1", Times.TODAY, "调离", "王科员", false);

    assertThat(inspectors().list(Times.TODAY, false)).containsExactly(inspector("2", "港航局", "甲公司"));
    assertThat(inspectors().list(Times.TODAY, true)).hasSize(2);
    assertThat(inspectors().list(Times.TODAY.minusDays(1), false)).hasSize(2);
    assertThat(refusal(() -> inspectors().retire("1", Times.TODAY, "", "王科员", false)))
        .isEqualTo(ErrorCode.INSPECTOR_UNKNOWN);
    assertThat(refusal(() -> staff(inspector("371002199001010015", SQUAD))))
        .isEqualTo(ErrorCode.INSPECTOR_MALFORMED);
    assertThat(refusal(() -> staff(inspector("3", "")))).isEqualTo(ErrorCode.INSPECTOR_MALFORMED);
    assertThat(refusal(() -> staff(inspector("3,4", SQUAD))))
        .isEqualTo(ErrorCode.INSPECTOR_MALFORMED);
  }

  @Test
  void aDrawIsStoredAsItWasMadeAndHolds() {
    pool("甲", ROAD, 10);
    staff(inspector("1", SQUAD), inspector("2", SQUAD), inspector("3", SQUAD));

    DrawReport drawn = draw("甲", "half", "福彩3D 407");

    assertThat(id(drawn)).isEqualTo("INS-1");
    assertThat(drawn.picked()).hasSize(5).extracting(DrawnObject::number).startsWith("INS-1-1");
    assertThat(drawn.picked()).allMatch(object -> object.inspectors().size() == 2);
    assertThat(draws().show("ins-1")).isEqualTo(drawn);
    assertThat(draws().verify("INS-1").differences()).isEmpty();
    assertThat(draws().poolText("INS-1")).startsWith("creditctl-draw/1\n");
    assertThat(drawn.draw().strata())
        .containsExactly(new Stratum("-", HALF.quota("-").orElseThrow(), 10, 0, 5));
    assertThat(refusal(() -> draws().show("INS-2"))).isEqualTo(ErrorCode.DRAW_UNKNOWN);
  }

  @Test
  void whoWasInspectedAsOftenAsTheGradeAllowsIsNotDrawnAgainThisYear() {
    pool("甲", ROAD, 10);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    List<String> first = codes(draw("甲", "half", "一"));

    DrawReport second = draw("甲", "half", "二");
    assertThat(second.draw().strata().get(0))
        .extracting(Stratum::objects, Stratum::inspectedEnough, Stratum::drawn)
        .containsExactly(5, 5, 2);
    assertThat(codes(second)).doesNotContainAnyElementsOf(first);

    draws().voidDraw("INS-1", "用错对象库", "王科员", false);
    assertThat(draw("甲", "half", "三").draw().strata().get(0).inspectedEnough()).isEqualTo(2);
  }

  @Test
  void anInspectionThatCameFromElsewhereCountsTooAndOneOfADrawCountsOnce() {
    pool("甲", ROAD, 4);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    store(
        Drafts.of("inspection-result", 1).domain(ROAD),
        Drafts.of("inspection-result", 2).domain("shipping"),
        Drafts.of("inspection-result", 3).domain(ROAD).with(Role.DECIDED_ON, "2025-12-31"));

    assertThat(store.pools().inspections(ROAD, 2026)).containsExactly(entry(CreditCodes.of(1), 1));
    assertThat(store.pools().inspections(ROAD, 2025)).containsExactly(entry(CreditCodes.of(3), 1));

    DrawReport drawn = draw("甲", "all", "一");
    assertThat(codes(drawn)).doesNotContain(CreditCodes.of(1)).hasSize(3);
    record("INS-1-1", "未发现问题", "");
    assertThat(store.pools().inspections(ROAD, 2026).values()).containsOnly(1);
  }

  @Test
  void nobodyInspectsWhomTheyMustAvoidByCodeOrByName() {
    pool("甲", ROAD, 6);
    staff(
        inspector("1", SQUAD, CreditCodes.of(1), "威海第2物流有限公司"),
        inspector("2", SQUAD, "威海第３物流有限公司"),
        inspector("3", SQUAD),
        inspector("4", SQUAD));

    for (DrawnObject object : draw("甲", "all", "一").picked()) {
      List<String> numbers = object.inspectors().stream().map(Inspector::number).toList();
      if (Set.of(CreditCodes.of(1), CreditCodes.of(2)).contains(object.code())) {
        assertThat(numbers).doesNotContain("1");
      }
      if (object.code().equals(CreditCodes.of(3))) {
        assertThat(numbers).doesNotContain("2");
      }
    }
  }

  @Test
  void nothingIsStoredWhereOneObjectFindsTooFewInspectors() {
    pool("甲", ROAD, 3);
    staff(inspector("1", SQUAD), inspector("2", SQUAD, CreditCodes.of(2)));

    DrawReport report = draw("甲", "all", "一");

    assertThat(report.complete()).isFalse();
    assertThat(report.draw().id()).isEmpty();
    assertThat(report.picked())
        .filteredOn(object -> object.inspectors().size() < 2)
        .extracting(DrawnObject::code)
        .containsExactly(CreditCodes.of(2));
    assertThat(draws().list()).isEmpty();
  }

  @Test
  void onlyTheFieldsAndTheUnitsOwnInspectorsGo() {
    pool("甲", ROAD, 3);
    staff(
        inspector("1", SQUAD),
        inspector("2", SQUAD),
        inspector("3", "港航局"),
        new Inspector("4", "姓4", SQUAD, List.of("shipping"), List.of(), Optional.empty()),
        inspector("5", SQUAD).retiredOn(Times.TODAY));

    DrawRequest request = new DrawRequest("甲", Optional.of("all"), SQUAD, Times.TODAY);
    DrawReport report = draws().draw(request, "一", Optional.empty(), "王科员", false);

    assertThat(report.picked())
        .flatExtracting(DrawnObject::inspectors)
        .extracting(Inspector::number)
        .containsOnly("1", "2");
  }

  @Test
  void aPoolThatIsNotThePublishedOneIsNotDrawnFrom() {
    pool("甲", ROAD, 4);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    DrawRequest request = new DrawRequest("甲", Optional.of("half"), "", Times.TODAY);
    Optional<String> published = Optional.of(draws().prepare(request).drawing().sha256());

    assertThat(draws().draw(request, "一", published, "王科员", true).draw().poolSha256())
        .isEqualTo(published.get());
    staff(inspector("3", SQUAD));
    assertThat(refusal(() -> draws().draw(request, "一", published, "王科员", false)))
        .isEqualTo(ErrorCode.POOL_CHANGED);
    for (String seed : List.of("", " 407", "4\n7", "7".repeat(201))) {
      assertThat(refusal(() -> draw("甲", "half", seed))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }
  }

  @Test
  void aGradeThatThePlanDoesNotNameIsRefused() {
    pools()
        .take(
            wish("甲", ROAD),
            "",
            List.of(new Listed(CreditCodes.of(1), "甲", Optional.of("C"))),
            false);

    assertThat(refusal(() -> draw("甲", "half", "一"))).isEqualTo(ErrorCode.GRADE_WITHOUT_QUOTA);
    assertThat(refusal(() -> draw("甲", "none", "一"))).isEqualTo(ErrorCode.RATIO_PLAN_UNKNOWN);
  }

  @Test
  void aDrawIsVoidOnceAndNotAfterItHasResults() {
    pool("甲", ROAD, 4);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    draw("甲", "half", "一");
    record("INS-1-1", "未发现问题", "");
    assertThat(refusal(() -> draws().voidDraw("INS-1", "错", "王科员", false)))
        .isEqualTo(ErrorCode.DRAW_HAS_RESULTS);

    draw("甲", "half", "二");
    draws().voidDraw("INS-2", "错", "王科员", true);
    assertThat(draws().show("INS-2").draw().stands()).isTrue();
    draws().voidDraw("INS-2", "错", "王科员", false);

    assertThat(draws().show("INS-2").draw().voided()).isEqualTo("错");
    assertThat(refusal(() -> draws().voidDraw("INS-2", "错", "王科员", false)))
        .isEqualTo(ErrorCode.DRAW_VOID);
    assertThat(refusal(() -> record("INS-2-1", "未发现问题", ""))).isEqualTo(ErrorCode.DRAW_VOID);
    assertThat(draws().list()).hasSize(2);
  }

  @Test
  void resultsAreCountedByGradeAndPublishedWithoutWhatWasTakenBack() {
    grades.give(CreditCodes.of(1), "road", ROAD, "A").give(CreditCodes.of(2), "road", ROAD, "A");
    pool("甲", ROAD, 4);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    draw("甲", "all", "一");
    record("INS-1-1", "发现问题已责令改正", "动态监控记录不全");
    record("INS-1-2", "未发现问题", "");
    EntryService.Entered third = record("INS-1-3", "未发现问题", "");

    assertThat(results().findings(ROAD, Optional.of(new Period(Times.TODAY, Times.TODAY))))
        .containsExactly(new GradeFindings("A", 2, 2, 2, 1), new GradeFindings("-", 2, 2, 1, 0));
    assertThat(results().findings("shipping", Optional.empty())).isEmpty();
    assertThat(results().publish("INS-1", "王科员", false))
        .extracting(each -> each.object().number() + " " + each.result().result())
        .containsExactly("INS-1-1 发现问题已责令改正", "INS-1-2 未发现问题", "INS-1-3 未发现问题");

    records().voidRecord(third.record().toString(), "误录", "王科员", false);
    assertThat(results().publish("INS-1", "王科员", false)).hasSize(2);
    assertThat(refusal(() -> record("INS-9-1", "未发现问题", ""))).isEqualTo(ErrorCode.PICK_UNKNOWN);
  }

  @Test
  void whatSeveralUnitsDrewBecomesOneVisit() {
    pool("甲", ROAD, 4);
    pool("乙", "safety", 3);
    staff(inspector("1", SQUAD), inspector("2", SQUAD));
    draw("甲", "all", "一");
    draw("乙", "all", "二");
    record(numberOf("INS-1", CreditCodes.of(1)), "未发现问题", "");
    LocalDate day = Times.TODAY.plusDays(7);

    assertThat(visits().merge(Set.of("INS-1", "INS-2"), day, "王科员", true)).hasSize(2);
    List<Visit> visits = visits().merge(Set.of("INS-1", "INS-2"), day, "王科员", false);

    assertThat(visits)
        .extracting(Visit::code)
        .containsExactlyInAnyOrder(CreditCodes.of(2), CreditCodes.of(3));
    assertThat(visits).allMatch(visit -> visit.parts().size() == 2);
    assertThat(draws().show("INS-1").picked().stream().flatMap(each -> each.visit().stream()))
        .containsExactlyInAnyOrder(new VisitId(1), new VisitId(2));
    assertThat(visits().merge(Set.of("INS-1", "INS-2"), day, "王科员", false)).isEmpty();

    visits().dissolve(new VisitId(1), "改期", "王科员", false);
    assertThat(visits().merge(Set.of("INS-1", "INS-2"), day, "王科员", false)).hasSize(1);
    assertThat(refusal(() -> visits().dissolve(new VisitId(1), "", "王科员", false)))
        .isEqualTo(ErrorCode.VISIT_UNKNOWN);
  }

  private String numberOf(String draw, String code) {
    return draws().show(draw).picked().stream()
        .filter(object -> object.code().equals(code))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static List<String> codes(DrawReport report) {
    return report.picked().stream().map(DrawnObject::code).toList();
  }
}
