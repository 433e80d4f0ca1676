package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the cells of xlsx workbooks; those that mean harm are in HostileFilesTest. */
class XlsxTest {
  @TempDir Path folder;

  private List<String> dump(byte[] bytes) {
    return OpenTable.dump(Workbooks.write(folder, "台账.xls", bytes));
  }

  private List<String> rows(Map<String, String> parts) {
    List<String> dump = dump(Workbooks.zip(parts));
    assertThat(dump.get(0)).isEqualTo("台账.xls xlsx");
    return dump.subList(1, dump.size());
  }

  private List<String> rows(String sheetData) {
    return rows(Workbooks.parts(sheetData));
  }

  /** One row of cells at A1, B1 … */
  private List<String> cells(String... cells) {
    return rows("<row r=\"1\">" + String.join("", cells) + "</row>");
  }

  @Test
  void readsEverySheetUnderItsName() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("处罚", List.of(List.of("名称", "代码"), List.of("甲", "1")));
    sheets.put("说明", List.of());
    sheets.put("許可 ㊙", List.of(List.of("乙")));

    assertThat(dump(Workbooks.xlsx(sheets)))
        .containsExactly(
            "台账.xls#处罚 xlsx", "1:名称|代码", "2:甲|1", "台账.xls#说明 xlsx", "台账.xls#許可 ㊙ xlsx", "1:乙");
  }

  @Test
  void theLineIsTheRowOfTheSheetAndBlankRowsAreNone() {
    assertThat(
            rows(
                """
                <row r="3"><c r="B3" t="inlineStr"><is><t>甲</t></is></c></row>
                <row r="4"><c r="A4" s="1"/><c r="XFD4" s="1"/></row>
                <row r="1048576"><c r="A1048576" t="str"><v>乙</v></c><c r="C1048576" t="str"><v> </v></c></row>
                """))
        .containsExactly("3:|甲", "1048576:乙|| ");
  }

  @Test
  void rowsAndCellsWithoutAPlaceFollowEachOther() {
    assertThat(
            rows(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"9\"/><row><c><v>3</v></c></row>"))
        .containsExactly("1:1|2", "10:3");
  }

  @Test
  void sharedAndRichTextsAreWholeAndPhoneticGuidesAreNoPartOfThem() {
    Map<String, String> parts =
        Workbooks.parts(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
            <c r="D1" t="inlineStr"><is><r><t>重</t></r><r><t>庆</t></r><rPh sb="0" eb="1"><t>zhong</t></rPh></is></c></row>
            """);
    parts.put(
        "xl/sharedStrings.xml",
        Workbooks.strings(
            "<t xml:space=\"preserve\"> 甲 </t>",
            "<r><rPr><b/></rPr><t>威</t></r><r><t>海</t></r><rPh sb=\"0\" eb=\"1\"><t>weihai</t></rPh>",
            "<t>一_x000D_\n二 _x41_ <![CDATA[<三>]]>&amp;</t>"));

    assertThat(rows(parts)).containsExactly("1: 甲 |威海|一\r\n二 _x41_ <三>&|重庆");
  }

  @Test
  void numbersBecomePlainTextAsTyped() {
    assertThat(
            cells(
                "<c><v>0.20000000000000001</v></c>",
                "<c><v>0.30000000000000004</v></c>",
                "<c t=\"n\"><v>20260904</v></c>",
                "<c><v>1E-3</v></c>",
                "<c><v>-12.50</v></c>",
                "<c><v>371002199001011</v></c>",
                "<c><v>2E5</v></c>"))
        .containsExactly("1:0.2|0.3|20260904|0.001|-12.5|371002199001011|200000");
  }

  @Test
  void codesThatBecameNumbersShowTheirDamage() {
    assertThat(
            cells(
                "<c><v>113710000000000196</v></c>",
                "<c><v>9.1371000123456704E+17</v></c>",
                "<c><v>1000000000000000</v></c>",
                "<c><v>999999999999999</v></c>"))
        .containsExactly("1:1.1371E+17|9.1371E+17|1E+15|999999999999999");
  }

  @Test
  void daysBecomeIsoByTheirStyle() {
    assertThat(
            cells(
                "<c s=\"1\"><v>46269</v></c>",
                "<c s=\"2\"><v>46269</v></c>",
                "<c s=\"0\"><v>46269</v></c>",
                "<c s=\"3\"><v>46269.4375</v></c>",
                "<c s=\"1\"><v>59</v></c>",
                "<c s=\"1\"><v>60</v></c>",
                "<c s=\"1\"><v>61</v></c>",
                "<c t=\"d\"><v>2026-09-04T00:00:00</v></c>"))
        .containsExactly(
            "1:2026-09-04|2026-09-04|46269|2026-09-04 10:30|1900-02-28|1900-02-29|1900-03-01"
                + "|2026-09-04T00:00:00");
  }

  @Test
  void daysSince1904AreCountedFromThere() {
    for (String yes : List.of("1", "true")) {
      Map<String, String> parts =
          Workbooks.parts(
              "<row><c s=\"1\"><v>44807</v></c><c s=\"1\"><v>0</v></c><c s=\"1\"><v>60</v></c></row>");
      parts.computeIfPresent(
          "xl/workbook.xml",
          (name, text) -> text.replace("<workbookPr/>", "<workbookPr date1904=\"" + yes + "\"/>"));

      assertThat(rows(parts)).containsExactly("1:2026-09-04|1904-01-01|1904-03-01");
    }
  }

  @Test
  void formulasGiveTheirLastValueAndFaultsTheirName() {
    assertThat(
            cells(
                "<c><f>A1*2</f><v>42</v></c>",
                "<c t=\"str\"><f>CONCAT(A1)</f><v>文本</v></c>",
                "<c t=\"e\"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>",
                "<c t=\"b\"><v>1</v></c>",
                "<c><f>NOW()</f></c>",
                "<c t=\"str\"><f t=\"shared\" si=\"7\"/><v>末</v></c>"))
        .containsExactly("1:42|文本|#N/A|TRUE||末");
  }

  @Test
  void prefixesAndPlacesOfPartsAreThoseOfTheFile() {
    Map<String, String> parts = Workbooks.parts("");
    parts.remove("xl/styles.xml");
    parts.remove("xl/sharedStrings.xml");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"../other/S1.xml\"/></Relationships>");
    parts.put(
        "OTHER/s1.xml",
        "<x:worksheet xmlns:x=\"urn:any\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\"><x:v>7</x:v></x:c>"
            + "</x:row></x:sheetData></x:worksheet>");

    assertThat(rows(parts)).containsExactly("2:7");
  }

  /** What another reader finds in the same workbook. */
  @Test
  void findsWhatAnotherReaderFinds() throws IOException {
    Random random = new Random(11);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column <= random.nextInt(40); column++) {
        cells.add(random.nextInt(3) == 0 ? "" : "值" + random.nextInt(300) + "<&\"'\n");
      }
      cells.add("末");
      rows.add(cells);
    }
    Path file = Workbooks.write(folder, "a.xlsx", Workbooks.xlsx(Map.of("甲", rows)));

    List<String> dump = OpenTable.dump(file);

    try (ReadableWorkbook other = new ReadableWorkbook(file.toFile());
        Stream<Row> theirs = other.getFirstSheet().openStream()) {
      assertThat(dump.subList(1, dump.size()))
          .isEqualTo(theirs.map(XlsxTest::line).collect(Collectors.toList()));
    }
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getCellText(i));
    }
    return row.getRowNum() + ":" + String.join("|", cells);
  }
}
