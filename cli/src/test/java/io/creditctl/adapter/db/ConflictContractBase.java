package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.quality.QualityQuery;
import io.creditctl.core.record.Conflict;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.ConflictService;
import io.creditctl.core.record.ImportProgress;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest;
import io.creditctl.core.record.ImportRequest.Destination;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.ImportService;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.RecordPorts;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.source.SourceService;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two units that send files about the same data, and a store of whatever database. */
abstract class ConflictContractBase extends StoreContract {
  static final String PORT = "港航局";
  static final String ROAD = "公路局";
  static final String MARKET = "市场监管局";

  final SteppingClock clock = new SteppingClock();
  final TestKeys keys = new TestKeys();

  RecordPorts ports() {
    return new RecordPorts(
        store.records(),
        Kinds.CATALOG,
        Kinds::calculator,
        kind -> List.of("province"),
        keys.of(store.keyChecks()),
        clock);
  }

  RecordService records() {
    return new RecordService(ports());
  }

  private ImportService imports() {
    return new ImportService(ports(), store::records, new FileTableReader(), sources());
  }

  SourceService sources() {
    return new SourceService(store.sources(), Kinds.CATALOG, clock);
  }

  ConflictService conflicts() {
    return new ConflictService(ports());
  }

  void assign(String scope, String unit) {
    sources().assign(scope, unit, Optional.empty(), "", "李科长", false);
  }

  /** Imports a file that one unit sends. */
  FileReport send(String unit, Rows... rows) {
    return send(Destination.STORE, unit, rows);
  }

  FileReport send(Destination destination, String unit, Rows... rows) {
    for (Rows row : rows) {
      row.with(Role.SOURCE_UNIT, unit);
    }
    Path file = folder.resolve("表.csv");
    try {
      Files.writeString(file, Rows.table(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return imports()
        .importFiles(
            new ImportRequest(
                List.of(new InputFile("表.csv", file)),
                Optional.of(rows[0].kind().code()),
                Optional.empty(),
                Mapping.NONE,
                "",
                TableReader.ANY_ENCODING,
                Mode.ABORT,
                destination,
                input -> RejectSink.NONE,
                "王科员",
                Optional.empty()),
            ImportProgress.NONE)
        .files()
        .get(0);
  }

  /** The first licence with this content. */
  static Rows license(String content) {
    return Rows.of("license", 1).with("XK_NR", content);
  }

  /** How many records' present content this is doubtful of. */
  long doubted(Assertion assertion) {
    LocalDate today = LocalDate.now(clock);
    return store.quality().check(assertion, new QualityQuery("", "", today, today, 5)).count();
  }

  Map<String, String> content() {
    return store.records().values(id(1), records().find("R-1").revision());
  }

  String unit() {
    return records().find("R-1").unit();
  }

  /** All conflicts as {@code C-1 unit STATE}. */
  List<String> kept() {
    try (Stream<ConflictDetail> all = conflicts().list("", "", true)) {
      return all.map(ConflictDetail::conflict)
          .map(conflict -> conflict.id() + " " + conflict.unit() + " " + conflict.state())
          .toList();
    }
  }

  Conflict conflict(int number) {
    return conflicts().show("C-" + number).conflict();
  }

  /** Rows created, updated, unchanged, kept apart, and kept apart with nobody having decided. */
  static void assertCounts(FileReport report, long... counts) {
    assertThat(
            new long[] {
              report.counts().created(),
              report.counts().updated(),
              report.counts().unchanged(),
              report.counts().conflicts(),
              report.openConflicts()
            })
        .isEqualTo(counts);
    assertThat(report.counts().rejected()).isZero();
  }
}
