package io.creditctl.adapter.file;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that systems hand over as JSON. */
class JsonTest {
  @TempDir Path folder;

  private List<String> rows(String text, Charset charset) {
    List<String> dump = OpenTable.dump(Workbooks.write(folder, "数据.txt", text.getBytes(charset)));
    assertThat(dump.get(0)).isEqualTo("数据.txt json");
    return dump.subList(1, dump.size());
  }

  private List<String> rows(String text) {
    return rows(text, StandardCharsets.UTF_8);
  }

  private CreditException failure(String text) {
    return catchThrowableOfType(CreditException.class, () -> rows(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"名称\":\"甲\",\"代码\":1},\n{\"代码\":\"2\",\"备注\":\"x\"}]",
        "{\"名称\":\"甲\",\"代码\":1}\n{\"代码\":\"2\",\"备注\":\"x\"}\n",
        "\uFEFF{\"schema\":\"creditctl/x/v1\",\"total\":2,\"items\":[{\"名称\":\"甲\",\"代码\":1},"
            + "{\"代码\":\"2\",\"备注\":\"x\"}],\"truncated\":false,\"files\":[{\"a\":[1]}]}"
      })
  void arraysLinesAndOurOwnEnvelopeAreOneTable(String text) {
    assertThat(rows(text)).containsExactly("0:名称|代码|备注", "1:甲|1|", "2:|2|x");
  }

  @Test
  void theLineOfATextOfLinesIsItsOwn() {
    assertThat(rows("{\"a\":\"1\"}\n\n{\"a\":\"2\"}\n{\"a\":\"\"}\n{\"a\":\"3\"}"))
        .containsExactly("0:a", "1:1", "3:2", "5:3");
  }

  @Test
  void everyScalarIsText() {
    assertThat(
            rows(
                "[{\"a\":null,\"b\":true,\"c\":0.10,\"d\":1e3,\"e\":\"\\u7532\\n\",\"f\":371002199001011234}]"))
        .containsExactly("0:a|b|c|d|e|f", "1:|TRUE|0.1|1000|甲\n|3.71002E+17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16"})
  void readsWhicheverCharset(String charset) {
    assertThat(rows("[{\"名称\":\"威海蓝湾\"}]", Charset.forName(charset)))
        .containsExactly("0:名称", "1:威海蓝湾");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[{\"a\":\"1\"},{\"b\":{\"c\":1}}];2; (b)",
        "{\"a\":\"1\"}\\n{\"b\":[1]};2; (b)",
        "[[1]];1;''",
        "[{\"a\":\"1\"},7];2;''",
        "{\"items\":[{\"items\":[]}]};1; (items)"
      })
  void nestedValuesAreNamed(String text, long object, String member) {
    CreditException nested = failure(text.replace("\\n", "\n"));

    assertThat(nested.code()).isEqualTo(ErrorCode.JSON_NESTED);
    assertThat(nested.arguments()).startsWith("数据.txt", object);
    assertThat(nested.arguments().get(2).toString().strip()).isEqualTo(member.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":\"1\"}",
        "[{\"a\":\"1\"},",
        "{\"a\":",
        "[{\"a\":1 2}]",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{\"items\":[{\"a\":\"1\"}]",
        "[{\"a\":\"1\"}]]",
        "{\"a\":\"1\"}\n{\"a\"\n"
      })
  void aTextThatBreaksOffOrContradictsItselfIsRefused(String text) {
    assertThat(failure(text).code()).isEqualTo(ErrorCode.FILE_MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[{'a':'1'},\\n{'b#2#json-cut-off",
        "[{'a':'1'},\\n{'a':1 2}]#2#json-malformed",
        "{'a':'1'}\\n{'a':'1','a':'2'}#2#json-twice"
      },
      quoteCharacter = '`')
  void theFaultIsSaidByALineAndAReasonOfOurOwn(String text, int line, String reason) {
    CreditException fault = failure(text.replace('\'', '"').replace("\\n", "\n"));

    assertThat(fault.code()).isEqualTo(ErrorCode.FILE_MALFORMED);
    assertThat(fault.arguments()).containsExactly("数据.txt", line, reason, "");
  }

  @Test
  void anObjectHasNoMoreMembersThanATableHasColumns() {
    String thousand =
        IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\":\"\"").collect(joining(","));

    assertThat(rows("{" + thousand + "}")).hasSize(1);
    assertThat(failure("{" + thousand + ",\"a\":\"1\"").code())
        .as("before the object ends")
        .isEqualTo(ErrorCode.FILE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void anObjectIsNoLongerThanARow(int members) {
    String text = "a".repeat(5_000_000 / members);
    String object =
        IntStream.range(0, members)
            .mapToObj(i -> "\"" + i + "\":\"" + text + "\"")
            .collect(joining(",", "{", "}"));

    assertThat(failure(object).code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
  }

  @Test
  void anEmptyListIsAnEmptyTable() {
    assertThat(rows("[]")).isEmpty();
    assertThat(rows("{\"items\":[]}")).isEmpty();
  }
}
