package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.Period;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.quality.AssertionResult;
import io.creditctl.core.quality.AssertionResult.Verdict;
import io.creditctl.core.quality.Breakdown;
import io.creditctl.core.quality.QualityQuery;
import io.creditctl.core.quality.QualityRow;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.UnitTally;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What any store says of the quality of what it holds. */
abstract class QualityStoreContract extends StoreContract {
  private static final String RONGCHENG = "荣成市交通运输局";
  private static final QualityQuery EVERYTHING = query("", "", 5);

  private static QualityQuery query(String kind, String unit, int examples) {
    return new QualityQuery(kind, unit, Times.TODAY, Times.TODAY.minusDays(31), examples);
  }

  private AssertionResult check(Assertion assertion) {
    return store.quality().check(assertion, EVERYTHING);
  }

  private static AssertionResult broken(Assertion assertion, String... examples) {
    return AssertionResult.of(assertion, examples.length, List.of(examples));
  }

  /** Imports a batch that tells of itself as an import does. */
  private BatchId handIn(
      String kind, Instant at, List<UnitTally> tallies, List<String> unmapped, Drafts... drafts) {
    try (ImportSession session =
        store.records().begin(Imports.origin(kind, at), Imports.NOBODY, false)) {
      for (Drafts draft : drafts) {
        session.store(draft.build());
      }
      session.summarise(tallies, unmapped);
      session.commit(new ImportCounts(drafts.length, drafts.length, 0, 0, 0, 0));
      return session.batch();
    }
  }

  private static UnitTally tally(String unit, long received, long accepted, long late) {
    return new UnitTally(unit, received, accepted, 1, accepted, accepted, late, 20, 19);
  }

  @ParameterizedTest
  @EnumSource(Assertion.class)
  void nothingIsWrongWithAnEmptyStore(Assertion assertion) {
    assertThat(check(assertion).verdict()).isNotEqualTo(Verdict.FAILS);
  }

  @Test
  void withoutABaseNobodyCanBeMissingFromIt() {
    store(Drafts.license(1));

    assertThat(check(Assertion.ORPHAN)).isEqualTo(AssertionResult.notApplicable(Assertion.ORPHAN));
  }

  @Test
  void anOrphanIsNotInTheBase() {
    store(Drafts.of("subject", 1));
    store(Drafts.license(1), Drafts.license(2), Drafts.license(3).with(Role.SUBJECT_CODE, ""));

    assertThat(check(Assertion.ORPHAN)).isEqualTo(broken(Assertion.ORPHAN, "R-3"));
  }

  @Test
  void oneNumberOfOneSubjectStandsForOneDecision() {
    String number = "威交〔2026〕9号";
    store(
        Drafts.license(1).with(Role.DOCUMENT_NO, number),
        Drafts.license(1)
            .with(Role.DOCUMENT_NO, "威交[2026]9号")
            .with(Role.AUTHORITY_CODE, "11371082000001070G"),
        Drafts.license(2)
            .with(Role.DOCUMENT_NO, number)
            .with(Role.AUTHORITY_CODE, "11371083000001080X"),
        Drafts.license(1));

    assertThat(check(Assertion.DUPLICATE)).isEqualTo(broken(Assertion.DUPLICATE, "R-1 R-2"));
  }

  @Test
  void theSameDecisionUnderTwoNumbersIsNoticed() {
    store(
        Drafts.license(1).with(Role.TITLE, "道路运输"),
        Drafts.license(2).with(Role.SUBJECT_CODE, CreditCodes.of(1)).with(Role.TITLE, "道路运输"),
        Drafts.license(3)
            .with(Role.SUBJECT_CODE, CreditCodes.of(1))
            .with(Role.TITLE, "道路运输")
            .with(Role.DECIDED_ON, "2026-09-05"));

    assertThat(check(Assertion.REPEATED)).isEqualTo(broken(Assertion.REPEATED, "R-1 R-2"));
  }

