package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
  @TempDir Path folder;

  private FieldMapping read(String json) throws IOException {
    return MappingFile.read(Files.writeString(folder.resolve("对照.json"), json));
  }

  @Test
  void saysWhatThePlatformCallsKindsAndFields() throws IOException {
    FieldMapping mapping =
        read(
            """
            {"license": {"name": "FRXZXK", "columns": [
              {"name": "JDRQ", "source": "XK_JDRQ", "form": "slashed-day"},
              {"name": "ZT", "constant": "0", "withdrawn": "1", "values": {"A": "1"}, "note": "状态"}
            ]}}
            """);

    assertThat(mapping.kind("license"))
        .contains(
            new KindMapping(
                "FRXZXK",
                List.of(
                    new Column("JDRQ", "XK_JDRQ", "", "", Map.of(), Form.SLASHED_DAY),
                    new Column("ZT", "", "0", "1", Map.of("A", "1"), Form.AS_IS))));
    assertThat(mapping.kind("penalty")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|not one JSON object",
        "{\"license\": 1}|license",
        "{\"license\": {\"columns\": []}}|license.columns",
        "{\"license\": {\"columns\": [{}]}}|license.columns[0].name",
        "{\"license\": {\"columns\": [{\"name\": 1}]}}|license.columns[0].name",
        "{\"license\": {\"columns\": [{\"name\": \"A\", \"sourec\": \"B\"}]}}|license.columns[0].sourec",
        "{\"license\": {\"columns\": [{\"name\": \"A\", \"form\": \"x\"}]}}|license.columns[0].form",
        "{\"license\": {\"columns\": [{\"name\": \"A\", \"values\": []}]}}|license.columns[0].values"
      })
  void namesThePlaceThatIsWrong(String json, String place) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            CreditException.class,
            e ->
                assertThat(e.arguments())
                    .containsExactly(folder.resolve("对照.json").toString(), place));
  }
}
