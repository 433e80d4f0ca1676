package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Taking records and batches back. */
class RecordUndoTest extends RecordScene {
  private static final BatchId SECOND = new BatchId(2);

  @Test
  void voidsWhatWasCreatedRestoresWhatWasChangedAndKeepsWhatChangedSince() {
    importRows(Rows.of("license", 1), Rows.of("license", 2));
    importRows(
        Rows.of("license", 1).with("XK_NR", "水路"),
        Rows.of("license", 2).with("XK_NR", "水路"),
        Rows.of("license", 3),
        Rows.of("license", 4));
    importRows(
        Rows.of("license", 2).with("XK_NR", "铁路"), Rows.of("license", 4).with("XK_NR", "铁路"));

    UndoReport report = service().undo(SECOND, "李科长", false);

    assertThat(report).isEqualTo(new UndoReport(SECOND, 1, 1, 0, 2));
    assertThat(content("R-1")).containsEntry("XK_NR", "道路货物运输");
    assertThat(content("R-2")).containsEntry("XK_NR", "铁路");
    assertThat(service().find("R-3").voided()).isTrue();
    assertThat(content("R-4")).containsEntry("XK_NR", "铁路");
    assertThat(service().find("R-1").revision()).isEqualTo(3);
    assertThat(service().find("R-2").revision()).isEqualTo(3);
    Batch undo = service().batches(1).get(0);
    assertThat(undo.origin().file()).isEqualTo("undo B-2");
    assertThat(undo.origin().actor()).isEqualTo("李科长");
    assertThat(service().batches(9))
        .filteredOn(Batch::undone)
        .extracting(Batch::id)
        .containsExactly(SECOND);
  }

  @Test
  void aRestoredRecordHasItsEarlierDeadline() {
    importRows(Rows.of("license", 1));
    importRows(Rows.of("license", 1).with(Role.DECIDED_ON, "2026-09-07"));

    service().undo(SECOND, "李科长", false);

    StoredRecord restored = service().find("R-1");
    assertThat(restored.decidedOn().orElseThrow()).hasToString("2026-09-04");
    assertThat(restored.disclosure().dueOn().orElseThrow()).hasToString("2026-09-15");
  }

  /** A row need not name a unit; then it is the one that handed the file in. */
  @Test
  void aRestoredRecordBelongsToTheUnitThatHadItBefore() {
    source = "港航局";
    importRows(Rows.of("subject", 1).with(Role.SOURCE_UNIT, ""));
    source = "公路局";
    sources().assign("subject", source, Optional.empty(), "", "李科长", false);
    importRows(Rows.of("subject", 1).with(Role.SOURCE_UNIT, "").with(Role.SUBJECT_NAME, "改名有限公司"));
    assertThat(service().find("R-1").unit()).isEqualTo("公路局");

    service().undo(SECOND, "李科长", false);
    assertThat(service().find("R-1").unit()).isEqualTo("港航局");

    service().voidRecord("R-1", "误报", "王科员", false);
    service().undo(new BatchId(4), "李科长", false);
    assertThat(service().find("R-1").unit()).isEqualTo("港航局");
  }