  @Test
  void lateIsWhatCameInOrWasDisclosedAfterItsLimitOrIsStillNotDisclosed() {
    Instant inTime = Instant.parse("2026-09-14T01:00:00Z");
    Instant tooLate = Instant.parse("2026-09-15T17:00:00Z"); // the 16th in Weihai
    handIn("license", inTime, List.of(), List.of(), licences(1, 2, 3, 4));
    handIn("license", tooLate, List.of(), List.of(), licences(5));
    handIn("license", tooLate, List.of(), List.of(), Drafts.license(6).due("2026-09-15", true));
    mark(1, "2026-09-15");
    mark(2, "2026-09-16");
    mark(5, "2026-09-15");
    store.disclosures().exempt(id(4), Exemption.OTHER, "条例", "王", Times.NOW);

    assertThat(check(Assertion.LATE)).isEqualTo(broken(Assertion.LATE, "R-2", "R-3", "R-5"));
  }

  @Test
  void aCorrectionDoesNotMakeATimelyRecordLate() {
    handIn("license", Instant.parse("2026-09-14T01:00:00Z"), List.of(), List.of(), licences(1));
    mark(1, "2026-09-14");
    handIn("license", Times.NOW, List.of(), List.of(), Drafts.license(1).with(Role.TITLE, "更正"));

    assertThat(check(Assertion.LATE).verdict()).isEqualTo(Verdict.HOLDS);
  }

