package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.record.Conflict.Take;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.RecordDetail;
import io.creditctl.core.record.Reveal;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose word counts when two units send the same datum with other content. */
abstract class OneSourceContract extends ConflictContractBase {

  @Test
  void withoutAnAssignmentTheFirstStaysAndTheOtherWaitsForADecision() {
    send(PORT, license("道路货物运输"));

    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);

    assertThat(content()).containsEntry("XK_NR", "道路货物运输");
    assertThat(records().find("R-1").revision()).isEqualTo(1);
    assertThat(kept()).containsExactly("C-1 公路局 OPEN");
    ConflictDetail detail = conflicts().show("C-1");
    assertThat(detail.conflict().storedUnit()).isEqualTo(PORT);
    assertThat(detail.conflict().line()).isEqualTo(2);
    assertThat(detail.conflict().batch()).hasToString("B-2");
    assertThat(detail.differences())
        .extracting(d -> d.field().code() + " " + d.stored() + " " + d.incoming())
        .containsExactly("XK_NR 道路货物运输 水路货物运输");
    assertThat(records().trace("R-1"))
        .extracting(event -> event.action() + " " + event.detail())
        .contains("conflict C-1 公路局");
  }

  @Test
  void theSameUnitRevisesItsOwnHoweverItsNameIsSpelt() {
    send("港航局（威海）", license("道路货物运输"));

    assertCounts(send("港航局 (威海)", license("水路货物运输")), 0, 1, 0, 0, 0);

    assertThat(content()).containsEntry("XK_NR", "水路货物运输");
    assertThat(kept()).isEmpty();
  }

  @Test
  void equalContentOfAnotherUnitChangesNothing() {
    send(PORT, license("道路货物运输"));
    Rows same = license("道路货物运输").with(Role.SOURCE_UNIT_CODE, CreditCodes.of(7));

    assertCounts(send(ROAD, same), 0, 0, 1, 0, 0);

    assertThat(unit()).isEqualTo(PORT);
    assertThat(records().find("R-1").revision()).isEqualTo(1);
    assertThat(kept()).isEmpty();
  }

  @Test
  void theSameConflictingFileAgainMakesNoSecondConflict() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));

    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);

    assertThat(kept()).containsExactly("C-1 公路局 OPEN");
  }

  @Test
  void aUnitsNewerWordReplacesItsOlderOneThatStillWaits() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));

    assertCounts(send(ROAD, license("铁路货物运输")), 0, 0, 0, 1, 1);

    assertThat(kept()).containsExactly("C-1 公路局 WITHDRAWN", "C-2 公路局 OPEN");
  }

  @Test
  void aConflictIsNoneAnyMoreWhenTheUnitsAgree() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));
    send(MARKET, license("铁路货物运输"));

    assertCounts(send(PORT, license("水路货物运输")), 0, 1, 0, 0, 0);
    assertThat(kept()).containsExactly("C-1 公路局 WITHDRAWN", "C-2 市场监管局 OPEN");

    assertCounts(send(MARKET, license("水路货物运输")), 0, 0, 1, 0, 0);
    assertThat(kept()).containsExactly("C-1 公路局 WITHDRAWN", "C-2 市场监管局 WITHDRAWN");
  }

  @Test
  void theAssignedUnitWinsAndWhatItDisplacesIsKeptApart() {
    send(PORT, license("道路货物运输"));
    assign("license", ROAD);

    assertCounts(send(ROAD, license("水路货物运输")), 0, 1, 0, 0, 0);

    assertThat(content()).containsEntry("XK_NR", "水路货物运输");
    assertThat(unit()).isEqualTo(ROAD);
    assertThat(kept()).containsExactly("C-1 港航局 BY_RULE");
    assertThat(conflict(1).batch()).hasToString("B-1");
    assertThat(conflicts().show("C-1").differences())
        .extracting(d -> d.stored() + " " + d.incoming())
        .containsExactly("水路货物运输 道路货物运输");
    assertThat(store.outbox().ofRecord(id(1))).hasSize(2);
  }

  @Test
  void anotherUnitNeverOverwritesTheAssignedOne() {
    assign("license", PORT);
    send(PORT, license("道路货物运输"));

    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 0);
    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 0);
    assertCounts(send("", Rows.of("subject", 1)), 1, 0, 0, 0, 0);

    assertThat(content()).containsEntry("XK_NR", "道路货物运输");
    assertThat(kept()).containsExactly("C-1 公路局 BY_RULE");
  }

  @Test
  void betweenTwoUnitsThatAreBothNotAssignedNoRuleTells() {
    assign("license", MARKET);
    send(PORT, license("道路货物运输"));

    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);

    assertThat(unit()).isEqualTo(PORT);
  }

  @Test
  void anAssignmentSettlesAnOpenConflictWhenTheUnitsFileComesAgain() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));
    assign("license", ROAD);
    assertThat(kept()).containsExactly("C-1 公路局 OPEN");

    assertCounts(send(ROAD, license("水路货物运输")), 0, 1, 0, 0, 0);

    assertThat(unit()).isEqualTo(ROAD);
    assertThat(kept()).containsExactly("C-1 公路局 BY_RULE", "C-2 港航局 BY_RULE");
    assertThat(conflict(1).storedUnit()).isEqualTo(PORT);
  }

  @Test
  void anAssignmentAppliesFromItsDayAndNotOnTheDayOfItsEnd() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    sources().assign("license", ROAD, Optional.of(tomorrow), "", "李科长", false);
    send(PORT, license("道路货物运输"));
    assertCounts(send(ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);

    clock.advance(Duration.ofDays(1));
    assertCounts(send(ROAD, license("水路货物运输")), 0, 1, 0, 0, 0);

    sources().remove("license", Optional.empty(), "", "李科长", false);
    assertCounts(send(PORT, license("航空货物运输")), 0, 0, 0, 1, 1);
  }

  @Test
  void aFieldOfAnAssignedUnitIsMergedIntoTheRecordOfTheOther() {
    assign("license", PORT);
    assign("license.XK_FRDB", MARKET);
    send(PORT, license("道路货物运输"));

    assertCounts(send(MARKET, license("水路货物运输").with("XK_FRDB", "李四")), 0, 1, 0, 0, 0);

    assertThat(content())
        .containsEntry("XK_FRDB", "李四")
        .containsEntry("XK_NR", "道路货物运输")
        .containsEntry("XK_LYDW", PORT);
    assertThat(unit()).isEqualTo(PORT);
    assertThat(kept()).containsExactly("C-1 市场监管局 BY_RULE");
  }

  @Test
  void aMergedRecordIsDoubtedForWhatItHoldsAndNotForWhatTheRowHeld() {
    assign("license", PORT);
    assign("license.XK_FRDB", MARKET);
    send(PORT, license("道路货物运输"));

    send(MARKET, license("王某某 371002199001010015").with("XK_FRDB", "李四"));
    assertThat(content()).containsEntry("XK_FRDB", "李四");
    assertThat(doubted(Assertion.PII)).isZero();

    send(PORT, license("王某某 371002199001010015"));
    assertThat(content()).containsEntry("XK_FRDB", "李四");
    assertThat(doubted(Assertion.PII)).isEqualTo(1);
  }

  @Test
  void aMergedFieldSurvivesTheNextFileOfTheRecordsUnit() {
    assign("license.XK_FRDB", MARKET);
    send(PORT, license("道路货物运输"));
    send(MARKET, license("道路货物运输").with("XK_FRDB", "李四"));

    assertCounts(send(PORT, license("道路货物运输")), 0, 0, 0, 1, 0);
    assertCounts(send(PORT, license("水路货物运输")), 0, 1, 0, 0, 0);
    assertThat(content()).containsEntry("XK_FRDB", "李四").containsEntry("XK_NR", "水路货物运输");

    assertCounts(send(MARKET, license("道路货物运输").with("XK_FRDB", "王五")), 0, 0, 0, 1, 1);
    assertThat(content()).containsEntry("XK_FRDB", "王五").containsEntry("XK_NR", "水路货物运输");
  }

  @Test
  void aFieldWhoseUnitHasSaidNothingFollowsTheKind() {
    assign("license.XK_FRDB", MARKET);
    send(PORT, license("道路货物运输"));

    assertCounts(send(PORT, license("道路货物运输").with("XK_FRDB", "李四")), 0, 1, 0, 0, 0);
    assertCounts(send(ROAD, license("道路货物运输").with("XK_FRDB", "王五")), 0, 0, 0, 1, 1);

    assertThat(content()).containsEntry("XK_FRDB", "李四");
  }

  @Test
  void whatNobodyAnswersForIsTheNextUnitsButNotTheOtherWayRound() {
    send("", Rows.of("subject", 1));
    Rows named = Rows.of("subject", 1).with(Role.SUBJECT_NAME, "改名有限公司");
    assertCounts(send(PORT, named), 0, 1, 0, 0, 0);

    assertCounts(send("", Rows.of("subject", 1)), 0, 0, 0, 1, 1);

    assertThat(unit()).isEqualTo(PORT);
  }

  @Test
  void aVoidRecordIsWhoeverSendsItNext() {
    send(PORT, license("道路货物运输"));
    send(ROAD, license("水路货物运输"));
    records().voidRecord("R-1", "误报", "王科员", false);

    assertCounts(send(ROAD, license("水路货物运输")), 1, 0, 0, 0, 0);

    assertThat(unit()).isEqualTo(ROAD);
    assertThat(kept()).containsExactly("C-1 公路局 WITHDRAWN");
  }

  @Test
  void aRecordStandsOnceInAFileEvenWhenItIsContested() {
    send(PORT, license("道路货物运输"));

    assertThat(send(ROAD, license("水路货物运输"), license("铁路货物运输")).counts().rejected()).isEqualTo(1);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aRehearsalTellsTheConflictsAndKeepsNone() {
    send(PORT, license("道路货物运输"));

    assertCounts(send(Destination.REHEARSAL, ROAD, license("水路货物运输")), 0, 0, 0, 1, 1);

    assertThat(kept()).isEmpty();
  }

  @Test
  void aThousandRowsOfTwoUnitsAreWeighedOneByOne() {
    Rows[] port = new Rows[1000];
    Rows[] road = new Rows[1000];
    for (int n = 0; n < port.length; n++) {
      port[n] = Rows.of("license", n + 1);
      road[n] = Rows.of("license", n + 1);
      if (n % 4 == 0) {
        road[n].with("XK_NR", "水路货物运输");
      }
    }
    assertCounts(send(PORT, port), 1000, 0, 0, 0, 0);

    assertCounts(send(ROAD, road), 0, 0, 750, 250, 250);

    assertThat(conflicts().open("license")).isEqualTo(250);
    assertThat(conflicts().open("penalty")).isZero();
    assertThat(store.records().conflicts().disputed("license")).hasSize(250);
    assertThat(store.records().conflicts().disputed("penalty")).isEqualTo(Map.of());
  }

  /** The licence of a natural person with this identity number. */
  private static Rows person(String number) {
    return license("道路货物运输")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_NAME, "王某某")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, number);
  }

  @Test
  void identityNumbersAreComparedInClearAndShownMasked() {
    send(PORT, person("371002199001010015"));

    assertCounts(send(ROAD, person("371002199001010015")), 0, 0, 1, 0, 0);
    assertCounts(send(ROAD, person("371082198506300023")), 0, 0, 0, 1, 1);

    ConflictDetail detail = conflicts().show("C-1");
    assertThat(detail.differences())
        .extracting(d -> d.field().code())
        .containsExactly("XK_XDR_ZJHM");
    assertThat(detail.differences().toString())
        .doesNotContain("371002199001010015", "371082198506300023");
  }

  @Test
  void theNumberThatAPersonDecidesForIsSealedAnewAndReadable() {
    send(PORT, person("371002199001010015"));
    send(ROAD, person("371082198506300023"));

    conflicts().resolve("C-1", Take.INCOMING, "经核对", "李科长", false);

    assertThat(content().get("XK_XDR_ZJHM")).startsWith("sm4:");
    assertThat(
            records().show("R-1", new Reveal("李科长", "核对")).values().stream()
                .filter(value -> value.code().equals("XK_XDR_ZJHM"))
                .map(RecordDetail.Value::value))
        .containsExactly("371082198506300023");
  }
}
