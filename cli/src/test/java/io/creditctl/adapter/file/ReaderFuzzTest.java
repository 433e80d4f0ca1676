package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.error.CreditException;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Assertions;

/** Sound files with bytes changed, lost and doubled: readable, or refused, and always soon. */
class ReaderFuzzTest {
  private static final int TRIES = 120;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String CSV = "名称,代码,内容\n甲,1,\"一,\"\"二\"\"\n三\"\n乙,2,丙\n";
  private static final String JSON =
      "{\"schema\":\"x\",\"items\":[{\"名称\":\"甲\",\"数\":1.5e3},{\"名称\":null,\"数\":true}]}";
  private static final String SHEET =
      "<row r=\"1\" spans=\"1:4\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46269</v></c>"
          + "<c r=\"C1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>";
  private static final String XML =
      Workbooks.xml2003(
          "<Worksheet ss:Name=\"甲\"><Table><Row ss:Index=\"2\"><Cell ss:Index=\"3\" ss:StyleID=\"s1\">"
              + "<Data ss:Type=\"Number\">46269</Data></Cell></Row></Table></Worksheet>");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("件"));
    Files.delete(folder);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void delimited(@ForAll long seed) {
    survives(mutate(CSV.getBytes(StandardCharsets.UTF_8), seed));
    survives(mutate(CSV.getBytes(Charset.forName("GB18030")), seed));
    survives(mutate(CSV.getBytes(StandardCharsets.UTF_16), seed));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void json(@ForAll long seed) {
    survives(mutate(JSON.getBytes(StandardCharsets.UTF_8), seed));
    survives(mutate("{\"a\":\"1\"}\n{\"b\":2}\n".getBytes(StandardCharsets.UTF_8), seed));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void spreadsheetXml(@ForAll long seed) {
    survives(mutate(XML.getBytes(StandardCharsets.UTF_8), seed));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void xlsxContainers(@ForAll long seed) {
    survives(mutate(Workbooks.zip(parts()), seed));
  }

  /** Changed before it is packed, or the checksum would stop it at the door. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void xlsxParts(@ForAll long seed) {
    Map<String, String> parts = parts();
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(new Random(seed).nextInt(names.size()));
    byte[] mutated = mutate(parts.get(name).getBytes(StandardCharsets.UTF_8), seed);
    parts.put(name, new String(mutated, StandardCharsets.UTF_8));
    survives(Workbooks.zip(parts));
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = Workbooks.parts(SHEET);
    parts.put("xl/sharedStrings.xml", Workbooks.strings("<t>乙_x000D_</t>"));
    return parts;
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void xls(@ForAll long seed) throws IOException {
    survives(mutate(XLS, seed));
  }

  private static final byte[] XLS = workbook();

  private static byte[] workbook() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("甲");
      for (int i = 0; i < 20; i++) {
        HSSFRow row = sheet.createRow(i);
        row.createCell(0).setCellValue("值" + i);
        row.createCell(1).setCellValue(i);
        row.createCell(2).setCellFormula("B1+1");
      }
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void archives(@ForAll long seed) {
    byte[] zip =
        Workbooks.archive(
            Map.of("a.csv", CSV.getBytes(StandardCharsets.UTF_8), "b.xls", new byte[] {9, 4, 6}));
    survives(mutate(zip, seed));
  }

  private static void survives(byte[] bytes) {
    Path file = Workbooks.write(folder, "件", bytes);
    Assertions.assertTimeout(
        SOON,
        () -> {
          try {
            assertThat(OpenTable.dump(file)).isNotEmpty();
          } catch (CreditException refused) {
            assertThat(refused.arguments().get(0).toString()).startsWith("件");
          }
        });
  }

  /** A few changes: a bit, a byte, a piece lost, a piece doubled. */
  private static byte[] mutate(byte[] sound, long seed) {
    Random random = new Random(seed);
    byte[] bytes = sound.clone();
    for (int change = random.nextInt(4); change >= 0 && bytes.length > 8; change--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = join(Arrays.copyOf(bytes, at), bytes, at + length);
        default -> bytes = join(Arrays.copyOf(bytes, at + length), bytes, at);
      }
    }
    return bytes;
  }

  private static byte[] join(byte[] start, byte[] bytes, int from) {
    byte[] joined = Arrays.copyOf(start, start.length + bytes.length - from);
    System.arraycopy(bytes, from, joined, start.length, bytes.length - from);
    return joined;
  }
}
