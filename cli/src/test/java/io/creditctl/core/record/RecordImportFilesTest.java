package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that cannot be imported as a whole, alone and among others. */
class RecordImportFilesTest extends RecordScene {

  @Test
  void anUnreadableFileDoesNotStopTheOthers() {
    Path good = write("好.csv", Rows.table(Rows.of("license", 1)));
    Path missing = folder.resolve("没有.csv");
    Path strange = write("怪.csv", "甲,乙\n1,2\n");
    Path other = write("罚.csv", Rows.table(Rows.of("penalty", 2), Rows.of("penalty", 3)));

    ImportReport report = importFiles(good, missing, strange, other);

    assertThat(report.files())
        .extracting(file -> file.failure().map(CreditException::code))
        .containsExactly(
            Optional.empty(),
            Optional.of(ErrorCode.FILE_UNREADABLE),
            Optional.of(ErrorCode.FILE_HEADER_UNKNOWN),
            Optional.empty());
    assertThat(report.totals()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0, 0));
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void theOnlyFilesFailureIsTheImports() {
    CreditException failure =
        catchThrowableOfType(CreditException.class, () -> importFiles(folder.resolve("没有.csv")));

    assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
    assertThat(failure.arguments()).startsWith("没有.csv");
  }

  @Test
  void aFileThatBreaksOffLeavesNothing() {
    String rows =
        IntStream.rangeClosed(1, 3000)
            .mapToObj(n -> Rows.of("license", n).csv() + "\n")
            .reduce("", String::concat);

    assertThat(refusal(Rows.header("license") + "\n" + rows + "\"没有关上,1\n"))
        .isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(stored()).isZero();
    assertThat(service().batches(9)).isEmpty();
    assertThat(importRows(Rows.of("license", 1)).counts().created()).isEqualTo(1);
  }

  @Test
  void refusesHeadersThatItCannotUse() {
    assertThat(refusal("甲,乙\n1,2\n")).isEqualTo(ErrorCode.FILE_HEADER_UNKNOWN);
    assertThat(refusal(Rows.header("license") + ",行政相对人名称\n"))
        .isEqualTo(ErrorCode.FILE_HEADER_DUPLICATE);
    kind = Optional.of("license");
    assertThat(refusal(Rows.header("license").replace("许可内容,", "") + "\n"))
        .isEqualTo(ErrorCode.FILE_COLUMNS_MISSING);
    kind = Optional.of("licence");
    assertThat(refusal(Rows.header("license") + "\n")).isEqualTo(ErrorCode.UNKNOWN_KIND);
  }

  @Test
  void aRefusedHeaderTellsWhichKindItWasHeldAgainst() {
    CreditException refusal =
        catchThrowableOfType(
            CreditException.class,
            () -> importText(Rows.header("license").replace("许可内容,", "") + "\n"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_COLUMNS_MISSING);
    assertThat(refusal.arguments()).containsExactly("表.csv", "行政许可", "许可内容", "license");
  }

  @Test
  void theUnitThatHandsAFileInStandsWhereTheFileNamesNone() {
    source = "荣成市交通运输局";
    String[] lines = Rows.table(Rows.of("license", 1)).split("\r\n");
    int unit = Kinds.of("license").indexOf(Role.SOURCE_UNIT);

    FileReport report = importText(without(unit, lines[0]) + "\n" + without(unit, lines[1]));

    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(service().find("R-1").unit()).isEqualTo(source);
    assertThat(values(1)).containsEntry("XK_LYDW", source);
    assertThat(importRows(Rows.of("license", 2).with(Role.SOURCE_UNIT, "")).counts().created())
        .isEqualTo(1);
    assertThat(values(2)).containsEntry("XK_LYDW", source);
    assertThat(importRows(Rows.of("license", 3)).counts().created()).isEqualTo(1);
    assertThat(values(3)).containsEntry("XK_LYDW", Rows.BUREAU);
  }

  @Test
  void theCodeOfTheUnitIsAskedForAllTheSame() {
    source = "荣成市交通运输局";
    Kind license = Kinds.of("license");
    String[] lines = Rows.table(Rows.of("license", 1)).split("\r\n");
    int code = license.indexOf(Role.SOURCE_UNIT_CODE);

    assertThat(refusal(without(code, lines[0]) + "\n" + without(code, lines[1])))
        .isEqualTo(ErrorCode.FILE_COLUMNS_MISSING);
  }

  private Map<String, String> values(int record) {
    return store.records().values(new RecordId(record), 1);
  }

  private static String without(int column, String line) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    cells.remove(column);
    return String.join(",", cells);
  }

  @Test
  void namesColumnsThatItDoesNotKnowButNotEmptyOnes() {
    String text =
        Rows.header("license")
            + ",经办人电话,,"
            + RejectSink.COLUMN
            + "\n"
            + Rows.of("license", 1).csv()
            + ",0631-1234567,,旧错误\n";

    FileReport report = importText(text);

    assertThat(report.unknownColumns()).containsExactly("经办人电话");
    assertThat(report.counts().created()).isEqualTo(1);
  }

  @Test
  void tellsHowFarAnImportIs() {
    Rows[] rows =
        IntStream.rangeClosed(1, 4_500).mapToObj(n -> Rows.of("license", n)).toArray(Rows[]::new);
    Path file = write("大表.csv", Rows.table(rows));
    List<String> told = new ArrayList<>();
    progress =
        (table, read, bytesRead, bytes) -> {
          told.add(table.text() + " " + read);
          assertThat(bytesRead).isBetween(1L, bytes);
          assertThat(bytes).isEqualTo(file.toFile().length());
        };

    importFiles(file);

    assertThat(told).containsExactly("大表.csv 2000", "大表.csv 4000");
  }
}
