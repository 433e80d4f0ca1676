package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.TableFile;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of files with tables. */
class ArchiveTest {
  private static final byte[] CSV = "名称,代码\n甲,1\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path archive(Map<String, byte[]> entries) {
    return Workbooks.write(folder, "a.zip", Workbooks.archive(entries));
  }

  @Test
  void everyEntryIsATableOfItsOwnWhateverItsFormat() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("处罚/九月.csv", CSV);
    entries.put("__MACOSX/._九月.csv", new byte[] {0, 5});
    entries.put("许可.xlsx", Workbooks.xlsx(Map.of("甲", List.of(List.of("乙", "丙")))));
    entries.put("d.json", "[{\"a\":\"1\"}]".getBytes(StandardCharsets.UTF_8));

    assertThat(OpenTable.dump(archive(entries)))
        .containsExactly(
            "a.zip!处罚/九月.csv UTF-8",
            "1:名称|代码",
            "2:甲|1",
            "a.zip!许可.xlsx xlsx",
            "1:乙|丙",
            "a.zip!d.json json",
            "0:a",
            "1:1");
  }

  @Test
  void namesWrittenByWindowsAreReadable() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
      zip.putNextEntry(new ZipEntry("行政处罚.csv"));
      zip.write(CSV);
    }

    assertThat(OpenTable.dump(Workbooks.write(folder, "a.zip", bytes.toByteArray())))
        .startsWith("a.zip!行政处罚.csv UTF-8");
  }

  @Test
  void anEntryThatCannotBeReadDoesNotStopTheOthers() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("内层.zip", Workbooks.zip(Map.of("x.csv", "a,b\n")));
    entries.put("说明.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    entries.put("空.csv", new byte[0]);
    entries.put("好.csv", CSV);
    Path zip = archive(entries);

    try (TableFile tables = new FileTableReader().open(new InputFile("a.zip", zip), "auto")) {
      assertThat(failure(tables).code()).isEqualTo(ErrorCode.ARCHIVE_NESTED);
      assertThat(failure(tables).code()).isEqualTo(ErrorCode.FILE_FORMAT_UNSUPPORTED);
      CreditException empty = failure(tables);
      assertThat(empty.code()).isEqualTo(ErrorCode.FILE_EMPTY);
      assertThat(empty.arguments()).containsExactly("a.zip!空.csv");
      assertThat(tables.next().name().text()).isEqualTo("a.zip!好.csv");
      assertThat(tables.hasNext()).isFalse();
    }
  }

  private static CreditException failure(TableFile tables) {
    return catchThrowableOfType(CreditException.class, tables::next);
  }

  @Test
  void hostileNamesAreShownAndNeverUsed() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../etc/逃.csv", CSV);
    entries.put("/绝对.csv", CSV);
    entries.put("长".repeat(5000) + ".csv", CSV);
    Path zip = archive(entries);

    List<String> dump = OpenTable.dump(zip);

    assertThat(dump).contains("a.zip!../../etc/逃.csv UTF-8", "a.zip!/绝对.csv UTF-8");
    assertThat(dump).allMatch(line -> line.length() < 300);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(zip);
    }
  }

  @Test
  void theDigestIsThatOfTheArchive() throws Exception {
    Path zip = archive(Map.of("a.csv", CSV));
    String expected =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip)));

    try (TableFile tables = new FileTableReader().open(new InputFile("a.zip", zip), "auto")) {
      tables.next().forEachRemaining(row -> {});
      assertThat(tables.sha256()).isEqualTo(expected);
    }
  }

  @Test
  void anArchiveOfNothingIsEmpty() {
    Path zip = archive(Map.of("__MACOSX/x", CSV));

    assertThat(catchThrowableOfType(CreditException.class, () -> OpenTable.dump(zip)).code())
        .isEqualTo(ErrorCode.FILE_EMPTY);
  }
}
