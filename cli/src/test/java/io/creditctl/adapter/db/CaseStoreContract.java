package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.CaseStore;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.TraceEvent;
import io.creditctl.testkit.Cases;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.TestStore;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where cases are kept, in whatever database. */
abstract class CaseStoreContract extends StoreContract {
  private static final String TYPE = Cases.TYPE.code();
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final String NUMBER = "371002199001010015";

  private CaseService cases() {
    return service(store.cases());
  }

  private static CaseService service(CaseStore store) {
    return new CaseService(store, code -> Cases.TYPE, () -> Kinds.CALENDAR, Times.CLOCK);
  }

  private CaseFile check(String number) {
    return cases()
        .step(TYPE, number, Cases.request("check", FRIDAY, Map.of("finding", "已缴清")), "甲", false);
  }

  @Test
  void aCaseComesBackAsItWasKept() {
    CaseFile opened = cases().open(Cases.opening(FRIDAY), "甲", false);
    assertThat(cases().get(TYPE, "1")).isEqualTo(opened);

    CaseFile checked = check("1");

    assertThat(cases().get(TYPE, "1")).isEqualTo(checked);
    assertThat(cases().undo(TYPE, "1", "录错", FRIDAY, "甲", false)).isEqualTo(cases().get(TYPE, "1"));
    assertThat(cases().get(TYPE, "1").steps())
        .extracting(CaseStep::undoneBy)
        .containsExactly(0, 3, 0);
  }

  @Test
  void numbersFollowOneAnother() {
    cases().open(Cases.opening(FRIDAY), "甲", false);
    cases().voidCase(TYPE, "1", "误立", FRIDAY, "甲", false);

    assertThat(cases().open(Cases.opening(FRIDAY), "甲", false).id()).hasToString("REQ-2");
  }

  @Test
  void whoeverIsSlowerHasToLookAgain() {
    cases().open(Cases.opening(FRIDAY), "甲", false);
    CaseFile seen = cases().get(TYPE, "1");
    CaseFile moved = check("1");

    try (TestStore other = open(folder)) {
      CreditException refusal =
          catchThrowableOfType(
              CreditException.class, () -> other.cases().step(moved, List.of(), entry(seen)));
      assertThat(refusal.code()).isEqualTo(ErrorCode.CASE_MOVED);
    }
    assertThat(cases().get(TYPE, "1")).isEqualTo(moved);
  }

  private static AuditEntry entry(CaseFile file) {
    return new AuditEntry(
        Times.NOW, "乙", "request-check", file.id().toString(), file.record(), "", "", "");
  }

  @Test
  void listsTheMostUrgentFirstAndThoseWithoutADayLast() {
    cases().open(Cases.opening(FRIDAY), "甲", false);
    cases().open(Cases.opening(LocalDate.parse("2026-11-16")), "甲", false);
    cases().open(Cases.opening(LocalDate.parse("2026-11-18")), "甲", false);
    check("2");

    assertThat(numbers(CaseQuery.of(TYPE))).containsExactly("REQ-3", "REQ-1", "REQ-2");
    assertThat(numbers(CaseQuery.of(TYPE).dueBy(LocalDate.parse("2026-11-23"))))
        .containsExactly("REQ-3");
    assertThat(numbers(CaseQuery.of(TYPE).dueBy(LocalDate.parse("2026-11-22")))).isEmpty();
    assertThat(numbers(CaseQuery.of(TYPE).in("checked"))).containsExactly("REQ-2");
    assertThat(numbers(CaseQuery.of("other"))).isEmpty();
    assertThat(numbers(CaseQuery.of("").open())).hasSize(3);
  }

  private List<String> numbers(CaseQuery query) {
    return cases().list(query).stream().map(file -> file.id().toString()).toList();
  }

  @Test
  void findsTheCasesOfASubjectAndOfARecordAndShowsThemInTheRecordsHistory() {
    store(Drafts.license(1), Drafts.license(2));
    CaseOpening opening =
        new CaseOpening(
            TYPE,
            new Subject("91371000MA0000023G", "另一公司"),
            Optional.of(id(2)),
            "",
            FRIDAY,
            "",
            "",
            Map.of("applicant", "李经理"));
    cases().open(opening, "甲", false);
    cases().open(Cases.opening(FRIDAY), "甲", false);

    assertThat(numbers(CaseQuery.of(TYPE).about(id(2)))).containsExactly("REQ-1");
    assertThat(numbers(CaseQuery.of(TYPE).about(id(1)))).isEmpty();
    assertThat(numbers(CaseQuery.of(TYPE).about(Cases.SUBJECT.key()))).containsExactly("REQ-2");
    assertThat(store.records().trace(id(2)))
        .extracting(TraceEvent::action)
        .contains("request-open");
    assertThat(store.records().trace(id(1)))
        .extracting(TraceEvent::action)
        .doesNotContain("request-open");
  }

  @Test
  void identityNumbersAreMaskedWhereverSomebodyWroteThem() {
    CaseOpening opening =
        new CaseOpening(
            TYPE,
            Cases.SUBJECT,
            Optional.empty(),
            "",
            FRIDAY,
            "依 " + NUMBER,
            "电话, " + NUMBER,
            Map.of("applicant", "李经理 " + NUMBER));
    cases().open(opening, "甲", false);

    CaseFile kept = cases().get(TYPE, "1");

    assertThat(kept.toString()).contains("李经理").doesNotContain(NUMBER);
  }
}
