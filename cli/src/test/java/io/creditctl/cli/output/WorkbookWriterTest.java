package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
  @TempDir Path folder;

  private record Line(
      String code, String unit, long total, Optional<BigDecimal> rate, Optional<LocalDate> dueOn) {}

  private static final View<Line> VIEW =
      View.<Line>named("disclosure-report")
          .column("code", Line::code)
          .column("unit", Line::unit)
          .column("total", Line::total)
          .column("timelyRate", Line::rate)
          .rate()
          .column("dueOn", Line::dueOn)
          .build();

  private static final Line FULL =
      new Line(
          "0913710000000000123",
          "威海市交通运输综合执法支队",
          42,
          Optional.of(new BigDecimal("0.9762")),
          Optional.of(LocalDate.of(2026, 10, 15)));
  private static final Line EMPTY = new Line("=1+1", "A&B", 0, Optional.empty(), Optional.empty());

  @Test
  void numbersRatesAndDaysAreSuchAndCodesStayText() throws IOException {
    List<Row> rows = rows(print(VIEW, List.of(FULL, EMPTY)));

    Row full = rows.get(1);
    assertThat(full.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(full.getCell(0).asString()).isEqualTo("0913710000000000123");
    assertThat(full.getCell(2).asNumber()).isEqualByComparingTo("42");
    assertThat(full.getCell(3).asNumber()).isEqualByComparingTo("0.9762");
    assertThat(full.getCell(3).getDataFormatString()).isEqualTo("0.00%");
    assertThat(full.getCell(4).asDate().toLocalDate()).isEqualTo("2026-10-15");
    assertThat(full.getCell(4).getDataFormatString()).isEqualTo("yyyy-mm-dd");
  }

  @Test
  void textNeverBecomesAFormulaAndWhatIsMissingIsNoNumber() throws IOException {
    Row row = rows(print(VIEW, List.of(FULL, EMPTY))).get(2);

    Cell formulaAlike = row.getCell(0);
    assertThat(formulaAlike.getType()).isEqualTo(CellType.STRING);
    assertThat(formulaAlike.asString()).isEqualTo("=1+1");
    assertThat(row.getCell(3).asString()).isEqualTo("-");
    assertThat(row.getOptionalCell(4)).isEmpty();
  }

  @Test
  void aDayThatSpreadsheetsCountDifferentlyStaysText() throws IOException {
    Line old = new Line("1", "乙", 1, Optional.empty(), Optional.of(LocalDate.of(1900, 2, 28)));

    assertThat(rows(print(VIEW, List.of(old))).get(1).getCell(4).asString())
        .isEqualTo("1900-02-28");
  }

  @Test
  void theHeadingIsFrozenFilteredAndRepeatedOnEveryPage() throws IOException {
    Map<String, Document> parts = parts(print(VIEW, List.of(FULL, EMPTY)));

    Document sheet = parts.get("xl/worksheets/sheet1.xml");
    assertThat(sheet.selectFirst("pane").attr("ySplit")).isEqualTo("1");
    assertThat(sheet.selectFirst("autoFilter").attr("ref")).isEqualTo("A1:E3");
    assertThat(parts.get("xl/workbook.xml").select("definedName[name=_xlnm.Print_Titles]").text())
        .contains("$1:$1");
  }

  @Test
  void printsOnA4AcrossWhenTheTableIsWide() throws IOException {
    View<Line> wide =
        View.<Line>named("wide")
            .column("a", line -> "威".repeat(30))
            .column("b", line -> "海".repeat(30))
            .build();

    assertThat(pageSetup(VIEW).attr("orientation")).isEqualTo("portrait");
    assertThat(pageSetup(wide).attr("orientation")).isEqualTo("landscape");
    assertThat(pageSetup(wide).attr("paperSize")).isEqualTo("9");
    assertThat(pageSetup(wide).attr("fitToWidth")).isEqualTo("1");
    assertThat(pageSetup(wide).attr("fitToHeight")).isEqualTo("0");
  }

  @Test
  void hasTitleDayAndPageNumberOnPaper() throws IOException {
    Document sheet = parts(print(VIEW, List.of(FULL))).get("xl/worksheets/sheet1.xml");

    assertThat(sheet.selectFirst("oddHeader").text())
        .contains("Disclosure of licenses and penalties");
    assertThat(sheet.selectFirst("oddFooter").text()).contains("As of 2026-09-04", "&P / &N");
  }

  @Test
  void columnsAreAsWideAsChineseTextIs() throws IOException {
    Document sheet = parts(print(VIEW, List.of(FULL))).get("xl/worksheets/sheet1.xml");

    assertThat(sheet.select("col").eachAttr("width").stream().map(Double::parseDouble).toList())
        .satisfies(widths -> assertThat(widths.get(1)).isBetween(26.0, 28.0))
        .satisfies(widths -> assertThat(widths.get(2)).isLessThan(14.0));
  }

  @Test
  void widthsHoldAlsoWhenManyRowsStream() throws IOException {
    View<Long> numbers = View.<Long>named("n").column("n", n -> "威海".repeat(10)).build();

    byte[] bytes = print(numbers, LongStream.range(0, 2_500).boxed().toList());

    assertThat(rows(bytes)).hasSize(2_501);
    Document sheet = parts(bytes).get("xl/worksheets/sheet1.xml");
    assertThat(Double.parseDouble(sheet.selectFirst("col").attr("width"))).isGreaterThan(40);
    assertThat(sheet.selectFirst("autoFilter").attr("ref")).isEqualTo("A1:A2501");
  }

  private Element pageSetup(View<Line> view) throws IOException {
    Document sheet = parts(print(view, List.of(FULL))).get("xl/worksheets/sheet1.xml");
    return sheet.selectFirst("pageSetup");
  }

  private static <T> byte[] print(View<T> view, List<T> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Printer.of(OutputFormat.XLSX).to(bytes).write(view, rows);
    return bytes.toByteArray();
  }

  private static List<Row> rows(byte[] bytes) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      return workbook.getFirstSheet().read();
    }
  }

  private Map<String, Document> parts(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("parts.xlsx"), bytes);
    Map<String, Document> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        parts.put(entry.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
      }
    }
    return parts;
  }
}
