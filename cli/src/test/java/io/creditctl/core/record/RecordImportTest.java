package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordImportTest extends RecordScene {
  private static final Rows FAULTY = Rows.of("license", 9).with(Role.DECIDED_ON, "2026-02-30");

  @Test
  void storesAFileAndSaysWhatBecameOfIt() {
    FileReport report = importRows(Rows.of("license", 1), Rows.of("license", 2));

    assertThat(report.kind()).isEqualTo("license");
    assertThat(report.encoding()).isEqualTo("UTF-8");
    assertThat(report.batch()).contains(new BatchId(1));
    assertThat(report.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    assertThat(report.issues()).isEmpty();
    assertThat(report.unknownColumns()).isEmpty();
    assertThat(report.nextDue()).contains(LocalDate.parse("2026-09-15"));
    Batch batch = service().batches(1).get(0);
    assertThat(batch.counts()).isEqualTo(report.counts());
    assertThat(batch.origin())
        .isEqualTo(
            new Batch.Origin("license", "表.csv", report.sha256(), "UTF-8", "", "王科员", Times.NOW));
    assertThat(stored()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"license", "penalty", "redlist", "blacklist", "subject"})
  void tellsTheKindFromTheHeader(String kindCode) {
    FileReport report = importText(Rows.table(Rows.of(kindCode, 1)));

    assertThat(report.issues()).isEmpty();
    assertThat(report.kind()).isEqualTo(kindCode);
    assertThat(report.counts().created()).isEqualTo(1);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String text = Rows.table(Rows.of("license", 1), Rows.of("license", 2));
    importText(text);

    FileReport again = importText(text);
    assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
    assertThat(again.batch()).contains(new BatchId(2));
    assertThat(again.nextDue()).isEmpty();
  }

  @Test
  void countsNewChangedAndUnchangedRows() {
    importRows(Rows.of("license", 1), Rows.of("license", 2));

    FileReport report =
        importRows(
            Rows.of("license", 1),
            Rows.of("license", 2).with("XK_NR", "水路"),
            Rows.of("license", 3));
    assertThat(report.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1, 0, 0));
  }

  @Test
  void oneFaultyRowKeepsTheWholeFileOut() {
    FileReport report = importRows(Rows.of("license", 1), FAULTY, Rows.of("license", 2));

    assertThat(report.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 1));
    assertThat(report.batch()).isEmpty();
    assertThat(report.nextDue()).isEmpty();
    assertThat(report.issues())
        .extracting(issue -> issue.line() + " " + issue.field() + " " + issue.rule())
        .containsExactly("3 XK_JDRQ DATE_IMPOSSIBLE");
    assertThat(stored()).isZero();
    assertThat(service().batches(9)).isEmpty();
  }

  @Test
  void onRequestOnlyTheFaultyRowsStayOut() {
    mode = Mode.SKIP;

    FileReport report = importRows(Rows.of("license", 1), FAULTY, Rows.of("license", 2));

    assertThat(report.counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 1));
    assertThat(report.batch()).isPresent();
    assertThat(stored()).isEqualTo(2);
    assertThat(service().batches(1).get(0).counts()).isEqualTo(report.counts());
  }

  @Test
  void aFileWithoutOneGoodRowIsNoBatch() {
    mode = Mode.SKIP;

    FileReport report = importRows(FAULTY);

    assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1));
    assertThat(report.batch()).isEmpty();
    assertThat(service().batches(9)).isEmpty();
  }

  @Test
  void aHeaderAloneIsABatchWithoutRows() {
    kind = Optional.of("blacklist");

    FileReport report = importText(Rows.header("blacklist") + "\n");

    assertThat(report.counts()).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 0));
    assertThat(report.batch()).isPresent();
  }

  @Test
  void aRecordThatStandsTwiceIsAFaultOfTheSecondRow() {
    mode = Mode.SKIP;
    importRows(Rows.of("license", 3));

    FileReport report =
        importRows(
            Rows.of("license", 1),
            Rows.of("license", 1).with("XK_NR", "水路"),
            Rows.of("license", 3),
            Rows.of("license", 3).with("XK_NR", "水路"));

    assertThat(report.counts()).isEqualTo(new ImportCounts(4, 1, 0, 1, 0, 2));
    assertThat(report.issues())
        .extracting(issue -> issue.line() + " " + issue.rule() + " " + issue.arguments())
        .containsExactly("3 DUPLICATE_IN_FILE [2]", "5 DUPLICATE_IN_FILE [4]");
    assertThat(service().show("R-1").record().revision()).isEqualTo(1);
  }

  @Test
  void warningsKeepNothingOut() {
    FileReport report = importRows(Rows.of("license", 1).with(Role.SUBJECT_TYPE, "个体工商户"));

    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(issue -> issue.rule())
        .containsExactly(Rule.SUBJECT_TYPE_MISMATCH);
  }

  @Test
  void aRehearsalTellsTheSameAndStoresNothing() {
    importRows(Rows.of("license", 1), Rows.of("license", 2));
    destination = Destination.REHEARSAL;

    FileReport report =
        importRows(
            Rows.of("license", 1),
            Rows.of("license", 2).with("XK_NR", "水路"),
            Rows.of("license", 3));

    assertThat(report.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1, 0, 0));
    assertThat(report.batch()).isEmpty();
    assertThat(report.nextDue()).contains(LocalDate.parse("2026-09-15"));
    assertThat(stored()).isEqualTo(2);
    assertThat(service().batches(9)).hasSize(1);
  }

  @Test
  void aCheckLooksAtTheFileAlone() {
    importRows(Rows.of("license", 1));
    destination = Destination.CHECK_ONLY;

    ImportReport report =
        importFiles(
            write(
                "查.csv",
                Rows.table(Rows.of("license", 1), Rows.of("license", 2), Rows.of("license", 2))));

    assertThat(report.stored()).isFalse();
    assertThat(report.totals()).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 1));
    assertThat(stored()).isEqualTo(1);
    assertThat(service().batches(9)).hasSize(1);
  }

  @Test
  void theEarliestDeadlineOfNewRecordsComesNext() {
    FileReport report =
        importRows(
            Rows.of("license", 1).with(Role.DECIDED_ON, "2026-11-02"),
            Rows.of("license", 2).with(Role.DECIDED_ON, "2026-09-04"),
            Rows.of("license", 3).with(Role.DECIDED_ON, "2026-10-30"));

    assertThat(report.nextDue()).contains(LocalDate.parse("2026-09-15"));
  }

  @Test
  void theSourceStandsInForAUnitThatTheRowDoesNotName() {
    source = "港航局";

    importRows(Rows.of("subject", 1).with(Role.SOURCE_UNIT, ""), Rows.of("subject", 2));

    assertThat(service().find("R-1").unit()).isEqualTo("港航局");
    assertThat(service().find("R-2").unit()).isEqualTo(Rows.BUREAU);
  }

  @Test
  void everyNewRevisionWaitsForEveryTarget() {
    targets.add("city");
    importRows(Rows.of("license", 1));
    importRows(Rows.of("blacklist", 2));

    assertThat(store.outbox().ofRecord(service().find("R-1").id()))
        .extracting(entry -> entry.target())
        .containsExactlyInAnyOrder("city", "province");
    assertThat(store.outbox().ofRecord(service().find("R-2").id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\uFFFD", "\u202E"})
  void charactersThatNoFileShouldHaveKeepARowOut(String bad) {
    FileReport report =
        importRows(Rows.of("license", 1).with(Role.SUBJECT_NAME, "威海" + bad + "公司"));

    assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1));
    assertThat(report.issues())
        .extracting(issue -> issue.rule())
        .containsExactly(Rule.CONTROL_CHARACTER);
  }

  @Test
  void keepsTheFirstFindingsAndCountsAll() {
    String header = Rows.header("license") + "\n";
    String faulty = FAULTY.csv() + "\n";

    FileReport report = importText(header + faulty.repeat(FileImport.MOST_ISSUES + 7));

    assertThat(report.issues()).hasSize(FileImport.MOST_ISSUES);
    assertThat(report.issueCount()).isEqualTo(FileImport.MOST_ISSUES + 7L);
    assertThat(report.counts().rejected()).isEqualTo(FileImport.MOST_ISSUES + 7L);
  }
}
