package io.creditctl.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.catalog.NameRuleFile;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.RecordScene;
import io.creditctl.core.roster.RosterService;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import org.junit.jupiter.api.Test;

class SubjectServiceTest extends RecordScene {

  private SubjectService subjects() {
    return new SubjectService(
        store.subjects(),
        store.records(),
        new RosterService(
            store.rosters(), NameRuleFile::bundled, keys.of(store.keyChecks()), clock),
        store.outbox(),
        keys.of(store.keyChecks()));
  }

  private SubjectFile show(String term) {
    return subjects().show(term, Times.TODAY);
  }

  private CreditException refusal(Runnable question) {
    return catchThrowableOfType(CreditException.class, question::run);
  }

  @Test
  void showsARecordsSubjectByCodeNameOrRecord() {
    importRows(Rows.of("license", 1));

    for (String term :
        new String[] {
          CreditCodes.of(1), CreditCodes.of(1).toLowerCase(), "威海第1物流有限公司", "威海第１物流有限公司", "r-1"
        }) {
      assertThat(show(term).subject().code()).as(term).isEqualTo(CreditCodes.of(1));
    }
  }

  @Test
  void showsListsApartAndTheLatestDecisionFirst() {
    importRows(
        Rows.of("license", 1).with(Role.DOCUMENT_NO, "一号").with(Role.DECIDED_ON, "2026-09-01"),
        Rows.of("license", 1).with(Role.DOCUMENT_NO, "二号").with(Role.DECIDED_ON, "2026-09-03"));
    importRows(
        Rows.of("penalty", 1).with(Role.DOCUMENT_NO, "三号").with(Role.DECIDED_ON, "2026-09-02"));
    importRows(Rows.of("blacklist", 1));
    importRows(Rows.of("redlist", 1).with(Role.VALID_UNTIL, "2026-10-01"));

    SubjectFile file = show(CreditCodes.of(1));

    assertThat(file.records())
        .extracting(entry -> entry.record().documentNo())
        .containsExactly("二号", "三号", "一号");
    assertThat(file.lists()).containsOnlyKeys(RosterList.RED, RosterList.BLACK, RosterList.WATCH);
    assertThat(file.lists().get(RosterList.BLACK)).hasSize(1);
    assertThat(file.lists().get(RosterList.RED)).isEmpty();
  }

  @Test
  void showsTheLatestPushOfEachTarget() {
    targets.add("city");
    importRows(Rows.of("license", 1));
    importRows(Rows.of("license", 1).with("XK_NR", "水路"));

    assertThat(show("R-1").records().get(0).push())
        .extracting(entry -> entry.target() + " " + entry.revision())
        .containsExactlyInAnyOrder("province 2", "city 2");
  }

  @Test
  void leavesVoidRecordsOut() {
    importRows(Rows.of("license", 1));
    service().voidRecord("R-1", "误报", "王科员", false);

    assertThat(show(CreditCodes.of(1)).records()).isEmpty();
  }

  @Test
  void findsThePersonOnAListWhoHasNoCode() {
    Rows person =
        Rows.of("blacklist", 1)
            .with(Role.SUBJECT_NAME, "于小海")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_CODE, "")
            .with(Role.LEGAL_REPRESENTATIVE, "")
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, "371002199001010015");
    assertThat(importRows(person).issues()).isEmpty();

    assertThat(show("于小海").lists().get(RosterList.BLACK)).hasSize(1);
  }

  @Test
  void aFirmOfTheSameNameIsNotThePersonOnTheList() {
    importRows(Rows.of("blacklist", 1).with(Role.SUBJECT_NAME, "兴旺货运部"));
    importRows(Rows.of("license", 2).with(Role.SUBJECT_NAME, "兴旺货运部"));

    assertThat(show(CreditCodes.of(2)).lists().get(RosterList.BLACK)).isEmpty();
  }

  @Test
  void severalSubjectsOfOneNameAreNamed() {
    importRows(
        Rows.of("license", 1).with(Role.SUBJECT_NAME, "兴旺(威海)货运部"),
        Rows.of("license", 2).with(Role.SUBJECT_NAME, "兴旺（威海）货运部"),
        Rows.of("license", 3).with(Role.SUBJECT_NAME, "同名公司"),
        Rows.of("license", 4).with(Role.SUBJECT_NAME, "同名公司"));

    assertThat(show("兴旺（威海）货运部").subject().code()).isEqualTo(CreditCodes.of(2));
    CreditException ambiguous = refusal(() -> show("同名公司"));
    assertThat(ambiguous.code()).isEqualTo(ErrorCode.SUBJECT_AMBIGUOUS);
    assertThat(ambiguous.arguments().get(1))
        .asString()
        .contains(CreditCodes.of(3), CreditCodes.of(4));
    assertThat(refusal(() -> show("兴旺 (威海) 货运部")).code()).isEqualTo(ErrorCode.SUBJECT_AMBIGUOUS);
  }

  @Test
  void saysWhoIsNotThereAndWhatWasMeant() {
    importRows(Rows.of("license", 1));

    assertThat(refusal(() -> show("没有公司")).code()).isEqualTo(ErrorCode.SUBJECT_NOT_FOUND);
    assertThat(refusal(() -> show("R-77")).code()).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    CreditException typo = refusal(() -> show(CreditCodes.of(1).replaceFirst("0", "O")));
    assertThat(typo.code()).isEqualTo(ErrorCode.SUBJECT_NOT_FOUND);
    assertThat(typo.arguments().get(1)).isEqualTo(CreditCodes.of(1));
  }

  @Test
  void searchesWithALimitAndCountsAll() {
    importRows(Rows.of("license", 1), Rows.of("license", 2), Rows.of("license", 3));

    SubjectService.SearchResult result = subjects().search("物流 ", 2);

    assertThat(result.subjects()).hasSize(2);
    assertThat(result.total()).isEqualTo(3);
    assertThat(subjects().search("91371000ma", 9).total()).isEqualTo(3);
  }

  private static Rows person(String kind, int n, String number) {
    return Rows.of(kind, n)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.LEGAL_REPRESENTATIVE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, number);
  }

  @Test
  void namesakesAreToldApartByTheirNumbers() {
    importRows(
        person("penalty", 1, "371002199001010015"),
        person("penalty", 2, "371002198502020030"),
        person("penalty", 3, "371002199001010015"));
    importRows(person("blacklist", 1, "371002198502020030"));

    assertThat(show("371002199001010015").records())
        .extracting(entry -> entry.record().id().toString())
        .containsExactly("R-1", "R-3");
    assertThat(show("371002199001010015").lists().get(RosterList.BLACK)).isEmpty();
    assertThat(show("371002198502020030").lists().get(RosterList.BLACK)).hasSize(1);
    assertThat(show("R-3").records()).hasSize(2);
    CreditException ambiguous = refusal(() -> show("于小海"));
    assertThat(ambiguous.code()).isEqualTo(ErrorCode.SUBJECT_AMBIGUOUS);
    assertThat(ambiguous.arguments().get(1)).asString().contains("于小海 R-1", "于小海 R-2");
  }

  @Test
  void aNumberThatNobodyHasIsNotRepeated() {
    importRows(person("penalty", 1, "371002199001010015"));

    CreditException unknown = refusal(() -> show("37100219910101999X"));

    assertThat(unknown.code()).isEqualTo(ErrorCode.SUBJECT_NOT_FOUND);
    assertThat(unknown.arguments().get(0)).isEqualTo("3710**********999X");
  }
}
