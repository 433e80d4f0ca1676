package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.record.validate.CheckedRow;
import io.creditctl.core.record.validate.KnownCodes;
import io.creditctl.core.record.validate.RowValidator;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code record template} as a workbook, and workbooks as answers. */
class TemplateContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  static Stream<String> kinds() {
    return Kinds.CATALOG.codes().stream();
  }

  private Path template(String kindCode) {
    Path file = home.resolve(kindCode + ".xlsx");
    cli.run("record", "template", kindCode, "--output", file.toString()).exits(0);
    return file;
  }

  private static List<Row> rows(Path file, int sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getSheet(sheet).orElseThrow().read();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hasTheHeaderAndOneRowThatPassesEveryCheck(String kindCode) throws IOException {
    Kind kind = Kinds.of(kindCode);
    List<Row> rows = rows(template(kindCode), 0);

    assertThat(rows).hasSize(2);
    List<String> header = kind.fields().stream().map(Field::title).toList();
    assertThat(rows.get(0).stream().map(cell -> cell.getText())).containsExactlyElementsOf(header);
    String[] cells = new String[header.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows.get(1).getCellText(i);
    }
    RowValidator validator =
        new RowValidator(
            kind, HeaderMatcher.match(header, kind), LocalDate.of(2026, 10, 20), KnownCodes.NONE);
    CheckedRow checked = validator.check(2, cells);
    assertThat(checked.issues()).isEmpty();
    assertThat(String.join("", cells)).contains("导入前请删除");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void importsAsItWasWritten(String kindCode) {
    String file = template(kindCode).toString();

    cli.run("record", "validate", file).exits(0);
    assertThat(cli.run("import", file, "--json").exits(0).item())
        .containsEntry("read", 1)
        .containsEntry("created", 1);
    assertThat(cli.run("import", file, "--json").exits(0).item()).containsEntry("unchanged", 1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isTheSameAsTextWithTheExampleBelow(String kindCode) throws IOException {
    Path file = home.resolve(kindCode + ".csv");
    cli.run("record", "template", kindCode, "--output", file.toString()).exits(0);
    List<String> example = Kinds.of(kindCode).fields().stream().map(Field::example).toList();
    Files.writeString(file, Rows.line(example), StandardOpenOption.APPEND);

    cli.run("record", "validate", file.toString()).exits(0);
    cli.run("import", template(kindCode).toString()).exits(0);
    assertThat(cli.run("import", file.toString(), "--json").exits(0).item())
        .containsEntry("unchanged", 1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keepsCodesAndDatesAsText(String kindCode) throws IOException {
    Kind kind = Kinds.of(kindCode);
    Row example = rows(template(kindCode), 0).get(1);
    for (int i = 0; i < kind.fields().size(); i++) {
      Field field = kind.fields().get(i);
      if (!field.example().isEmpty()) {
        boolean amount = field.type() == FieldType.AMOUNT;
        assertThat(example.getCell(i).getType())
            .as(field.code())
            .isEqualTo(amount ? CellType.NUMBER : CellType.STRING);
      }
    }
    long amounts = kind.fields().stream().filter(field -> field.type() == FieldType.AMOUNT).count();
    Path file = home.resolve(kindCode + ".xlsx");
    assertThat(part(file, "xl/worksheets/sheet1.xml").split("<col [^>]*style=\"3\"", -1))
        .as("columns in the format of text")
        .hasSize((int) (kind.fields().size() - amounts + 1));
    assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
  }

  @Test
  void explainsEveryFieldOnASecondSheet() throws IOException {
    Path file = template("commitment");
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("信用承诺", "填表说明", "选项");
      assertThat(sheets.get(2).getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
    }
    List<Row> notes = rows(file, 1);
    assertThat(notes).hasSize(1 + Kinds.of("commitment").fields().size());
    Row unfulfilled =
        notes.stream()
            .filter(row -> row.getCellText(1).equals("CN_WLXNR"))
            .findFirst()
            .orElseThrow();
    assertThat(unfulfilled.getCellText(2))
        .contains("“承诺履行状态”为 部分履行、全部未履行 时必填", "“承诺履行状态”为 全部履行 时应留空");
    assertThat(unfulfilled.getCellText(4)).isEqualTo("4000");
  }

  @Test
  void offersTheValuesOfEnumerations() throws IOException {
    String sheet = part(template("penalty"), "xl/worksheets/sheet1.xml");

    assertThat(sheet).contains("<dataValidation ", "type=\"list\"", "errorStyle=\"stop\"");
    assertThat(sheet).contains("errorStyle=\"warning\"");
    assertThat(sheet).doesNotContain("\"null\"");
    int category = Kinds.of("penalty").indexOf("CF_CFLB");
    assertThat(rows(home.resolve("penalty.xlsx"), 2).stream().map(r -> r.getCellText(category)))
        .startsWith("警告", "通报批评", "罚款");
  }

  @Test
  void doesNotReplaceAFileUnasked() {
    Path file = template("vehicle");

    cli.run("record", "template", "vehicle", "--output", file.toString()).exits(6);
    cli.run("record", "template", "vehicle", "--output", file.toString(), "--overwrite").exits(0);
  }

  @Test
  void doesNotWriteAWorkbookOnATerminal() {
    assertThat(
            cli.atTerminal(80)
                .run("record", "template", "vehicle", "--format", "xlsx")
                .exits(2)
                .err())
        .contains("--output");
  }

  @Test
  void exportsCodesAsTextAndNothingAsAFormula() throws IOException {
    String table = Rows.table(Rows.of("penalty", 1).with("CF_NR", "=1+1"));
    cli.typing(table).run("import", "-", "--kind", "penalty").exits(0);
    Path file = home.resolve("处罚.xlsx");

    cli.run("record", "export", "--kind", "penalty", "--output", file.toString()).exits(0);

    List<Row> rows = rows(file, 0);
    assertThat(rows.get(0).getCellText(0)).isEqualTo("CF_XDR_MC");
    int code = Kinds.of("penalty").indexOf("CF_XDR_SHXYM");
    assertThat(rows.get(1).getCell(code).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(1).getCell(code).getText()).hasSize(18);
    assertThat(rows.get(1).getCellText(Kinds.of("penalty").indexOf("CF_NR"))).isEqualTo("=1+1");
    assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void exportsWhatLooksLikeAnEscapeAsText() throws IOException {
    String table = Rows.table(Rows.of("penalty", 1).with("CF_NR", "_x000D_ <b>"));
    cli.typing(table).run("import", "-", "--kind", "penalty").exits(0);
    Path file = home.resolve("处罚.xlsx");

    cli.run("record", "export", "--kind", "penalty", "--output", file.toString()).exits(0);

    assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("<t>_x005F_x000D_ &lt;b&gt;</t>");
  }

  @Test
  void answersAnyQuestionWithAWorkbook() throws IOException {
    CliRunner.filled(home);
    Path file = home.resolve("清单.XLSX");

    cli.run("record", "list", "--output", file.toString()).exits(0);

    List<Row> rows = rows(file, 0);
    assertThat(rows).hasSize(16);
    assertThat(rows.get(0).getCellText(0)).isEqualTo("编号");
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream part = zip.getInputStream(zip.getEntry(name))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
