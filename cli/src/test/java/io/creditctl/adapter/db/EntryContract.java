package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.EntryService.Entered;
import io.creditctl.core.record.EntryService.Entry;
import io.creditctl.core.record.RecordPorts;
import io.creditctl.core.record.StoreResult.Outcome;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that come out of case work become records like those of a file. */
abstract class EntryContract extends StoreContract {
  private final TestKeys keys = new TestKeys();

  private RecordPorts ports() {
    return new RecordPorts(
        store.records(),
        Kinds.CATALOG,
        Kinds::calculator,
        kind -> List.of("province"),
        keys.of(store.keyChecks()),
        Times.CLOCK);
  }

  private EntryService entries() {
    return new EntryService(ports());
  }

  private Entered enter(Map<String, String> values) {
    return entries().enter(new Entry("penalty", values, "", "LST-1"), "张科员", false);
  }

  private static Map<String, String> penalty() {
    Rows row = Rows.of("penalty", 1);
    Map<String, String> values = new LinkedHashMap<>();
    List<Field> fields = row.kind().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!row.values()[i].isEmpty()) {
        values.put(fields.get(i).code(), row.values()[i]);
      }
    }
    return values;
  }

  @Test
  void aRowBecomesARecordThatNamesItsCaseAndIsQueued() {
    Entered entered = enter(penalty());

    assertThat(entered.outcome()).isEqualTo(Outcome.CREATED);
    StoredRecord record = store.records().find(entered.record()).orElseThrow();
    assertThat(record.kind()).isEqualTo("penalty");
    assertThat(record.disclosure().dueOn()).isPresent();
    assertThat(store.outbox().ofRecord(entered.record())).hasSize(1);
    assertThat(store.records().trace(entered.record()).get(0).detail()).contains("LST-1");
  }

  @Test
  void theSameRowAgainChangesNothing() {
    Entered first = enter(penalty());
    Entered again = enter(penalty());

    assertThat(again.record()).isEqualTo(first.record());
    assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(store.records().find(first.record()).orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void otherContentIsARevisionOfTheSameRecord() {
    Entered first = enter(penalty());
    Map<String, String> other = penalty();
    other.put("CF_NR", "罚款三千元");

    Entered revised = enter(other);

    assertThat(revised.record()).isEqualTo(first.record());
    assertThat(revised.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(store.records().find(first.record()).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void aFaultyRowIsRefusedWithItsFieldsAndStoresNothing() {
    Map<String, String> faulty = penalty();
    faulty.remove("CF_JDRQ");
    faulty.put("CF_XDR_SHXYM", "91371000MA0000015X");

    CreditException refused = catchThrowableOfType(CreditException.class, () -> enter(faulty));

    assertThat(refused.code()).isEqualTo(ErrorCode.ROW_INVALID);
    assertThat(refused.arguments().get(1).toString()).contains("处罚决定日期").contains("统一社会信用代码");
    assertThat(store.records().batches(10)).isEmpty();
  }

  @Test
  void aFieldThatTheKindLacksIsRefused() {
    Map<String, String> odd = penalty();
    odd.put("XK_NR", "x");

    assertThat(catchThrowableOfType(CreditException.class, () -> enter(odd)).code())
        .isEqualTo(ErrorCode.UNKNOWN_FIELD);
  }

  @Test
  void aRehearsalStoresNothing() {
    Entered entered = entries().enter(new Entry("penalty", penalty(), "", "LST-1"), "张科员", true);

    assertThat(entered.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(store.records().batches(10)).isEmpty();
  }
}
