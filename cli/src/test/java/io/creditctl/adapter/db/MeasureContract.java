package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.catalog.MeasureFile;
import io.creditctl.adapter.catalog.NameRuleFile;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.Grades;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.Application.EndingKind;
import io.creditctl.core.measure.Application.State;
import io.creditctl.core.measure.ApplyRequest;
import io.creditctl.core.measure.Feedback.Result;
import io.creditctl.core.measure.MatchReport;
import io.creditctl.core.measure.MatchReport.Ground;
import io.creditctl.core.measure.MatchReport.Match;
import io.creditctl.core.measure.MatchReport.Standing;
import io.creditctl.core.measure.MatchReport.Unchecked;
import io.creditctl.core.measure.MeasureService;
import io.creditctl.core.measure.MeasureStats;
import io.creditctl.core.measure.Scene;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.subject.SubjectService;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Joint measures, in whatever database; the bundled catalogue is what they are held to. */
abstract class MeasureContract extends StoreContract {
  private static final String PAPER = "威交函〔2026〕8号";
  private static final LocalDate TODAY = Times.TODAY;
  private static final LocalDate LATER = TODAY.plusMonths(6);

  private final Grades grades = new Grades();
  private final TestKeys keys = new TestKeys();

  private MeasureService measures() {
    RosterService rosters =
        new RosterService(
            store.rosters(), NameRuleFile::bundled, keys.of(store.keyChecks()), Times.CLOCK);
    SubjectService subjects =
        new SubjectService(
            store.subjects(), store.records(), rosters, store.outbox(), keys.of(store.keyChecks()));
    return new MeasureService(
        store.measures(),
        store.records(),
        MeasureFile::bundled,
        subjects,
        rosters,
        grades,
        Times.CLOCK);
  }

  /** Lists that all came: 1 is on the black, 2 on the red, 3 on the watch list, 4 on none. */
  private void listsAreThere() {
    store(Drafts.of("blacklist", 1));
    store(Drafts.of("redlist", 2));
    store(Drafts.of("watchlist", 3));
    store(Drafts.license(1), Drafts.license(4));
  }

  private MatchReport match(int subject, Scene scene) {
    return measures().match(CreditCodes.of(subject), Optional.of(scene), TODAY, Optional.empty());
  }

  private static List<String> found(MatchReport report) {
    return report.matches().stream()
        .map(match -> match.standing() + " " + match.measure().id())
        .toList();
  }

  private Application apply(int subject, String measure, Optional<RecordId> record) {
    return measures().apply(request(subject, measure, Optional.of(LATER), record), "丛舟", false);
  }

  private static ApplyRequest request(
      int subject, String measure, Optional<LocalDate> until, Optional<RecordId> record) {
    return new ApplyRequest(CreditCodes.of(subject), measure, PAPER, "", TODAY, until, record);
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }

  @Test
  void whoIsSeriouslyDishonestIsRestrictedAndGetsNoIncentive() {
    listsAreThere();
    grades.give(CreditCodes.of(1), "road", "road", "AA");

    MatchReport report = match(1, Scene.APPROVAL);

    assertThat(found(report))
        .containsExactly(
            "RESTRICTED no-convenience",
            "RESTRICTED market-ban",
            "WITHHELD green-channel",
            "WITHHELD tolerant-acceptance",
            "WITHHELD simplified-procedure");
    assertThat(report.restricted()).isTrue();
    assertThat(report.unchecked()).isEmpty();
    assertThat(report.matches().get(0).grounds())
        .singleElement()
        .isInstanceOfSatisfying(
            Ground.Listed.class,
            listed -> assertThat(listed.entry().list()).isEqualTo(RosterList.BLACK));
  }

  @Test
  void whoIsOnTheWatchListGetsOnlyWhatIsNotForSeriousCasesAlone() {
    listsAreThere();

    assertThat(found(match(3, Scene.BIDDING))).containsExactly("RESTRICTED bidding-credit-down");
    assertThat(found(match(3, Scene.INSPECTION))).containsExactly("RESTRICTED more-checks");
  }

