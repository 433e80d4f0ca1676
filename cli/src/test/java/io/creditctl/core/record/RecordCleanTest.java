package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.Period;
import io.creditctl.core.quality.Breakdown;
import io.creditctl.core.quality.QualityRow;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.clean.AmountUnit;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are cleaned on their way in, and what is counted of them meanwhile. */
class RecordCleanTest extends RecordScene {
  private final Diary diary = new Diary();

  private static Rows dirty(int n) {
    return Rows.of("penalty", n)
        .with(Role.DOCUMENT_NO, " 鲁威交罚[2026]" + n + "号")
        .with(Role.DECIDED_ON, "2026年9月4日")
        .with("CF_FR_ZJLX", "身份证")
        .with("CF_FR_ZJHM", "３７１００２１９９００１０１００１５");
  }

  @BeforeEach
  void cleanWhatComesIn() {
    cleaning = Optional.of(new Cleaning(AmountUnit.WAN, file -> diary));
  }

  @Test
  void storesTheCleanedRowAndWhyItDiffersFromItsFile() {
    importRows(dirty(1));

    String id = "R-1";
    Map<String, String> values = store.records().values(service().find(id).id(), 1);
    assertThat(values)
        .containsEntry("CF_WSH", "鲁威交罚〔2026〕1号")
        .containsEntry("CF_JDRQ", "2026-09-04")
        .hasEntrySatisfying("CF_FR_ZJHM", number -> assertThat(number).startsWith("sm4:"));
    assertThat(service().trace(id).stream().filter(event -> event.action().equals("cleaned")))
        .extracting(TraceEvent::detail)
        .containsExactlyInAnyOrder(
            "E-1066+E-1071 CF_WSH:  鲁威交罚[2026]1号 → 鲁威交罚〔2026〕1号",
            "E-1072 CF_JDRQ: 2026年9月4日 → 2026-09-04",
            "E-1067 CF_FR_ZJHM: ３７１０**********００１５ → 3710**********0015");
  }

  @Test
  void handsOnEveryRowWithItsChangesTheFaultyOnesToo() {
    mode = Mode.SKIP;
    importRows(dirty(1), Rows.of("penalty", 2), dirty(3).with(Role.SUBJECT_NAME, ""));

    assertThat(diary.header).contains("行政处罚决定书文号");
    assertThat(diary.rows).hasSize(3);
    assertThat(diary.rows.get(2)).contains("鲁威交罚〔2026〕3号").doesNotContain("2026年9月4日");
    assertThat(diary.changes).extracting(CellChange::line).containsExactly(2L, 2L, 2L, 4L, 4L, 4L);
  }

  @Test
  void whatCameInCleanIsNotSaidToHaveBeenCleanedLater() {
    Rows clean = Rows.of("penalty", 1).with(Role.DOCUMENT_NO, "鲁威交罚〔2026〕1号");
    importRows(clean);

    FileReport again = importRows(Rows.of("penalty", 1).with(Role.DOCUMENT_NO, "鲁威交罚[2026]1号"));

    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(service().trace("R-1")).extracting(TraceEvent::action).doesNotContain("cleaned");
  }

  @Test
  void findingsAreThoseOfTheCleanedRow() {
    FileReport report = importRows(dirty(1));

    assertThat(report.issues()).isEmpty();
    cleaning = Optional.empty();
    assertThat(importRows(Rows.of("penalty", 2).with(Role.VALID_UNTIL, "长期")).issues())
        .isNotEmpty();
  }

  @Test
  void aRehearsalCleansAndKeepsNothing() {
    destination = Destination.REHEARSAL;
    importRows(dirty(1));

    assertThat(diary.changes).hasSize(3);
    assertThat(stored()).isZero();
  }

  @Test
  void countsWhatEachUnitHandedInWhileItImports() {
    cleaning = Optional.empty();
    mode = Mode.SKIP;
    source = "市执法支队";
    importRows(
        fined(1).with(Role.DECIDED_ON, "2026-11-20"),
        Rows.of("penalty", 2).with("CF_CFLB", "罚款"), // late, and the fine's amount is missing
        Rows.of("penalty", 3).with(Role.SUBJECT_CODE, "91371000MA0000015X"),
        Rows.of("penalty", 4).with(Role.SOURCE_UNIT, "荣成市交通运输局"));
    importRows(fined(1).with(Role.DECIDED_ON, "2026-11-20"));

    List<QualityRow> rows =
        store.quality().report(Period.parse("2026"), Breakdown.UNIT, "penalty", "");

    assertThat(rows).extracting(QualityRow::key).containsExactly(Rows.BUREAU, "荣成市交通运输局");
    QualityRow bureau = rows.get(0).key().equals(Rows.BUREAU) ? rows.get(0) : rows.get(1);
    assertThat(bureau)
        .extracting(
            QualityRow::received,
            QualityRow::accepted,
            QualityRow::sound,
            QualityRow::timed,
            QualityRow::late)
        .containsExactly(3L, 2L, 1L, 2L, 1L);
    assertThat(bureau.asked() - bureau.filled()).isEqualTo(1);
  }

  /** A mere warning is exempt, so that it is neither late nor in time. */
  private static Rows fined(int n) {
    return Rows.of("penalty", n).with("CF_CFLB", "罚款").with("CF_NR_FK", "0.2");
  }

  @Test
  void aFileThatIsRefusedAsAWholeCountsForNobody() {
    cleaning = Optional.empty();
    importRows(Rows.of("penalty", 1), Rows.of("penalty", 2).with(Role.SUBJECT_NAME, ""));

    assertThat(store.quality().report(Period.parse("2026"), Breakdown.UNIT, "", "")).isEmpty();
  }

  /** Remembers everything. */
  private static final class Diary implements CleaningSink {
    private List<String> header = List.of();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();

    @Override
    public void header(List<String> cells) {
      header = cells;
    }

    @Override
    public void row(Table.Row cleaned, List<CellChange> made) {
      rows.add(List.of(cleaned.cells()));
      changes.addAll(made);
    }

    @Override
    public void abandon() {}

    @Override
    public void close() {}
  }
}
