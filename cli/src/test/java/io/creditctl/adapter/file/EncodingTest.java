package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.OpenTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become the characters that were meant, or an error that says where they do not. */
class EncodingTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** With characters of two and four bytes in GB18030, of three and four in UTF-8. */
  private static final String TEXT = "名称,代码\r\n威海蓝湾,1\r\n㐀镕𠮷é,2\r\n";

  private static final String[] READ = {"名称|代码", "威海蓝湾|1", "㐀镕𠮷é|2"};

  @TempDir Path folder;

  private OpenTable open(byte[] bytes, String encoding) {
    try {
      Path file = Files.write(folder.resolve("许可.csv"), bytes);
      return OpenTable.of(file, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows(byte[] bytes, String encoding) {
    try (OpenTable table = open(bytes, encoding)) {
      List<String> rows = new ArrayList<>();
      rows.add(String.join("|", table.header()));
      table.forEachRemaining(row -> rows.add(String.join("|", row.cells())));
      return rows;
    }
  }

  private CreditException failure(byte[] bytes, String encoding) {
    return catchThrowableOfType(CreditException.class, () -> rows(bytes, encoding));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyEncodingGivesTheSameRows() {
    byte[] markedGb18030 = concat(HexFormat.of().parseHex("84319533"), TEXT.getBytes(GB18030));

    assertThat(rows(utf8(TEXT), "auto")).containsExactly(READ);
    assertThat(rows(utf8("\uFEFF" + TEXT), "auto")).containsExactly(READ);
    assertThat(rows(TEXT.getBytes(GB18030), "auto")).containsExactly(READ);
    assertThat(rows(markedGb18030, "auto")).containsExactly(READ);
    assertThat(rows(utf8(TEXT), "utf-8")).containsExactly(READ);
    assertThat(rows(TEXT.getBytes(GB18030), "GB18030")).containsExactly(READ);
  }

  @Test
  void tellsTheEncodingThatItFound() {
    try (OpenTable utf8 = open(utf8(TEXT), "auto")) {
      assertThat(utf8.encoding()).isEqualTo("UTF-8");
    }
    try (OpenTable gb18030 = open(TEXT.getBytes(GB18030), "auto")) {
      assertThat(gb18030.encoding()).isEqualTo("GB18030");
    }
  }

  @Test
  void readsPlainAsciiAsEither() {
    byte[] ascii = utf8("XK_WSH,BZ\n1,2\n");

    assertThat(rows(ascii, "auto")).isEqualTo(rows(ascii, "gb18030"));
  }

  /** 联通 is the classic: its bytes in GB18030 look like UTF-8 to whoever looks at few of them. */
  @ParameterizedTest
  @ValueSource(strings = {"联通", "联", "一,联通\n联通,联通", "威海联通有限公司", "许可", "处罚"})
  void shortTextsInGb18030AreNotTakenForUtf8(String text) {
    byte[] bytes = ("XK_WSH,BZ\n" + text + "\n").getBytes(GB18030);

    List<String> rows = rows(bytes, "auto");
    assertThat(rows.subList(1, rows.size())).isEqualTo(List.of(text.replace(',', '|').split("\n")));
  }

  @Test
  void randomTextsInGb18030AreNeverTakenForDamagedUtf8() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder("a\n");
      int length = 4 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
      }
      try (OpenTable table = open(text.toString().getBytes(GB18030), "auto")) {
        if (table.encoding().equals("GB18030")) {
          assertThat(table.next().cells()[0]).isEqualTo(text.substring(2));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"auto", "utf-8"})
  void oneBadByteInALargeUtf8FileIsNamedExactly(String encoding) {
    String row = "威海市交通运输局,道路货物运输经营许可\r\n";
    byte[] before = utf8("XK_XKJG,XK_NR\r\n" + row.repeat(20_000));
    byte[] bytes = concat(before, new byte[] {(byte) 0xff}, utf8(row.repeat(20_000)));

    CreditException fault = failure(bytes, encoding);

    assertThat(fault.code()).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(fault.arguments()).containsExactly("许可.csv", (long) before.length, 20_002L);
  }

  @Test
  void oneBadByteInALargeGb18030FileIsNamedExactly() {
    String row = "威海市交通运输局,道路货物运输经营许可\n";
    byte[] before = ("许可机关,许可内容\n" + row.repeat(20_000) + "威海").getBytes(GB18030);
    byte[] bytes = concat(before, new byte[] {(byte) 0xff}, row.repeat(2000).getBytes(GB18030));

    CreditException fault = failure(bytes, "auto");

    assertThat(fault.code()).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(fault.arguments()).containsExactly("许可.csv", (long) before.length, 20_002L);
  }

  @ParameterizedTest
  @CsvSource({
    "stray continuation, 80",
    "overlong slash, c0af",
    "surrogate, eda080",
    "beyond Unicode, f4908080",
    "five bytes, f888808080",
    "cut ideograph, e5a8"
  })
  void isStrictAboutUtf8(String what, String hex) {
    byte[] before = utf8("名称,代码\n威海蓝湾,1\n");
    byte[] bytes = concat(before, HexFormat.of().parseHex(hex), utf8(",2\n"));

    CreditException fault = failure(bytes, "auto");

    assertThat(fault.code()).as(what).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(fault.arguments()).containsExactly("许可.csv", (long) before.length, 3L);
  }

  @Test
  void aFileThatIsCutInsideACharacterIsNotAccepted() {
    byte[] whole = utf8("名称,代码\n威海蓝湾,海");
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(failure(cut, "auto").arguments())
        .containsExactly("许可.csv", (long) whole.length - 3, 2L);
  }

  @Test
  void aMarkOfUtf8ExcludesAnyOtherEncoding() {
    byte[] bytes = concat(utf8("\uFEFF"), "名称,代码\n威海蓝湾,1\n".getBytes(GB18030));

    assertThat(failure(bytes, "auto").code()).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(failure(bytes, "auto").arguments()).containsExactly("许可.csv", 3L, 1L);
  }

  @Test
  void aForcedEncodingIsNotGuessedAround() {
    assertThat(failure(TEXT.getBytes(GB18030), "utf-8").code()).isEqualTo(ErrorCode.FILE_ENCODING);
    assertThat(rows(utf8("名称\n威海\n"), "gb18030")).doesNotContain("威海");
    assertThat(failure(utf8(TEXT), "latin-1").code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
  }

  @Test
  void neverReplacesAByte() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        for (String row : rows(concat(utf8("a,b\n"), bytes), "auto")) {
          // The one sequence that GB18030 has for it, and no other.
          if (row.contains("\uFFFD")) {
            assertThat(HexFormat.of().formatHex(bytes)).containsAnyOf("8431a437", "efbfbd");
          }
        }
      } catch (CreditException e) {
        assertThat(e.code())
            .isIn(
                ErrorCode.FILE_ENCODING,
                ErrorCode.FILE_MALFORMED,
                ErrorCode.FILE_FORMAT_UNSUPPORTED);
      }
    }
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
