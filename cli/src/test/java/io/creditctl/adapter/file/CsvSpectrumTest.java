package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.testkit.OpenTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that writers of CSV readers agree on: csv-spectrum, and the facts of csv-test-data. */
class CsvSpectrumTest {
  private static final Path SPECTRUM = Path.of("src/test/resources/files/csv-spectrum");

  @TempDir Path folder;

  private static List<Map<String, Object>> read(Path file) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (OpenTable table = OpenTable.of(file, "auto")) {
      table.forEachRemaining(
          row -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().length; i++) {
              cells.put(table.header().get(i), row.cells()[i]);
            }
            rows.add(cells);
          });
    }
    return rows;
  }

  /** All but location_coordinates, whose JSON has another number than its CSV. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8"
      })
  void readsCsvSpectrum(String name) throws IOException {
    Object expected = JSON.std.anyFrom(Files.readString(SPECTRUM.resolve(name + ".json")));

    List<Map<String, Object>> rows = read(SPECTRUM.resolve(name + ".csv"));
    assertThat(rows).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1,,3;``",
        "1,2,3;2",
        "1, x ,3;` x `",
        "1,\"\",3;``",
        "1,\"a, b\",3;a, b",
        "1,\"a \"\"b\"\" c\",3;a \"b\" c",
        "1,\"a\\nb\",3;a\\nb",
        "1,\" a b \",3;` a b `",
        "1,😎,3;😎"
      })
  void readsTheSecondOfThreeCells(String row, String expected) throws IOException {
    for (String end : List.of("", "\n", "\r\n")) {
      Path file = folder.resolve("a.csv");
      Files.writeString(file, "foo,bar,baz\n" + row.replace("\\n", "\n") + end);

      assertThat(read(file))
          .containsExactly(Map.of("foo", "1", "bar", expected.replace("\\n", "\n"), "baz", "3"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo\n1", "foo\n1\n", "foo\n\n1\n"})
  void readsASingleColumn(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);

    assertThat(read(file)).containsExactly(Map.of("foo", "1"));
  }
}
