package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportReport.PassedOver;
import io.creditctl.core.record.ImportRequest.Mode;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which tables of workbooks and archives are imported, and where their header stands. */
class RecordSheetsTest extends RecordScene {
  private static final List<String> TITLE = List.of("2026年九月双公示台账");
  private static final List<String> NOTE = List.of("注意: 日期请填 2026/09/04,", "不要改动表头, 谢谢");
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static List<List<String>> table(Rows... rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(cells(Rows.header(rows[0].kind().code())));
    Stream.of(rows).forEach(row -> table.add(cells(row.csv())));
    return table;
  }

  private static List<List<String>> under(List<List<String>> table, List<List<String>> above) {
    List<List<String>> all = new ArrayList<>(above);
    all.addAll(table);
    return all;
  }

  private Path workbook() {
    return Workbooks.write(folder, "台账.xlsx", Workbooks.xlsx(sheets));
  }

  private ErrorCode refusal() {
    return catchThrowableOfType(CreditException.class, () -> importFiles(workbook())).code();
  }

  @Test
  void theSheetsWithAKnownHeaderAreImportedAndTheOthersPassedOver() {
    sheets.put("填表须知", List.of(List.of("一、", "代码填 18 位"), List.of("二、", "日期")));
    sheets.put("许可", table(Rows.of("license", 1)));
    sheets.put("处罚", table(Rows.of("penalty", 2), Rows.of("penalty", 3)));
    sheets.put("Sheet4", List.of());

    ImportReport report = importFiles(workbook());

    assertThat(report.files())
        .extracting(FileReport::file, FileReport::kind, file -> file.counts().created())
        .containsExactly(tuple("台账.xlsx#许可", "license", 1L), tuple("台账.xlsx#处罚", "penalty", 2L));
    assertThat(report.files()).extracting(FileReport::encoding).containsOnly("xlsx");
    assertThat(report.passedOver())
        .containsExactly(
            new PassedOver("台账.xlsx#填表须知", false), new PassedOver("台账.xlsx#Sheet4", true));
    assertThat(service().batches(9))
        .extracting(batch -> batch.origin().file())
        .containsExactly("台账.xlsx#处罚", "台账.xlsx#许可");
  }

  @Test
  void theSheetThatIsAskedForIsTheOnlyOne() {
    sheets.put("许可", table(Rows.of("license", 1)));
    sheets.put("处罚", table(Rows.of("penalty", 2)));
    for (String asked : List.of("处罚", "2")) {
      sheet = Optional.of(asked);
      ImportReport report = importFiles(workbook());
      assertThat(report.files()).extracting(FileReport::file).containsExactly("台账.xlsx#处罚");
      assertThat(report.passedOver()).isEmpty();
    }
    sheet = Optional.of("三月");
    CreditException missing =
        catchThrowableOfType(CreditException.class, () -> importFiles(workbook()));
    assertThat(missing.code()).isEqualTo(ErrorCode.SHEET_UNKNOWN);
    assertThat(missing.arguments()).containsExactly("台账.xlsx", "三月", "许可, 处罚");
  }

  @Test
  void aWorkbookWithoutAKnownHeaderIsRefused() {
    sheets.put("甲", List.of(List.of("天气", "心情")));
    sheets.put("乙", List.of());
    assertThat(refusal()).isEqualTo(ErrorCode.NO_SHEET_WITH_HEADER);
    sheets.put("甲", List.of());
    assertThat(refusal()).isEqualTo(ErrorCode.FILE_EMPTY);
    sheets.remove("乙");
    sheets.put("甲", List.of(List.of("天气", "心情")));
    assertThat(refusal()).isEqualTo(ErrorCode.FILE_HEADER_UNKNOWN);
  }

