package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are locked, broken, not what they say, or meant to do harm: each a clear refusal. */
class HostileFilesTest {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final String ENTITIES =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/hostname\">]>";

  @TempDir Path folder;

  private ErrorCode refusal(byte[] bytes) {
    Path file = Workbooks.write(folder, "来件.xlsx", bytes);
    CreditException refusal =
        assertTimeoutPreemptively(
            QUICK, () -> catchThrowableOfType(CreditException.class, () -> OpenTable.dump(file)));
    assertThat(refusal).isNotNull();
    assertThat(refusal.arguments().get(0).toString()).startsWith("来件.xlsx");
    return refusal.code();
  }

  private ErrorCode refusal(Map<String, String> parts) {
    return refusal(Workbooks.zip(parts));
  }

  private ErrorCode refusal(String sheetData) {
    return refusal(Workbooks.parts(sheetData));
  }

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("乙");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] compound(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void filesWithAPasswordAreNamedAsSuch() throws IOException {
    assertThat(refusal(compound("EncryptedPackage"))).isEqualTo(ErrorCode.FILE_ENCRYPTED);
    try {
      Biff8EncryptionKey.setCurrentUserPassword("1234");
      byte[] locked = xls();
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertThat(refusal(locked)).isEqualTo(ErrorCode.FILE_ENCRYPTED);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    byte[] zip = Workbooks.zip(Map.of("a.csv", "a,b\n1,2\n"));
    zip[6] |= 1;
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    assertThat(refusal(zip)).isEqualTo(ErrorCode.FILE_ENCRYPTED);
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    for (int i = 0; i + sought.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void documentsThatAreNoTablesAreNamedAsSuch() throws IOException {
    assertThat(refusal(compound("WordDocument"))).isEqualTo(ErrorCode.FILE_FORMAT_UNSUPPORTED);
    Map<String, String> word = Workbooks.parts("");
    word.put("xl/workbook.xml", "<document/>");
    assertThat(refusal(word)).isEqualTo(ErrorCode.FILE_FORMAT_UNSUPPORTED);
    assertThat(refusal("<?xml version=\"1.0\"?><beans/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ErrorCode.FILE_FORMAT_UNSUPPORTED);
  }

  @Test
  void formatsTooOldOrTooOddSayTheirName() throws IOException {
    assertThat(refusal(compound("Book"))).isEqualTo(ErrorCode.FILE_FORMAT_OLD);
    assertThat(refusal(new byte[] {9, 4, 6, 0, 0, 0, 16, 0})).isEqualTo(ErrorCode.FILE_FORMAT_OLD);
    Map<String, String> binary = Workbooks.parts("");
    binary.computeIfPresent("_rels/.rels", (name, text) -> text.replace(".xml\"", ".bin\""));
    assertThat(refusal(binary)).isEqualTo(ErrorCode.FILE_FORMAT_OLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><table><tr><td>名称</td></tr></table></body></html>",
        "\uFEFF\n<!DOCTYPE html PUBLIC \"x\">\n<html/>",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=gb2312>",
        "<table border=1><tr><td>名称</td></tr></table>",
        "MIME-Version: 1.0\nContent-Type: multipart/related"
      })
  void webPagesUnderTheNameOfAWorkbookAreNamedAsSuch(String page) {
    assertThat(refusal(page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ErrorCode.FILE_IS_WEB_PAGE);
  }

  @Test
  void xmlWithADocumentTypeIsNotRead() {
    String xml = Workbooks.xml2003("<Worksheet ss:Name=\"a\"><Table/></Worksheet>");
    assertThat(
            refusal(
                xml.replace("<Workbook", ENTITIES + "<Workbook").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ErrorCode.FILE_XML_UNSAFE);
    for (String part : List.of("_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
      Map<String, String> parts = Workbooks.parts("<row><c><v>1</v></c></row>");
      parts.computeIfPresent(part, (name, text) -> ENTITIES + text);
      assertThat(refusal(parts)).isEqualTo(ErrorCode.FILE_XML_UNSAFE);
    }
    Map<String, String> strings = Workbooks.parts("<row><c t=\"s\"><v>0</v></c></row>");
    strings.put("xl/sharedStrings.xml", ENTITIES + Workbooks.strings("<t>&c;&d;</t>"));
    assertThat(refusal(strings)).isEqualTo(ErrorCode.FILE_XML_UNSAFE);
  }

  @Test
  void entitiesThatNobodyDeclaredDoNotPass() {
    assertThat(refusal("<row><c t=\"str\"><v>&c;</v></c></row>"))
        .isIn(ErrorCode.FILE_XML_UNSAFE, ErrorCode.FILE_DAMAGED);
  }

  @Test
  void bombsDoNotGoOff() {
    String blanks = " ".repeat(40 << 20);
    assertThat(refusal("<row><c t=\"str\"><v>" + blanks + "</v></c></row>"))
        .isEqualTo(ErrorCode.FILE_TOO_LARGE);
    assertThat(refusal(blanks)).isEqualTo(ErrorCode.FILE_TOO_LARGE);
    assertThat(refusal("<row>".repeat(1_000_000))).isEqualTo(ErrorCode.FILE_DAMAGED);
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("a.csv", "a,b\n" + blanks);
    assertThat(refusal(entry)).isEqualTo(ErrorCode.FILE_TOO_LARGE);
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      many.put(i + ".csv", "");
    }
    assertThat(refusal(many)).isEqualTo(ErrorCode.FILE_TOO_LARGE);
  }

  /** The bytes are few enough for an entry of a workbook; in memory they would be many times so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>",
        "<row><c t=\"str\"><v>%s</v></c></row>",
        "<row><c r=\"%s\"><v>1</v></c></row>",
        "<row><!--%s--></row>"
      })
  void oneTextWithoutEndIsNotGathered(String sheetData) {
    assertThat(refusal(sheetData.formatted("甲".repeat(3_000_000))))
        .isEqualTo(ErrorCode.FILE_TOO_LARGE);
    String xml2003 =
        "<Worksheet ss:Name=\"a\"><Table><Row><Cell><Data>%s</Data></Cell></Row></Table></Worksheet>";
    byte[] plain =
        Workbooks.xml2003(xml2003.formatted("a".repeat(5_000_000)))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(plain)).isEqualTo(ErrorCode.FILE_TOO_LARGE);
  }

  @Test
  void manyLongCellsDoNotMakeAnEndlessRow() {
    String cell = "<c t=\"str\"><v>" + "a".repeat(900_000) + "</v></c>";
    assertThat(refusal("<row>" + cell.repeat(5) + "</row>")).isEqualTo(ErrorCode.FILE_TOO_LARGE);
    String shared = "<c t=\"s\"><v>0</v></c>";
    Map<String, String> strings = Workbooks.parts("<row>" + shared.repeat(5) + "</row>");
    strings.put("xl/sharedStrings.xml", Workbooks.strings("<t>" + "a".repeat(900_000) + "</t>"));
    assertThat(refusal(strings)).isEqualTo(ErrorCode.FILE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c t=\"s\"><v>2147483646</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c r=\"XFE1\"><v>1</v></c></row>",
        "<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>",
        "<row><c r=\"1\"><v>1</v></c></row>",
        "<row r=\"x\"><c><v>1</v></c></row>",
        "<row><c s=\"x\"><v>1</v></c></row>",
        "<row><c><v>1</c></row>"
      })
  void cellsThatPointToNowhereAreDamage(String sheetData) {
    assertThat(refusal(sheetData)).isEqualTo(ErrorCode.FILE_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "9e307", "NaN", "-INF", "1e-300", "abc", "0x10"})
  void numbersWithoutBoundsAreTextsOfSomeLength(String number) {
    Path file =
        Workbooks.write(
            folder,
            "a.xlsx",
            Workbooks.zip(
                Workbooks.parts(
                    "<row><c s=\"1\"><v>%s</v></c><c><v>%s</v></c></row>"
                        .formatted(number, number))));

    assertThat(OpenTable.dump(file)).allMatch(line -> line.length() < 700);
  }

  @Test
  void whatWasCutOffIsDamaged() throws IOException {
    byte[] xlsx = Workbooks.xlsx(Map.of("甲", List.of(List.of("乙", "丙"))));
    for (int length = 4; length < xlsx.length; length += 97) {
      assertThat(refusal(Arrays.copyOf(xlsx, length))).isEqualTo(ErrorCode.FILE_DAMAGED);
    }
    byte[] xls = xls();
    assertThat(refusal(Arrays.copyOf(xls, 600))).isEqualTo(ErrorCode.FILE_DAMAGED);
    assertThat(refusal(Arrays.copyOf(xls, 8))).isEqualTo(ErrorCode.FILE_DAMAGED);
    String xml = Workbooks.xml2003("<Worksheet ss:Name=\"a\"><Table/></Worksheet>");
    assertThat(refusal(xml.substring(0, xml.length() - 20).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ErrorCode.FILE_DAMAGED);
  }

  @Test
  void aChangedByteInAnArchiveIsNoticed() {
    byte[] text = "a,b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(3);
    for (int i = 0; i < text.length; i++) {
      text[i] ^= text[i] == '\n' ? 0 : (byte) random.nextInt(4);
    }
    byte[] zip = Workbooks.archive(Map.of("a.csv", text));
    zip[zip.length / 2] ^= 1;

    assertThat(refusal(zip)).isEqualTo(ErrorCode.FILE_DAMAGED);
  }

  @Test
  void partsThatAreNotThereAreDamage() {
    for (String part :
        List.of(
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml")) {
      Map<String, String> parts = Workbooks.parts("<row><c><v>1</v></c></row>");
      parts.remove(part);
      assertThat(refusal(parts)).isEqualTo(ErrorCode.FILE_DAMAGED);
    }
  }
}