  @Test
  void incentivesComeWithTheRedListOrAGoodGrade() {
    listsAreThere();
    grades.give(CreditCodes.of(4), "road", "road", "AA");

    assertThat(found(match(2, Scene.INSPECTION))).containsExactly("ENTITLED fewer-checks");
    MatchReport graded = match(4, Scene.INSPECTION);
    assertThat(found(graded)).containsExactly("ENTITLED fewer-checks");
    assertThat(graded.matches().get(0).grounds().get(0)).isInstanceOf(Ground.Graded.class);
    assertThat(graded.restricted()).isFalse();
  }

  @Test
  void aBadGradeRestrictsAndASafetyGradeDoesInSafetyAlone() {
    listsAreThere();
    grades.give(CreditCodes.of(4), "road", "road", "D").give(CreditCodes.of(5), "s", "safety", "D");
    store(Drafts.license(5));

    assertThat(found(match(4, Scene.INSPECTION))).containsExactly("RESTRICTED more-checks");
    assertThat(found(match(5, Scene.INSPECTION)))
        .containsExactly("RESTRICTED more-checks", "RESTRICTED safety-checks");
  }

  @Test
  void aListEntryCountsForWhatItsReasonSays() {
    store(
        Drafts.of("blacklist", 1).with(Role.TITLE, "1年内违法超限运输超过3次"),
        Drafts.of("blacklist", 2).with(Role.TITLE, "伪造证件").with(Role.BASIS, "示例"));

    assertThat(found(match(1, Scene.PASSAGE))).containsExactly("RESTRICTED no-free-passage");
    assertThat(found(match(2, Scene.PASSAGE))).isEmpty();
  }

  @Test
  void aListThatNeverCameIsNotClean() {
    store(Drafts.license(4));
    store(Drafts.of("blacklist", 1));

    MatchReport report = match(4, Scene.BIDDING);

    assertThat(report.matches()).isEmpty();
    assertThat(report.unchecked()).containsExactly(new Unchecked(RosterList.WATCH, "UNKNOWN"));
  }

  @Test
  void anOldListIsNotClean() {
    listsAreThere();

    MatchReport report =
        measures()
            .match(
                CreditCodes.of(4),
                Optional.of(Scene.BIDDING),
                TODAY,
                Optional.of(Duration.ofHours(-1)));

    assertThat(report.unchecked()).extracting(Unchecked::problem).containsExactly("STALE", "STALE");
  }

  @Test
  void aNamesakeWithoutACodeIsForAPersonToLookAt() {
    listsAreThere();
    store(
        Drafts.of("blacklist", 9)
            .with(Role.SUBJECT_NAME, "威海第4物流有限公司")
            .with(Role.SUBJECT_CODE, ""));

    assertThat(match(4, Scene.BIDDING).unchecked())
        .containsExactly(new Unchecked(RosterList.BLACK, "NAMESAKE"));
    assertThat(match(2, Scene.BIDDING).unchecked()).isEmpty();
  }

  @Test
  void aCodeThatNothingIsKnownOfIsAskedAboutToo() {
    listsAreThere();

    assertThat(match(77, Scene.BIDDING).matches()).isEmpty();
    assertThat(match(77, Scene.BIDDING).subject().code()).isEqualTo(CreditCodes.of(77));
    assertThat(refusal(() -> measures().match("没有的公司", Optional.empty(), TODAY, Optional.empty())))
        .isEqualTo(ErrorCode.SUBJECT_NOT_FOUND);
  }

