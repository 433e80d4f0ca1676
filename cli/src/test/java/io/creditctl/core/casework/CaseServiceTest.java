package io.creditctl.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.testkit.Cases;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leading cases from step to step. */
class CaseServiceTest {
  private static final String TYPE = Cases.TYPE.code();
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final Map<String, String> FOUND = Map.of("finding", "已缴清");

  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final CaseService cases = service(store);

  private static CaseService service(CaseStore store) {
    return new CaseService(store, code -> Cases.TYPE, () -> Kinds.CALENDAR, Times.CLOCK);
  }

  private CaseFile open(LocalDate day) {
    return cases.open(Cases.opening(day), "甲", false);
  }

  private CaseFile step(String name, Map<String, String> facts, String actor) {
    return cases.step(TYPE, "1", Cases.request(name, FRIDAY, facts), actor, false);
  }

  private CaseFile undo() {
    return cases.undo(TYPE, "1", "录错", FRIDAY, "甲", false);
  }

  private static CreditException refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call);
  }

  @Test
  void stepsLeadFromStateToStateAndTheLastOneEndsTheCase() {
    CaseFile opened = open(FRIDAY);
    CaseFile checked = step("check", FOUND, "甲");
    CaseFile granted = step("grant", Map.of(), "乙");

    assertThat(opened.id()).hasToString("REQ-1");
    assertThat(opened)
        .extracting(CaseFile::state, CaseFile::open)
        .containsExactly("received", true);
    assertThat(checked)
        .extracting(CaseFile::state, CaseFile::open)
        .containsExactly("checked", true);
    assertThat(granted.state()).isEqualTo("granted");
    assertThat(granted.open()).isFalse();
    assertThat(granted.closedOn()).contains(FRIDAY);
    assertThat(granted.rules()).isEqualTo(3);
    assertThat(granted.facts()).isEqualTo(Map.of("applicant", "李经理", "finding", "已缴清"));
  }

  @Test
  void everyStepSaysInTheAuditChainWhatItChanged() {
    open(FRIDAY);
    step("check", FOUND, "甲");

    assertThat(store.audit)
        .extracting(AuditEntry::action, AuditEntry::object, AuditEntry::before, AuditEntry::after)
        .containsExactly(
            tuple("request-open", "REQ-1", "", "received"),
            tuple("request-check", "REQ-1", "received", "checked"));
  }

  @Test
  void aStepThatIsNotNextIsRefusedWithThoseThatAre() {
    open(FRIDAY);

    CreditException refusal = refusal(() -> step("grant", Map.of(), "乙"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CASE_STEP_FORBIDDEN);
    assertThat(refusal.getMessage()).contains("REQ-1", "received", "check");
    assertThat(store.files.get(0).steps()).hasSize(1);
  }

  @Test
  void aFactThatIsNeededAndMissingIsNamed() {
    assertThat(
            refusal(
                    () ->
                        cases.open(
                            new CaseOpening(
                                TYPE,
                                Cases.SUBJECT,
                                Optional.empty(),
                                "",
                                FRIDAY,
                                "",
                                "",
                                Map.of("applicant", " ")),
                            "甲",
                            false))
                .getMessage())
        .contains("applicant");
    open(FRIDAY);

    assertThat(refusal(() -> step("check", Map.of(), "甲")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CASE_FACT_MISSING))
        .hasMessageContaining("finding");
  }

  @Test
  void whoCheckedMayNotGrantHoweverTheNameIsWritten() {
    open(FRIDAY);
    step("check", FOUND, "王 科长");

    assertThat(refusal(() -> step("grant", Map.of(), "王科长")).code())
        .isEqualTo(ErrorCode.CASE_SAME_ACTOR);
    assertThat(step("grant", Map.of(), "李科长").state()).isEqualTo("granted");
  }

  @Test
  void aCheckThatWasTakenBackBindsNobody() {
    open(FRIDAY);
    step("check", FOUND, "甲");
    undo();
    step("check", FOUND, "乙");

    assertThat(step("grant", Map.of(), "甲").state()).isEqualTo("granted");
  }

  /** Holidays are 09-25 to 09-27 and 10-01 to 10-07; Saturday 10-10 is worked. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-23, 2026-09-29",
    "2026-09-29, 2026-10-09",
    "2026-09-30, 2026-10-10",
    "2026-10-01, 2026-10-10",
    "2026-10-07, 2026-10-10",
    "2026-10-08, 2026-10-12",
    "2026-11-20, 2026-11-25"
  })
  void aLimitCountsWorkingDaysFromTheDayAfterAndSkipsHolidays(LocalDate opened, LocalDate due) {
    assertThat(open(opened).due()).contains(new Due(due, false));
  }

  @Test
  void aCaseIsOverdueFromTheDayAfterItsLastDay() {
    CaseFile file = open(LocalDate.parse("2026-10-08"));

    assertThat(file.overdue(LocalDate.parse("2026-10-11"))).isFalse();
    assertThat(file.overdue(LocalDate.parse("2026-10-12"))).isFalse();
    assertThat(file.overdue(LocalDate.parse("2026-10-13"))).isTrue();
  }

  @Test
  void aLimitWhoseNumberNobodySetMakesNothingDue() {
    open(FRIDAY);

    assertThat(step("check", FOUND, "甲").due()).isEmpty();
  }

  @Test
  void aStepIsTakenBackByAnotherStepAndBothStay() {
    open(FRIDAY);
    step("check", FOUND, "甲");

    CaseFile back = undo();

    assertThat(back.state()).isEqualTo("received");
    assertThat(back.due()).isPresent();
    assertThat(back.fact("finding")).isEmpty();
    assertThat(back.steps())
        .extracting(CaseStep::step, CaseStep::undoneBy)
        .containsExactly(tuple("open", 0), tuple("check", 3), tuple("undo", 0));
    assertThat(store.audit.get(2))
        .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after, AuditEntry::basis)
        .containsExactly("request-undo", "checked", "received", "录错");
    assertThat(refusal(this::undo).code()).isEqualTo(ErrorCode.CASE_NOTHING_TO_UNDO);
  }

  @Test
  void theReceiptsOfAStepAreTakenBackWithIt() {
    open(FRIDAY);
    step("check", FOUND, "甲");
    step("grant", Map.of(), "乙");
    step("carry-out", Map.of("page", "2026-11-20"), "乙");
    step("carry-out", Map.of("platform", "P-3"), "乙");

    CaseFile back = undo();

    assertThat(back.state()).isEqualTo("checked");
    assertThat(back.facts()).doesNotContainKeys("page", "platform");
    assertThat(back.steps()).extracting(CaseStep::undoneBy).containsExactly(0, 0, 6, 6, 6, 0);
  }

  @Test
  void aWrongDayCanBeMendedByAnEarlierOne() {
    open(LocalDate.parse("2026-11-16"));
    step("check", FOUND, "甲");
    cases.undo(TYPE, "1", "日期录错", Times.TODAY, "甲", false);

    CaseFile mended =
        cases.step(
            TYPE, "1", Cases.request("check", LocalDate.parse("2026-11-18"), FOUND), "甲", false);

    assertThat(mended.state()).isEqualTo("checked");
    assertThat(
            refusal(
                    () ->
                        cases.step(
                            TYPE,
                            "1",
                            Cases.request("grant", LocalDate.parse("2026-11-17"), Map.of()),
                            "乙",
                            false))
                .code())
        .isEqualTo(ErrorCode.CASE_DAY);
  }

  @Test
  void noStepIsTakenOnADayThatHasNotCome() {
    assertThat(refusal(() -> open(Times.TODAY.plusDays(1))).code()).isEqualTo(ErrorCode.CASE_DAY);
    open(Times.TODAY);
  }

  @Test
  void aCaseThatShouldNotBeIsEndedByAStepThatCanBeTakenBackToo() {
    open(FRIDAY);

    CaseFile ended = cases.voidCase(TYPE, "REQ-1", "主体录错", FRIDAY, "甲", false);

    assertThat(ended.state()).isEqualTo(CaseType.VOID);
    assertThat(ended.open()).isFalse();
    assertThat(ended.due()).isEmpty();
    assertThat(refusal(() -> cases.voidCase(TYPE, "1", "又", FRIDAY, "甲", false)).code())
        .isEqualTo(ErrorCode.CASE_STEP_FORBIDDEN);
    assertThat(refusal(() -> step("check", FOUND, "甲")).code())
        .isEqualTo(ErrorCode.CASE_STEP_FORBIDDEN);
    assertThat(undo())
        .extracting(CaseFile::state, CaseFile::open)
        .containsExactly("received", true);
  }

  @Test
  void whoeverIsSlowerHasToLookAgain() {
    open(FRIDAY);
    CaseService slow = service(new StaleStore(store, store.files.get(0)));
    step("check", FOUND, "甲");

    assertThat(
            refusal(() -> slow.step(TYPE, "1", Cases.request("check", FRIDAY, FOUND), "乙", false))
                .code())
        .isEqualTo(ErrorCode.CASE_MOVED);
  }

  /** Reads what was there before somebody else took a step. */
  private record StaleStore(InMemoryCaseStore store, CaseFile seen) implements CaseStore {
    @Override
    public CaseFile open(CaseFile fresh, AuditEntry audit) {
      return store.open(fresh, audit);
    }

    @Override
    public void step(CaseFile after, List<Integer> undone, AuditEntry audit) {
      store.step(after, undone, audit);
    }

    @Override
    public Optional<CaseFile> find(String type, CaseId id) {
      return Optional.of(seen);
    }

    @Override
    public List<CaseFile> list(CaseQuery query) {
      return store.list(query);
    }
  }

  @Test
  void aRehearsalSaysWhatWouldBeAndStoresNothing() {
    assertThat(cases.open(Cases.opening(FRIDAY), "甲", true).state()).isEqualTo("received");
    assertThat(store.files).isEmpty();
    open(FRIDAY);

    assertThat(cases.step(TYPE, "1", Cases.request("check", FRIDAY, FOUND), "甲", true).state())
        .isEqualTo("checked");
    assertThat(store.files.get(0).state()).isEqualTo("received");
  }

  @Test
  void aNumberThatNoCaseHasIsNotFound() {
    assertThat(refusal(() -> cases.get(TYPE, "REQ-9")).code()).isEqualTo(ErrorCode.CASE_NOT_FOUND);
    assertThat(refusal(() -> cases.get(TYPE, "OBJ-1")).code()).isEqualTo(ErrorCode.CASE_NOT_FOUND);
    open(FRIDAY);
    assertThat(cases.get(TYPE, "req-1").id()).hasToString("REQ-1");
    assertThat(cases.get(TYPE, "1").id()).hasToString("REQ-1");
  }

  /** Opened on Monday 11-16: one ended after 4 working days, one is open and 2 days late. */
  @Test
  void figuresCountByUnitHowManyEndedAndAfterHowManyWorkingDays() {
    LocalDate monday = LocalDate.parse("2026-11-16");
    open(monday);
    step("check", FOUND, "甲");
    step("grant", Map.of(), "乙");
    open(monday);
    open(monday);
    cases.voidCase(TYPE, "3", "重复", FRIDAY, "甲", false);

    CaseFigures unit = cases.figures(TYPE, Optional.empty(), Times.TODAY).get(0);

    assertThat(unit.unit()).isEqualTo("港航局");
    assertThat(unit.opened()).isEqualTo(2);
    assertThat(unit.open()).isEqualTo(1);
    assertThat(unit.overdue()).isEqualTo(1);
    assertThat(unit.outcomes()).isEqualTo(Map.of("granted", 1L));
    assertThat(unit.averageWorkdays()).contains(new BigDecimal("4.0"));
    assertThat(cases.figures(TYPE, Optional.of(Period.parse("2026-10")), Times.TODAY))
        .singleElement()
        .satisfies(
            all -> {
              assertThat(all.opened()).isZero();
              assertThat(all.averageWorkdays()).isEmpty();
            });
  }
}
