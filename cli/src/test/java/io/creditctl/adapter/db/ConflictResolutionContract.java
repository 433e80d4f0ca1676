package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.record.Conflict.Take;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.UndoReport;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about a conflict, and what becomes of it when a batch is taken back. */
abstract class ConflictResolutionContract extends ConflictContractBase {
  private static final BatchId THIRD = new BatchId(3);

  @BeforeEach
  void twoUnitsContradictEachOther() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));
  }

  private ConflictDetail resolve(Take take) {
    return conflicts().resolve("C-1", take, "经核对原件", "李科长", false);
  }

  @Test
  void takingTheStoredContentLeavesTheRecord() {
    resolve(Take.STORED);

    assertThat(content()).containsEntry("XK_NR", "道路货物运输");
    assertThat(records().find("R-1").revision()).isEqualTo(1);
    assertThat(kept()).containsExactly("C-1 公路局 RESOLVED");
    assertThat(conflict(1).settlement().orElseThrow())
        .satisfies(
            settled -> {
              assertThat(settled.actor()).isEqualTo("李科长");
              assertThat(settled.reason()).isEqualTo("经核对原件");
              assertThat(settled.taken()).contains(Take.STORED);
            });
    assertThat(trace()).contains("conflict-resolved 李科长 C-1 stored 经核对原件");
  }

  @Test
  void aDecisionStandsWhenTheSameFileComesAgain() {
    resolve(Take.STORED);

    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 1, 0, 0);

    assertThat(conflicts().open("")).isZero();
  }

  @Test
  void takingTheIncomingContentMakesARevisionThatIsPushed() {
    resolve(Take.INCOMING);

    assertThat(content()).containsEntry("XK_NR", "水路货物运输").containsEntry("XK_LYDW", ROAD);
    assertThat(unit()).isEqualTo(ROAD);
    assertThat(records().find("R-1").disclosure().dueOn().orElseThrow()).hasToString("2026-09-15");
    assertThat(store.outbox().ofRecord(id(1)))
        .extracting(entry -> entry.revision() + " " + entry.state())
        .containsExactly("1 SUPERSEDED", "2 PENDING");
    assertThat(kept()).containsExactly("C-1 公路局 RESOLVED", "C-2 港航局 RESOLVED");
    assertThat(conflicts().show("C-1").differences())
        .extracting(d -> d.stored() + " " + d.incoming())
        .containsExactly("道路货物运输 水路货物运输");
    assertThat(trace()).contains("conflict-resolved 李科长 C-1 incoming 经核对原件");
  }

  @Test
  void doubtfulContentIsDoubtedAsSoonAsItIsTakenAndNoLonger() {
    send(MARKET, license("王某某 371002199001010015"));
    assertThat(doubted(Assertion.PII)).isZero();

    conflicts().resolve("C-2", Take.INCOMING, "经核对", "李科长", false);
    assertThat(doubted(Assertion.PII)).isEqualTo(1);

    send(MARKET, license("道路货物运输"));
    assertThat(doubted(Assertion.PII)).isZero();
  }

  @Test
  void whatAnUndoBringsBackIsDoubtedAsBefore() {
    send(PORT, license("王某某 371002199001010015"));
    send(PORT, license("道路货物运输"));
    assertThat(doubted(Assertion.PII)).isZero();

    records().undo(new BatchId(4), "李科长", false);

    assertThat(doubted(Assertion.PII)).isEqualTo(1);
  }

  @Test
  void contentThatWasDecidedAgainstRaisesNoDoubtAboutTheRecord() {
    send(MARKET, license("王某某 371002199001010015"));
    conflicts().resolve("C-2", Take.STORED, "经核对", "李科长", false);

    assertCounts(send(MARKET, license("王某某 371002199001010015")), 0, 0, 1, 0, 0);

    assertThat(doubted(Assertion.PII)).isZero();
  }

  @Test
  void theContentThatLostDoesNotComeBackWithTheNextFile() {
    resolve(Take.INCOMING);

    assertCounts(send(PORT, license("道路货物运输")), 0, 0, 1, 0, 0);
    assertCounts(send(PORT, license("航空货物运输")), 0, 0, 0, 1, 1);

    assertThat(content()).containsEntry("XK_NR", "水路货物运输");
  }

  @Test
  void aRehearsedDecisionDecidesNothing() {
    conflicts().resolve("C-1", Take.INCOMING, "经核对原件", "李科长", true);

    assertThat(unit()).isEqualTo(PORT);
    assertThat(kept()).containsExactly("C-1 公路局 OPEN");
    assertThat(records().batches(9)).hasSize(2);
  }

  @Test
  void aConflictIsSettledOnceOnlyAndForAReason() {
    assertThat(refusal(() -> conflicts().resolve("C-1", Take.STORED, " ", "李科长", false)))
        .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    resolve(Take.STORED);

    assertThat(refusal(() -> resolve(Take.INCOMING))).isEqualTo(ErrorCode.CONFLICT_SETTLED);
    assertThat(refusal(() -> conflicts().show("C-9"))).isEqualTo(ErrorCode.CONFLICT_NOT_FOUND);
    assertThat(refusal(() -> conflicts().show("R-1"))).isEqualTo(ErrorCode.CONFLICT_NOT_FOUND);
  }

  @Test
  void undoingABatchWithdrawsTheConflictsThatItBrought() {
    UndoReport report = records().undo(new BatchId(2), "李科长", false);

    assertThat(report).isEqualTo(new UndoReport(new BatchId(2), 0, 0, 1, 0));
    assertThat(kept()).containsExactly("C-1 公路局 WITHDRAWN");
    assertThat(conflict(1).settlement().orElseThrow().actor()).isEqualTo("李科长");
    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);
  }

  @Test
  void undoingABatchThatWonByRuleBringsTheOtherContentBack() {
    assign("license", ROAD);
    send(ROAD, license("水路货物运输"));
    assertThat(unit()).isEqualTo(ROAD);

    UndoReport report = records().undo(THIRD, "李科长", false);

    assertThat(report).isEqualTo(new UndoReport(THIRD, 0, 1, 1, 0));
    assertThat(unit()).isEqualTo(PORT);
    assertThat(content()).containsEntry("XK_NR", "道路货物运输");
    assertThat(kept()).containsExactly("C-1 公路局 OPEN", "C-2 港航局 WITHDRAWN");
  }

  @Test
  void undoingADecisionOpensTheConflictAgain() {
    resolve(Take.INCOMING);

    records().undo(THIRD, "李科长", false);

    assertThat(unit()).isEqualTo(PORT);
    assertThat(kept()).containsExactly("C-1 公路局 OPEN", "C-2 港航局 WITHDRAWN");
    resolve(Take.STORED);
  }

  @Test
  void whatWasDisplacedGoesWithTheBatchThatItCameWith() {
    assign("license", ROAD);
    send(ROAD, license("水路货物运输"));

    UndoReport report = records().undo(new BatchId(1), "李科长", false);

    assertThat(report).isEqualTo(new UndoReport(new BatchId(1), 0, 0, 1, 1));
    assertThat(unit()).isEqualTo(ROAD);
    assertThat(kept()).containsExactly("C-1 公路局 BY_RULE", "C-2 港航局 WITHDRAWN");
  }

  @Test
  void listsByKindAndByEitherUnit() {
    send(PORT, Rows.of("penalty", 1));
    send(MARKET, Rows.of("penalty", 1).with("CF_NR", "罚款"));

    assertThat(list("penalty", "")).containsExactly("C-2");
    assertThat(list("", " 港航局")).containsExactly("C-1", "C-2");
    assertThat(list("", MARKET)).containsExactly("C-2");
    assertThat(list("", "教育局")).isEmpty();
    assertThat(conflicts().openOfSubject(CreditCodes.of(1))).isEqualTo(2);
    assertThat(conflicts().openOfSubject(CreditCodes.of(2))).isZero();
    assertThat(refusal(() -> list("没有", ""))).isEqualTo(ErrorCode.UNKNOWN_KIND);
  }

  @Test
  void identityNumbersAreMaskedOnBothSides() {
    Rows stored = Rows.of("license", 2).with("XK_FR_ZJHM", "371002199005059983");
    send(PORT, stored.with("XK_FR_ZJLX", "身份证"));
    send(ROAD, Rows.of("license", 2).with("XK_FR_ZJHM", "").with("XK_FR_ZJLX", "身份证"));

    assertThat(conflicts().show("C-2").differences())
        .extracting(d -> d.field().code() + " " + d.stored() + " " + d.incoming())
        .containsExactly("XK_FR_ZJHM 3710**********9983 ");
  }

  private List<String> list(String kind, String unit) {
    try (Stream<ConflictDetail> found = conflicts().list(kind, unit, false)) {
      return found.map(detail -> detail.conflict().id().toString()).toList();
    }
  }

  private List<String> trace() {
    return records().trace("R-1").stream()
        .map(event -> event.action() + " " + event.actor() + " " + event.detail())
        .toList();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }
}
