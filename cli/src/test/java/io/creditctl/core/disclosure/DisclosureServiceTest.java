package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureServiceTest {
  private static final DisclosureFilter ALL = DisclosureFilter.ALL;

  @TempDir Path folder;
  private SqliteStore store;
  private DisclosureService service;

  @BeforeEach
  void openStore() {
    store = SqliteStore.in(folder);
    service =
        new DisclosureService(store.disclosures(), Kinds.RULES, () -> Kinds.CALENDAR, Times.CLOCK);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void store(Drafts... drafts) {
    Imports.store(store.records(), Imports.NOBODY, drafts);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }

  @Test
  void sortsWhatIsOpenByHowNearItIs() {
    store(
        Drafts.license(1).due("2026-09-14", false),
        Drafts.license(2).due("2026-09-15", false),
        Drafts.license(3).due("2026-09-18", false),
        Drafts.license(4).due("2026-09-21", false));

    DueList due = service.due(day("2026-09-15"), 3, ALL);

    assertThat(due.items())
        .extracting(
            item -> item.item().id() + " " + item.urgency() + " " + item.remainingWorkdays())
        .containsExactly("R-1 OVERDUE -1", "R-2 DUE 0", "R-3 DUE 3", "R-4 PENDING 5");
    assertThat(due.count(Urgency.DUE)).isEqualTo(2);
    assertThat(due.provisional()).isFalse();
  }

  @Test
  void aDeadlineThatMayMoveAccusesNobody() {
    store(Drafts.license(1).due("2026-09-14", true));

    DueList due = service.due(day("2026-09-15"), 3, ALL);

    assertThat(due.items()).extracting(DueItem::urgency).containsExactly(Urgency.DUE);
    assertThat(due.provisional()).isTrue();
  }

  @Test
  void anAnswerThatReachesIntoAnUnknownYearIsProvisional() {
    assertThat(service.due(day("2026-12-30"), 3, ALL).provisional()).isTrue();
  }

  @Test
  void explainsADeadlineDayByDay() {
    store(Drafts.license(1), Drafts.of("blacklist", 2).due("", false));

    DeadlineExplanation explanation = service.explain("威交〔2026〕1号").explanation();

    assertThat(explanation.deadline().dueOn()).isEqualTo("2026-09-15");
    assertThat(explanation.days()).hasSize(11);
    assertThat(refusal(() -> service.explain("R-2"))).isEqualTo(ErrorCode.NO_DEADLINE);
    assertThat(refusal(() -> service.explain("R-9"))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
  }

  @Test
  void marksAllOrNone() {
    store(Drafts.license(1), Drafts.license(2));

    assertThat(
            refusal(
                () ->
                    service.mark(
                        List.of(mark(1, "2026-09-10"), mark(2, "2026-09-03")),
                        false,
                        "王科员",
                        false)))
        .isEqualTo(ErrorCode.INVALID_DISCLOSURE_DAY);
    assertThat(service.find("R-1").state().disclosedOn()).isEmpty();

    service.mark(List.of(mark(1, "2026-09-10"), mark(2, "2026-09-04")), false, "王科员", false);
    assertThat(service.find("R-1").state().disclosedOn()).contains(day("2026-09-10"));
    assertThat(service.find("R-2").state().disclosedOn()).contains(day("2026-09-04"));
  }

  @Test
  void aRememberedDayIsNotReplacedUnnoticed() {
    store(Drafts.license(1));
    service.mark(List.of(mark(1, "2026-09-20")), false, "王科员", false);

    assertThat(refusal(() -> service.mark(List.of(mark(1, "2026-09-10")), false, "王科员", false)))
        .isEqualTo(ErrorCode.ALREADY_DISCLOSED);
    service.mark(List.of(mark(1, "2026-09-20")), false, "王科员", false);
    service.mark(List.of(mark(1, "2026-09-10")), true, "王科员", false);
    assertThat(service.find("R-1").state().disclosedOn()).contains(day("2026-09-10"));
  }

  @Test
  void nothingIsDisclosedTomorrow() {
    store(Drafts.license(1));

    assertThat(refusal(() -> service.mark(List.of(mark(1, "2026-11-24")), false, "王科员", false)))
        .isEqualTo(ErrorCode.INVALID_DISCLOSURE_DAY);
    service.mark(List.of(mark(1, "2026-11-23")), false, "王科员", false);
  }

  @Test
  void rehearsalsChangeNothing() {
    store(Drafts.license(1));

    service.mark(List.of(mark(1, "2026-09-10")), false, "王科员", true);
    service.exempt("R-1", Exemption.MINOR, "条例", "王科员", true);
    DisclosureState state = service.find("R-1").state();
    assertThat(state.disclosedOn()).isEmpty();
    assertThat(state.exemption()).isEmpty();
    assertThat(state.provisional()).isFalse();
  }

  @Test
  void anExemptDecisionIsNotOpen() {
    store(Drafts.license(1));

    service.exempt("威交〔2026〕1号", Exemption.SECRET, "保密法第九条", "王科员", false);

    assertThat(service.due(day("2026-09-20"), 3, ALL).items()).isEmpty();
    assertThat(DisclosureService.status(service.find("R-1").state(), day("2026-09-20")))
        .isEqualTo(DisclosureStatus.EXEMPT);
  }

  @Test
  void oneNumberForTwoDecisionsIsAmbiguous() {
    store(
        Drafts.license(1).with(Role.DOCUMENT_NO, "威交〔2026〕7号"),
        Drafts.of("penalty", 2).with(Role.DOCUMENT_NO, "威交〔2026〕7号"));

    assertThat(refusal(() -> service.find("威交〔2026〕7号"))).isEqualTo(ErrorCode.RECORD_AMBIGUOUS);
  }

  private static DisclosureMark mark(int number, String day) {
    return new DisclosureMark(new RecordId(number), Channel.PORTAL, day(day), "");
  }
}