  private static Drafts[] licences(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Drafts::license).toArray(Drafts[]::new);
  }

  private void mark(int record, String day) {
    DisclosureMark mark = new DisclosureMark(id(record), Channel.PORTAL, LocalDate.parse(day), "");
    store.disclosures().mark(List.of(mark), "王", Times.NOW);
  }

  @Test
  void aDecisionOfTomorrowAndAProvisionalDeadlineAreNoticed() {
    store(
        Drafts.license(1).with(Role.DECIDED_ON, "2026-11-23"),
        Drafts.license(2).with(Role.DECIDED_ON, "2026-11-24"),
        Drafts.license(3).due("2027-01-05", true));

    assertThat(check(Assertion.FUTURE)).isEqualTo(broken(Assertion.FUTURE, "R-2"));
    assertThat(check(Assertion.PROVISIONAL)).isEqualTo(broken(Assertion.PROVISIONAL, "R-3"));
  }

  @Test
  void aDoubtLastsAsLongAsTheRevisionThatRaisedIt() {
    store(Drafts.license(1));
    doubt(Drafts.license(2), Rule.IDENTITY_NUMBER_PUBLIC);
    doubt(Drafts.license(3), Rule.AMOUNT_UNIT, Rule.AMOUNT_LARGE);
    assertThat(check(Assertion.PII)).isEqualTo(broken(Assertion.PII, "R-2"));
    assertThat(check(Assertion.AMOUNT)).isEqualTo(broken(Assertion.AMOUNT, "R-3"));

    store(Drafts.license(2).with(Role.TITLE, "打码"));

    assertThat(check(Assertion.PII).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aDoubtAboutWhatIsStoredAlreadyIsRememberedOnce() {
    store(Drafts.license(1));
    doubt(Drafts.license(1), Rule.IDENTITY_NUMBER_PUBLIC);
    doubt(Drafts.license(1), Rule.IDENTITY_NUMBER_PUBLIC);

    assertThat(check(Assertion.PII)).isEqualTo(broken(Assertion.PII, "R-1"));
  }

  private void doubt(Drafts draft, Rule... rules) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.store(draft.doubted(Stream.of(rules).map(this::issue).toList()).build());
      session.commit(new ImportCounts(1, 1, 0, 0, 0, 0));
    }
  }

  private RowIssue issue(Rule rule) {
    return new RowIssue(2, 1, "许可内容", "XK_NR", rule, "", Optional.empty(), List.of());
  }

  @Test
  void columnsThatWentNowhereAreRememberedUntilTheBatchIsTakenBack() {
    BatchId batch =
        handIn("license", Times.NOW, List.of(tally(RONGCHENG, 1, 1, 0)), List.of("经办科室", "备考"));
    handIn("penalty", Times.NOW, List.of(), List.of("案卷号"));

    assertThat(check(Assertion.UNMAPPED))
        .isEqualTo(broken(Assertion.UNMAPPED, "B-1 备考", "B-1 经办科室", "B-2 案卷号"));
    assertThat(store.quality().check(Assertion.UNMAPPED, query("license", RONGCHENG, 5)).count())
        .isEqualTo(2);
    assertThat(store.quality().check(Assertion.UNMAPPED, query("", Rows.BUREAU, 5)).count())
        .isZero();

    undo(batch);
    assertThat(check(Assertion.UNMAPPED).count()).isEqualTo(1);
  }

  private void undo(BatchId batch) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.markUndone(batch);
      session.commit(new ImportCounts(0, 0, 0, 0, 0, 0));
    }
  }

  @Test
  void aUnitIsStaleWhenItsLastNewsOfAKindIsOld() {
    Instant october = Instant.parse("2026-10-22T17:00:00Z"); // the 23rd in Weihai, 31 days ago
    Instant september = Instant.parse("2026-09-01T01:00:00Z");
    handIn("license", september, List.of(tally(RONGCHENG, 1, 1, 0)), List.of());
    handIn("license", october, List.of(tally(RONGCHENG, 0, 0, 0)), List.of());
    handIn("redlist", september, List.of(tally(RONGCHENG, 1, 1, 0)), List.of());

    assertThat(check(Assertion.STALE))
        .isEqualTo(broken(Assertion.STALE, "redlist " + RONGCHENG + " 2026-09-01"));
  }

  @Test
  void anAnswerIsNarrowedAndItsExamplesAreFew() {
    store(
        Drafts.license(1).with(Role.DECIDED_ON, "2026-12-01"),
        Drafts.license(2).with(Role.DECIDED_ON, "2026-12-01").unit(RONGCHENG),
        Drafts.of("penalty", 3).with(Role.DECIDED_ON, "2026-12-01"));

    assertThat(store.quality().check(Assertion.FUTURE, query("", "", 2)))
        .isEqualTo(AssertionResult.of(Assertion.FUTURE, 3, List.of("R-1", "R-2")));
    assertThat(store.quality().check(Assertion.FUTURE, query("", "", 0)).examples()).isEmpty();
    assertThat(store.quality().check(Assertion.FUTURE, query("license", RONGCHENG, 5)))
        .isEqualTo(broken(Assertion.FUTURE, "R-2"));
  }

  @Test
  void whatIsVoidIsNotJudged() {
    store(Drafts.license(1).with(Role.DECIDED_ON, "2026-12-01"));
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.voidRecord(id(1), "误录");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }

    assertThat(check(Assertion.FUTURE).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void theReportCountsByTheDayOnWhichABatchCameIn() {
    handIn("license", Instant.parse("2026-09-30T17:00:00Z"), tallies(10, 8, 2), List.of());
    handIn("penalty", Instant.parse("2026-10-31T15:00:00Z"), tallies(5, 5, 0), List.of());
    handIn("penalty", Instant.parse("2026-10-31T17:00:00Z"), tallies(90, 1, 1), List.of());
    undo(handIn("penalty", Instant.parse("2026-10-20T01:00:00Z"), tallies(70, 1, 1), List.of()));

    assertThat(report(Breakdown.UNIT)).containsExactly(row(RONGCHENG, 15, 13, 2, 2));
    assertThat(report(Breakdown.KIND))
        .containsExactly(row("license", 10, 8, 2, 1), row("penalty", 5, 5, 0, 1));
    assertThat(report(Breakdown.MONTH)).containsExactly(row("2026-10", 15, 13, 2, 2));
    assertThat(report(Breakdown.UNIT_MONTH))
        .containsExactly(row(RONGCHENG + " 2026-10", 15, 13, 2, 2));
    assertThat(store.quality().report(Period.parse("2026"), Breakdown.MONTH, "penalty", RONGCHENG))
        .extracting(QualityRow::key)
        .containsExactly("2026-10", "2026-11");
    assertThat(store.quality().report(Period.parse("2026"), Breakdown.UNIT, "", Rows.BUREAU))
        .isEmpty();
  }

  private static List<UnitTally> tallies(long received, long accepted, long late) {
    return List.of(
        tally(RONGCHENG, received, accepted, late),
        new UnitTally("只重报的单位", 0, 0, 0, 0, 0, 0, 0, 0));
  }

  private static QualityRow row(String key, long received, long accepted, long late, int batches) {
    return new QualityRow(
        key, received, accepted, batches, accepted, accepted, late, 20L * batches, 19L * batches);
  }

  private List<QualityRow> report(Breakdown by) {
    return store.quality().report(Period.parse("2026-10"), by, "", "").stream()
        .filter(row -> row.received() > 0)
        .toList();
  }
}