  @Test
  void whatWasAppliedRestrictsUntilItIsOver() {
    listsAreThere();
    Application applied = apply(4, "bidding-credit-down", Optional.of(id(5)));

    assertThat(applied.id()).hasToString("MEA-1");
    assertThat(match(4, Scene.BIDDING).matches())
        .singleElement()
        .satisfies(found -> assertThat(found.standing()).isEqualTo(Standing.RESTRICTED))
        .extracting(Match::grounds)
        .isEqualTo(List.of(new Ground.Applied(applied)));
    assertThat(applied.stateOn(LATER)).isEqualTo(State.ACTIVE);
    assertThat(applied.stateOn(LATER.plusDays(1))).isEqualTo(State.EXPIRED);
    assertThat(applied.stateOn(TODAY.minusDays(1))).isEqualTo(State.PENDING);
  }

  @Test
  void whatIsNotInTheCatalogueCannotBeApplied() {
    listsAreThere();

    assertThat(refusal(() -> apply(4, "ban-everything", Optional.empty())))
        .isEqualTo(ErrorCode.MEASURE_UNKNOWN);
    assertThat(store.measures().all()).isEmpty();
  }

  @Test
  void whatIsForSeriousCasesAloneAsksForTheList() {
    store(Drafts.license(4));
    assertThat(refusal(() -> apply(4, "procurement-ban", Optional.empty())))
        .isEqualTo(ErrorCode.MEASURE_UNCHECKED);

    listsAreThere();
    assertThat(refusal(() -> apply(4, "procurement-ban", Optional.empty())))
        .isEqualTo(ErrorCode.MEASURE_SERIOUS_ONLY);
    assertThat(refusal(() -> apply(3, "procurement-ban", Optional.empty())))
        .isEqualTo(ErrorCode.MEASURE_SERIOUS_ONLY);
    assertThat(apply(1, "procurement-ban", Optional.empty()).id()).hasToString("MEA-1");
  }

  @Test
  void anIncentiveIsNotForWhoIsSeriouslyDishonest() {
    listsAreThere();

    assertThat(refusal(() -> apply(1, "green-channel", Optional.empty())))
        .isEqualTo(ErrorCode.MEASURE_WITHHELD);
    assertThat(apply(4, "green-channel", Optional.empty()).id()).hasToString("MEA-1");
  }

  @Test
  void aMeasureHasATermAndNotMoreThanItsBasisAllows() {
    store(Drafts.of("blacklist", 1).with(Role.TITLE, "超限运输"));
    LocalDate twoYears = TODAY.plusYears(2).minusDays(1);

    assertThat(
            refusal(
                () ->
                    measures()
                        .apply(
                            request(1, "procurement-ban", Optional.empty(), Optional.empty()),
                            "丛舟",
                            false)))
        .isEqualTo(ErrorCode.MEASURE_UNTIL_MISSING);
    for (LocalDate wrong : List.of(twoYears.plusDays(1), TODAY.minusDays(1))) {
      assertThat(
              refusal(
                  () ->
                      measures()
                          .apply(
                              request(1, "no-free-passage", Optional.of(wrong), Optional.empty()),
                              "丛舟",
                              false)))
          .isEqualTo(ErrorCode.MEASURE_TERM);
    }
    assertThat(
            measures()
                .apply(
                    request(1, "no-free-passage", Optional.empty(), Optional.empty()), "丛舟", true)
                .until())
        .isEqualTo(twoYears);
    assertThat(store.measures().all()).as("a rehearsal").isEmpty();
  }

  @Test
  void theRecordMustBeTheSubjectsAndTheMeasureNotThereAlready() {
    listsAreThere();

    assertThat(refusal(() -> apply(4, "more-checks", Optional.of(id(1)))))
        .isEqualTo(ErrorCode.MEASURE_OTHER_RECORD);
    assertThat(refusal(() -> apply(4, "more-checks", Optional.of(id(99)))))
        .isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    apply(4, "more-checks", Optional.of(id(5)));
    assertThat(refusal(() -> apply(4, "more-checks", Optional.of(id(5)))))
        .isEqualTo(ErrorCode.MEASURE_APPLIED);
    assertThat(apply(4, "more-checks", Optional.empty()).id()).hasToString("MEA-2");
  }

