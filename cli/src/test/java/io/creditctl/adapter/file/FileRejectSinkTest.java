package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.RecordScene;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of faulty rows out to people and back in. */
class FileRejectSinkTest extends RecordScene {
  private static final Rows GOOD = Rows.of("license", 1);
  private static final Rows FAULTY =
      Rows.of("license", 2).with(Role.DECIDED_ON, "2026-02-30").with("BZ", "他说\"好,\n可以\"");

  private Path errors;

  @BeforeEach
  void askForRejects() {
    errors = folder.resolve("错误.csv");
    rejects = file -> open();
  }

  private FileRejectSink open() {
    return FileRejectSink.open(errors, issue -> issue.rule().code());
  }

  @Test
  void givesTheTableBackWithItsFindings() throws IOException {
    importRows(GOOD, FAULTY);

    assertThat(Files.readString(errors))
        .isEqualTo(
            "\uFEFF"
                + Rows.header("license")
                + ",校验错误\r\n"
                + GOOD.csv()
                + ",\r\n"
                + FAULTY.csv()
                + ",E-1022\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(errors)))
        .isEqualTo("rw-------");
  }

  @Test
  void theMendedTableComesInAsIfNothingHadBeen() throws IOException {
    importRows(GOOD, FAULTY);
    String mended = Files.readString(errors).replace("2026-02-30", "2026-02-28");
    errors = folder.resolve("错误2.csv");

    FileReport report = importText(mended);

    assertThat(report.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    assertThat(report.unknownColumns()).isEmpty();
    assertThat(store.records().values(service().find("R-2").id(), 1))
        .containsEntry("BZ", "他说\"好,\n可以\"");
    assertThat(errors).doesNotExist();
  }

  @Test
  void aTableThatComesBackUnmendedHasItsFindingsOnce() throws IOException {
    importRows(GOOD, FAULTY);
    String first = Files.readString(errors);
    errors = folder.resolve("错误2.csv");

    importText(first);

    assertThat(Files.readString(errors)).isEqualTo(first);
  }

  @Test
  void severalFindingsStandInOneCell() throws IOException {
    importRows(Rows.of("license", 3).with(Role.DECIDED_ON, "x").with("XK_NR", ""));

    assertThat(Files.readString(errors)).endsWith(",E-1021; E-1001\r\n");
  }

  @Test
  void theFindingsOfAShortRowStandInTheirOwnColumn() throws IOException {
    mode = Mode.SKIP;
    importText(Rows.header("license") + "\n" + GOOD.csv() + "\n威海,法人\n");

    int columns = Rows.header("license").split(",").length;
    try (OpenTable table = OpenTable.of(errors, "auto")) {
      assertThat(table.header()).hasSize(columns + 1).endsWith(RejectSink.COLUMN);
      table.next();
      String[] cells = table.next().cells();
      assertThat(cells).hasSize(columns + 1).startsWith("威海", "法人", "");
      assertThat(cells[columns]).startsWith(Rule.ROW_WIDTH.code());
    }
  }

  @Test
  void withoutFindingsThereIsNoFile() throws IOException {
    importRows(GOOD);

    assertThat(files()).containsExactlyInAnyOrder("store", "表.csv");
  }

  @Test
  void aTableThatBreaksOffLeavesNoFile() throws IOException {
    assertThat(refusal(Rows.table(FAULTY) + "\"没有关上")).isEqualTo(ErrorCode.FILE_MALFORMED);

    assertThat(files()).containsExactlyInAnyOrder("store", "表.csv");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Files.writeString(errors, "别人的");

    assertThat(refusal(Rows.table(FAULTY))).isEqualTo(ErrorCode.FILE_EXISTS);
    assertThat(Files.readString(errors)).isEqualTo("别人的");
    assertThat(stored()).isZero();
  }

  @Test
  void doesNotWriteOverAFileThatCameMeanwhile() throws IOException {
    FileRejectSink sink = open();
    sink.header(List.of("甲"));
    sink.row(new Table.Row(2, new String[] {"乙"}), List.of(anIssue()));
    Files.writeString(errors, "别人的");

    CreditException refused = catchThrowableOfType(CreditException.class, sink::close);

    assertThat(refused.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
    assertThat(Files.readString(errors)).isEqualTo("别人的");
    assertThat(files()).containsExactlyInAnyOrder("store", "错误.csv");
  }

  private RowIssue anIssue() {
    return new RowIssue(2, 1, "甲", "", Rule.REQUIRED, "", Optional.empty(), List.of());
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamed() {
    errors = folder.resolve("没有").resolve("错误.csv");

    assertThat(refusal(Rows.table(FAULTY))).isEqualTo(ErrorCode.FILE_UNWRITABLE);
  }

  @Test
  void aWorkbookComesBackAsOneAndGoesInAgainAfterMending() throws IOException {
    errors = folder.resolve("错误.XLSX");
    importRows(GOOD, FAULTY);

    try (OpenTable table = OpenTable.of(errors, "auto")) {
      assertThat(table.encoding()).isEqualTo("xlsx");
      assertThat(String.join(",", table.header())).isEqualTo(Rows.header("license") + ",校验错误");
      assertThat(table.next().cells()).doesNotContain("E-1022");
      assertThat(table.next().cells()).contains("他说\"好,\n可以\"").endsWith("E-1022");
    }
    rejects = table -> RejectSink.NONE;
    mode = Mode.SKIP;
    assertThat(importFiles(errors).totals()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 1));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