  @Test
  void aRestoredRecordIsAboutWhomItWasAboutBefore() {
    importRows(Rows.of("license", 1).with(Role.DOCUMENT_NO, "威交〔2026〕7号"));
    importRows(Rows.of("license", 2).with(Role.DOCUMENT_NO, "威交〔2026〕7号"));
    assertThat(service().find("R-1").subject().code()).isEqualTo(CreditCodes.of(2));

    assertThat(service().undo(SECOND, "李科长", false).restored()).isEqualTo(1);

    assertThat(service().find("R-1").subject().code()).isEqualTo(CreditCodes.of(1));
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void takesABatchBackOnceOnly() {
    importRows(Rows.of("license", 1));
    BatchId first = new BatchId(1);
    service().undo(first, "李科长", false);

    assertThat(refusal(() -> service().undo(first, "李科长", false)))
        .isEqualTo(ErrorCode.BATCH_ALREADY_UNDONE);
    assertThat(refusal(() -> service().undo(new BatchId(77), "李科长", false)))
        .isEqualTo(ErrorCode.BATCH_NOT_FOUND);
  }

  @Test
  void aRehearsalOnlyTellsWhatWouldHappen() {
    importRows(Rows.of("license", 1));

    UndoReport report = service().undo(new BatchId(1), "李科长", true);

    assertThat(report).isEqualTo(new UndoReport(new BatchId(1), 1, 0, 0, 0));
    assertThat(service().find("R-1").voided()).isFalse();
    assertThat(service().batches(9)).hasSize(1);
  }

  @Test
  void anUndoCanBeTakenBackItself() {
    importRows(Rows.of("license", 1));
    service().undo(new BatchId(1), "李科长", false);

    UndoReport report = service().undo(SECOND, "李科长", false);

    assertThat(report.restored()).isEqualTo(1);
    assertThat(service().find("R-1").voided()).isFalse();
    assertThat(content("R-1")).containsEntry("XK_NR", "道路货物运输");
  }

  @Test
  void takingBackARecreationMakesTheRecordVoidAgain() {
    importRows(Rows.of("license", 1));
    service().voidRecord("R-1", "误报", "王科员", false);
    importRows(Rows.of("license", 1));

    UndoReport report = service().undo(new BatchId(3), "李科长", false);

    assertThat(report.voided()).isEqualTo(1);
    assertThat(service().find("R-1").voided()).isTrue();
  }

  @Test
  void takingBackAListsOnlyFileLeavesItUnknownAndNotClear() {
    importRows(Rows.of("blacklist", 1));
    service().undo(new BatchId(1), "李科长", false);

    assertThat(store.rosters().freshness(RosterList.BLACK)).isEmpty();
  }

  @Test
  void voidsARecordWithAReason() {
    importRows(Rows.of("license", 1));

    service().voidRecord("威交〔2026〕1号", "误报", "王科员", false);

    assertThat(service().find("R-1").voided()).isTrue();
    assertThat(stored()).isZero();
    assertThat(service().trace("R-1"))
        .extracting(event -> event.action() + " " + event.actor() + " " + event.detail())
        .contains("voided 王科员 误报");
    assertThat(refusal(() -> service().voidRecord("R-1", "误报", "王科员", false)))
        .isEqualTo(ErrorCode.STATE_FORBIDS);
  }

  @Test
  void rehearsesVoiding() {
    importRows(Rows.of("license", 1));

    service().voidRecord("R-1", "误报", "王科员", true);

    assertThat(service().find("R-1").voided()).isFalse();
    assertThat(service().batches(9)).hasSize(1);
  }

  @Test
  void bringsAnIdentityNumberBackAndItsOwnerWithIt() {
    Rows person =
        Rows.of("penalty", 1)
            .with(Role.SUBJECT_NAME, "于小海")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_CODE, "")
            .with(Role.LEGAL_REPRESENTATIVE, "")
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, "371002199001010015");
    importRows(person);
    String owner = service().find("R-1").subject().key();
    importRows(person.with(Role.SUBJECT_DOCUMENT, "371002198502020030"));
    assertThat(service().find("R-1").subject().key()).isNotEqualTo(owner);

    service().undo(new BatchId(2), "王科员", false);

    assertThat(service().find("R-1").subject().key()).isEqualTo(owner);
    RecordDetail shown = service().show("R-1", new Reveal("王科员", "核对"));
    assertThat(shown.values())
        .filteredOn(value -> value.code().equals("CF_XDR_ZJHM"))
        .extracting(RecordDetail.Value::value)
        .containsExactly("371002199001010015");
  }

  @Test
  void findsByNumberOrSaysWhyNot() {
    importRows(Rows.of("license", 1).with(Role.DOCUMENT_NO, "威交〔2026〕7号"));
    importRows(Rows.of("penalty", 2).with(Role.DOCUMENT_NO, "威交〔2026〕7号"));

    assertThat(service().find("r-2").id()).hasToString("R-2");
    assertThat(refusal(() -> service().find("威交〔2026〕7号"))).isEqualTo(ErrorCode.RECORD_AMBIGUOUS);
    assertThat(refusal(() -> service().find("R-9"))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    assertThat(refusal(() -> service().find("没有"))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
  }

  @Test
  void showsTheRowInTheCatalogsOrderWithoutIdentityNumbers() {
    importRows(
        Rows.of("license", 1).with("XK_FR_ZJLX", "身份证").with("XK_FR_ZJHM", "371002199001010015"));

    RecordDetail detail = service().show("R-1");

    assertThat(detail.values())
        .extracting(RecordDetail.Value::code)
        .isSubsetOf(Kinds.of("license").fields().stream().map(field -> field.code()).toList());
    assertThat(detail.values())
        .filteredOn(value -> value.code().equals("XK_FR_ZJHM"))
        .extracting(RecordDetail.Value::value)
        .doesNotContain("371002199001010015")
        .hasSize(1);
  }

  private Map<String, String> content(String id) {
    StoredRecord record = service().find(id);
    return store.records().values(record.id(), record.revision());
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }
}
