package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.record.CorrectionService;
import io.creditctl.core.record.CorrectionService.Correction;
import io.creditctl.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single fields mended by hand, where one datum has one source. */
abstract class CorrectionContract extends ConflictContractBase {

  private Correction correct(String field, String value) {
    return new CorrectionService(ports(), sources())
        .correct(id(1), Map.of(field, value), "fix P-1", "王科员", false);
  }

  private static Rows license() {
    return Rows.of("license", 1);
  }

  @Test
  void makesARevisionOfTheSameUnitAndQueuesIt() {
    send(ROAD, license());

    assertThat(correct("许可内容", "水路货物运输").faults()).isEmpty();

    assertThat(store.records().find(id(1)).orElseThrow().revision()).isEqualTo(2);
    assertThat(store.records().values(id(1), 2)).containsEntry("XK_NR", "水路货物运输");
    assertThat(store.outbox().ofRecord(id(1)))
        .extracting(entry -> entry.revision() + " " + entry.state())
        .containsExactly("1 SUPERSEDED", "2 PENDING");
  }

  @Test
  void aFaultyValueChangesNothing() {
    send(ROAD, license());

    assertThat(correct("XK_YXQZI", "2001-01-01").faults()).hasSize(1);

    assertThat(store.records().find(id(1)).orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void aFieldThatAnotherUnitAnswersForIsThatUnitsToMend() {
    assign("license.XK_FRDB", MARKET);
    send(ROAD, license());
    assertThat(correct("XK_FRDB", "李某某").faults()).isEmpty();

    send(MARKET, license().with("XK_FRDB", "王某某"));
    assertThatThrownBy(() -> correct("XK_FRDB", "赵某某")).hasMessageContaining("E-6007");
    assertThat(correct("XK_NR", "水路货物运输").faults()).isEmpty();
  }

  @Test
  void aVoidRecordIsNotMended() {
    send(ROAD, license());
    records().voidRecord("R-1", "误报", "王科员", false);

    assertThatThrownBy(() -> correct("XK_NR", "水路")).hasMessageContaining("E-6003");
  }
}