  @Test
  void aDataSheetThatLacksAColumnIsNotPassedOver() {
    List<List<String>> lacking = new ArrayList<>();
    table(Rows.of("license", 1)).forEach(row -> lacking.add(row.subList(1, row.size())));
    sheets.put("甲", lacking);
    sheets.put("乙", table(Rows.of("penalty", 1)));

    ImportReport report = importFiles(workbook());

    assertThat(report.files().get(0).failure().map(CreditException::code))
        .contains(ErrorCode.FILE_COLUMNS_MISSING);
    assertThat(report.files().get(1).counts().created()).isEqualTo(1);
  }

  @Test
  void theHeaderMayStandUnderTitlesAndNotesInEveryFormat() {
    List<List<String>> table =
        under(
            table(Rows.of("license", 1).with(Role.DECIDED_ON, "2026-02-30")),
            List.of(TITLE, List.of(), NOTE, List.of()));
    sheets.put("甲", table);
    StringBuilder csv = new StringBuilder();
    table.forEach(row -> csv.append(String.join(",", row)).append('\n'));

    for (Path file : List.of(workbook(), write("台账.csv", csv.toString()))) {
      FileReport report = importFiles(file).files().get(0);
      assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1));
      assertThat(report.issues())
          .extracting(RowIssue::line, RowIssue::rule)
          .containsExactly(tuple(6L, Rule.DATE_IMPOSSIBLE));
    }
  }

  @Test
  void aHeaderBelowTheFirstRowsIsNotFound() {
    List<List<String>> above = new ArrayList<>();
    for (int i = 0; i < HeadedTable.LOOKED_AT; i++) {
      above.add(NOTE);
    }
    sheets.put("甲", under(table(Rows.of("license", 1)), above));

    assertThat(refusal()).isEqualTo(ErrorCode.FILE_HEADER_UNKNOWN);
  }

  @Test
  void aGroupTitleOverItsColumnsIsOneHeaderWithThem() {
    List<List<String>> table = table(Rows.of("penalty", 1));
    List<String> upper = new ArrayList<>(table.get(0));
    List<String> lower = new ArrayList<>();
    for (int i = 0; i < upper.size(); i++) {
      boolean grouped = i >= 2 && i < 9;
      lower.add(grouped ? upper.get(i) : "");
      upper.set(i, grouped ? (i == 2 ? "相对人代码" : "") : upper.get(i));
    }
    sheets.put("甲", under(table.subList(1, table.size()), List.of(TITLE, upper, lower)));

    assertThat(importFiles(workbook()).files().get(0).counts().created()).isEqualTo(1);
  }

  @Test
  void aRowOfASheetMayEndEarlyAndARowOfATextMayNot() {
    List<List<String>> table = table(Rows.of("license", 1));
    List<String> row = table.get(1);
    int last = row.size() - 1;
    while (row.get(last).isEmpty()) {
      last--;
    }
    assertThat(last).isLessThan(row.size() - 1);
    sheets.put("甲", List.of(table.get(0), row.subList(0, last + 1)));

    assertThat(importFiles(workbook()).files().get(0).counts().created()).isEqualTo(1);
    assertThat(
            importText(
                    String.join(",", table.get(0))
                        + "\n"
                        + String.join(",", row.subList(0, last + 1)))
                .issues())
        .extracting(RowIssue::rule)
        .containsExactly(Rule.ROW_WIDTH);
  }

  @Test
  void everyTableIsATransactionOfItsOwn() {
    sheets.put("好", table(Rows.of("license", 1)));
    sheets.put("坏", table(Rows.of("license", 2), Rows.of("license", 3).with(Role.DECIDED_ON, "x")));

    ImportReport report = importFiles(workbook());

    assertThat(report.totals()).isEqualTo(new ImportCounts(3, 1, 0, 0, 0, 1));
    assertThat(stored()).isEqualTo(1);
    mode = Mode.SKIP;
    assertThat(importFiles(workbook()).totals()).isEqualTo(new ImportCounts(3, 1, 0, 1, 0, 1));
  }

  @Test
  void anArchiveIsImportedEntryByEntryUnderItsOwnDigest() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    sheets.put("甲", table(Rows.of("license", 1)));
    entries.put("许可.xls", Workbooks.xlsx(sheets));
    entries.put("处罚.csv", Rows.table(Rows.of("penalty", 2)).getBytes(StandardCharsets.UTF_8));
    entries.put("说明.txt", "请查收".getBytes(StandardCharsets.UTF_8));
    Path zip = Workbooks.write(folder, "九月.zip", Workbooks.archive(entries));

    ImportReport report = importFiles(zip);

    assertThat(report.files())
        .extracting(FileReport::file)
        .containsExactly("九月.zip!许可.xls", "九月.zip!处罚.csv");
    assertThat(report.passedOver()).containsExactly(new PassedOver("九月.zip!说明.txt", false));
    assertThat(report.totals().created()).isEqualTo(2);
    assertThat(report.files().get(0).sha256())
        .isEqualTo(report.files().get(1).sha256())
        .hasSize(64);
  }

  @Test
  void anArchiveOfTextsAloneIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("说明.txt", "请查收".getBytes(StandardCharsets.UTF_8));
    Path zip = Workbooks.write(folder, "九月.zip", Workbooks.archive(entries));

    CreditException refusal = catchThrowableOfType(CreditException.class, () -> importFiles(zip));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_HEADER_UNKNOWN);
    assertThat(refusal.arguments().get(0)).isEqualTo("九月.zip!说明.txt");
  }

  @Test
  void theKindThatWasAskedForMakesNoTableOfAText() {
    kind = Optional.of("penalty");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("readme", "Monthly delivery\n".getBytes(StandardCharsets.UTF_8));
    entries.put("处罚.csv", Rows.table(Rows.of("penalty", 2)).getBytes(StandardCharsets.UTF_8));
    Path zip = Workbooks.write(folder, "九月.zip", Workbooks.archive(entries));

    ImportReport report = importFiles(zip);

    assertThat(report.totals().created()).isEqualTo(1);
    assertThat(report.passedOver()).containsExactly(new PassedOver("九月.zip!readme", false));
  }

  @Test
  void theSheetsOfATemplateAreNotWorthAWordInEitherLanguage() {
    sheets.put("许可", table(Rows.of("license", 1)));
    sheets.put("填表说明", List.of(List.of("字段", "类型"), List.of("许可内容", "文本")));
    sheets.put("选项", List.of());
    sheets.put("Notes", List.of(List.of("Field", "Type")));
    sheets.put("Lists", List.of(List.of("普通", "特许")));

    ImportReport report = importFiles(workbook());

    assertThat(report.totals().created()).isEqualTo(1);
    assertThat(report.passedOver()).isEmpty();
  }

  @Test
  void anArchiveIsReadAgainWithoutAnyChange() {
    sheets.put("甲", table(Rows.of("license", 1)));
    Path workbook = workbook();
    importFiles(workbook);

    assertThat(importFiles(workbook).totals()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
  }

  @Test
  void codesThatASpreadsheetDamagedAreRejectedAndNeverGuessed() {
    List<List<String>> table = table(Rows.of("license", 1));
    StringBuilder row = new StringBuilder("<row>");
    for (int i = 0; i < table.get(1).size(); i++) {
      String cell = table.get(1).get(i);
      row.append(
          i == 2
              ? "<c><v>9.1371000MB0000010E+17</v></c>".replace("MB0000010", "00000001")
              : "<c t=\"str\"><v>" + cell + "</v></c>");
    }
    StringBuilder header = new StringBuilder("<row>");
    table.get(0).forEach(title -> header.append("<c t=\"str\"><v>" + title + "</v></c>"));
    Path file =
        Workbooks.write(
            folder, "台账.xlsx", Workbooks.zip(Workbooks.parts(header + "</row>" + row + "</row>")));

    FileReport report = importFiles(file).files().get(0);

    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(RowIssue::rule, RowIssue::value)
        .contains(tuple(Rule.DAMAGED_NUMBER, "9.1371E+17"));
  }
}