  @Test
  void aRepairLiftsAllThatRestsOnItsRecordAndAMistakenOnePutsItBack() {
    listsAreThere();
    apply(4, "more-checks", Optional.of(id(5)));
    apply(4, "no-funds", Optional.of(id(5)));
    apply(4, "no-honour", Optional.empty());
    apply(4, "no-convenience", Optional.of(id(5)));
    measures().end("MEA-4", EndingKind.LIFTED, TODAY, "另行解除", "慕科长", false);

    assertThat(measures().liftFor(id(5), "修复〔2026〕2号", "慕科长")).contains("MEA-1, MEA-2");
    assertThat(measures().liftFor(id(5), "修复〔2026〕2号", "慕科长")).isEmpty();
    assertThat(states()).containsExactly(State.LIFTED, State.LIFTED, State.ACTIVE, State.LIFTED);

    assertThat(measures().restoreFor(id(5), "修复有误", "慕科长")).contains("MEA-1, MEA-2");
    assertThat(measures().restoreFor(id(5), "修复有误", "慕科长")).isEmpty();
    assertThat(states()).containsExactly(State.ACTIVE, State.ACTIVE, State.ACTIVE, State.LIFTED);
  }

  private List<State> states() {
    return measures().applied(Optional.empty()).stream().map(each -> each.stateOn(TODAY)).toList();
  }

  @Test
  void aMistakeIsTakenBackByAStepAndBothStayToBeSeen() {
    listsAreThere();
    Application wrong = apply(4, "more-checks", Optional.empty());

    Application revoked =
        measures().end(wrong.id().toString(), EndingKind.REVOKED, TODAY, "主体弄错", "慕科长", false);

    assertThat(revoked.stateOn(TODAY.minusDays(1))).isEqualTo(State.REVOKED);
    assertThat(measures().application("mea-1")).isEqualTo(revoked);
    assertThat(refusal(() -> measures().end("MEA-1", EndingKind.LIFTED, TODAY, "再次", "慕科长", false)))
        .isEqualTo(ErrorCode.MEASURE_NOT_ACTIVE);
    assertThat(apply(4, "more-checks", Optional.empty()).id()).hasToString("MEA-2");
    assertThat(refusal(() -> measures().application("MEA-9")))
        .isEqualTo(ErrorCode.APPLICATION_NOT_FOUND);
  }

  @Test
  void statisticsCountWhatWasAppliedAndWhatWasLastTold() {
    listsAreThere();
    apply(4, "more-checks", Optional.empty());
    apply(3, "more-checks", Optional.empty());
    apply(2, "more-checks", Optional.empty());
    measures().tell("MEA-1", TODAY, Result.DONE, "已增加检查", "丛舟", false);
    measures().tell("MEA-1", TODAY, Result.CORRECTED, "已整改", "丛舟", false);
    measures().tell("MEA-2", TODAY, Result.INEFFECTIVE, "", "丛舟", true);
    measures().end("MEA-2", EndingKind.LIFTED, TODAY, "修复", "丛舟", false);
    measures().end("MEA-3", EndingKind.REVOKED, TODAY, "弄错", "丛舟", false);

    MeasureStats stats = measures().stats(TODAY).get(0);

    assertThat(measures().stats(TODAY)).hasSize(1);
    assertThat(List.of(stats.applied(), stats.active(), stats.lifted(), stats.revoked()))
        .containsExactly(3L, 1L, 1L, 1L);
    assertThat(stats.results()).isEqualTo(Map.of(Result.CORRECTED, 1L));
    assertThat(refusal(() -> measures().tell("MEA-3", TODAY, Result.DONE, "", "丛舟", false)))
        .isEqualTo(ErrorCode.MEASURE_NOT_ACTIVE);
  }
}
