package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.OpenTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of delimited files, whoever wrote them; encodings are in EncodingTest. */
class CsvTableTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("许可.csv");
  }

  private OpenTable open(String text) throws IOException {
    Files.writeString(file, text);
    return OpenTable.of(file, "auto");
  }

  private List<String> rows(String text) throws IOException {
    try (OpenTable table = open(text)) {
      List<String> rows = new ArrayList<>();
      rows.add(String.join("|", table.header()));
      table.forEachRemaining(row -> rows.add(row.line() + ":" + String.join("|", row.cells())));
      return rows;
    }
  }

  private CreditException failure(String text) {
    return catchThrowableOfType(CreditException.class, () -> rows(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryKindOfLineEnd(String end) throws IOException {
    assertThat(rows(String.join(end, "名称,代码", "甲,1", "乙,2")))
        .containsExactly("名称|代码", "2:甲|1", "3:乙|2");
    assertThat(rows(String.join(end, "名称,代码", "甲,1", "乙,2", "")))
        .containsExactly("名称|代码", "2:甲|1", "3:乙|2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsTheLinesInsideQuotes(String end) throws IOException {
    assertThat(
            rows(String.join(end, "名称,内容", "甲,\"一", "二", "", "四\"", "乙,2", "\"丙", "丙\",3", "丁,4")))
        .containsExactly(
            "名称|内容", "2:甲|一" + end + "二" + end + end + "四", "6:乙|2", "7:丙" + end + "丙|3", "9:丁|4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void passesOverLinesWithoutContentAndStillCountsThem(String end) throws IOException {
    assertThat(
            rows(String.join(end, "", "", "名称,代码", "", "甲,1", "  ", ",", "\"\",　", "乙,2", "", "")))
        .containsExactly("名称|代码", "5:甲|1", "9:乙|2");
  }

  @Test
  void unquotesQuotes() throws IOException {
    assertThat(rows("名称,内容\n\"威海\"\"蓝湾\"\"\",\"一,二\"\n"))
        .containsExactly("名称|内容", "2:威海\"蓝湾\"|一,二");
  }

  @Test
  void keepsBlanksForWhoeverChecks() throws IOException {
    assertThat(rows("名称,内容\n 甲 ,\t乙\n")).containsExactly("名称|内容", "2: 甲 |\t乙");
  }

  @Test
  void readsShortAndLongRowsAsTheyAre() throws IOException {
    assertThat(rows("a,b,c\n1\n1,2,3,4\n")).containsExactly("a|b|c", "2:1", "3:1|2|3|4");
  }

  @Test
  void readsWhatIsPastedFromASpreadsheet() throws IOException {
    assertThat(rows("\n名称\t内容\n甲\t一,二\n")).containsExactly("名称|内容", "3:甲|一,二");
    assertThat(rows("名称,\"a\tb\",内容\n甲,乙,丙\n")).containsExactly("名称|a\tb|内容", "2:甲|乙|丙");
  }

  @Test
  void readsAHeaderLongerThanTheLookAhead() throws IOException {
    String wide = "列,".repeat(10_000) + "末";
    try (OpenTable table = open(wide + "\n")) {
      assertThat(table.header()).hasSize(10_001).endsWith("末");
      assertThat(table.hasNext()).isFalse();
    }
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() throws IOException {
    assertThat(rows("名称,代码")).containsExactly("名称|代码");
    try (OpenTable table = open("名称,代码\n")) {
      assertThat(table.hasNext()).isFalse();
      assertThat(catchThrowableOfType(NoSuchElementException.class, table::next)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n\r\n", "\uFEFF", "\uFEFF\r\n", " , ,\n"})
  void aFileWithoutAnyContentIsEmpty(String text) throws IOException {
    CreditException empty = failure(text);
    assertThat(empty.code()).isEqualTo(ErrorCode.FILE_EMPTY);
    assertThat(empty.arguments()).containsExactly("许可.csv");
  }

  @Test
  void leavesNulBytesForWhoeverChecks() throws IOException {
    assertThat(rows("名称,代码\n甲\0乙,1\n")).containsExactly("名称|代码", "2:甲\0乙|1");
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "5, 0", "8, 2"})
  void anOpenQuoteIsAFaultOfTheRowWhereItOpens(int line, int blanks) {
    String before = "名称,代码\n" + "甲,1\n".repeat(line - 2 - blanks) + "\n".repeat(blanks);

    CreditException open = failure(before + "乙,\"没有\n关上\n丙,3\n");

    assertThat(open.code()).isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(open.arguments()).startsWith("许可.csv", (long) line);
  }

  @Test
  void aQuoteInTheHeaderThatStaysOpenIsAFaultOfLineOne() {
    CreditException open = failure("名称,\"代码\n甲,1\n");

    assertThat(open.code()).isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(open.arguments()).containsExactly("许可.csv", 1L, "quotes");
  }

  @Test
  void textBehindAClosedQuoteIsAFaultOfItsRow() {
    CreditException behind = failure("名称,代码\n甲,1\n\"乙\"丙,2\n");

    assertThat(behind.code()).isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(behind.arguments()).startsWith("许可.csv", 3L);
  }

  @Test
  void aQuoteThatNeverClosesDoesNotTakeTheWholeFileIntoMemory() {
    CreditException endless = failure("名称,代码\n甲,1\n\"" + "乙,2\n".repeat(1_500_000));

    assertThat(endless.code()).isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(endless.arguments()).containsExactly("许可.csv", 3L, "row-too-long");
  }

  @Test
  void numbersThatAreHiddenFromASpreadsheetAreRead() throws IOException {
    assertThat(
            rows(
                "名称,代码,式\n甲,=\"113710000000000196\",=\"a\"&\"b\"\n"
                    + "乙,\"=\"\"0012\"\"\",=\"\n丙,=1+1,=\"\"\n"))
        .containsExactly(
            "名称|代码|式", "2:甲|113710000000000196|=\"a\"&\"b\"", "3:乙|0012|=\"", "4:丙|=1+1|");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "|", "\t", ","})
  void tellsTheSeparatorByTheHeader(String separator) throws IOException {
    String text = "月报; 三月\n名称#代码#罚款\n甲#1#10,5\n".replace("#", separator);

    assertThat(rows(text)).contains("2:名称|代码|罚款");
  }

  @Test
  void aTitleOfManyPartsDoesNotDecide() throws IOException {
    assertThat(rows("威海; 三月\n名称,代码\n甲;乙;丙,1\n")).contains("3:甲;乙;丙|1");
  }

  @Test
  void tellsTheDigestOfTheBytes() throws Exception {
    try (OpenTable table = open("\uFEFF名称,代码\n" + "甲,1\n".repeat(30))) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      assertThatThrownBy(table::sha256).isInstanceOf(IllegalStateException.class);
      table.forEachRemaining(row -> {});
      assertThat(table.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void otherFormatsAreNamedAsSuch() throws IOException {
    for (byte[] start :
        List.of(
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            "Rar!".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'B', 'M', 0, 0, 'b'})) {
      Files.write(file, start);
      for (String encoding : List.of("auto", "utf-8", "gb18030")) {
        CreditException other =
            catchThrowableOfType(CreditException.class, () -> OpenTable.of(file, encoding));
        assertThat(other.code()).isEqualTo(ErrorCode.FILE_FORMAT_UNSUPPORTED);
      }
    }
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    for (Path unreadable : List.of(folder.resolve("没有.csv"), folder)) {
      CreditException failure =
          catchThrowableOfType(CreditException.class, () -> OpenTable.of(unreadable, "auto"));
      assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
      assertThat(failure.arguments()).startsWith(unreadable.getFileName().toString());
    }
  }
}
