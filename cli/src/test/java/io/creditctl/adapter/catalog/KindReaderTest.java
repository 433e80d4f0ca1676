package io.creditctl.adapter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.catalog.Evidence;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindReaderTest {
  private static final String SOUND =
      """
      {"name": "k", "title": "种类", "titleEn": "Kind", "basis": "own", "effectiveFrom": "2026-01-01",
       "primaryKey": ["A"], "roles": {"TITLE": "A"},
       "fields": [
         {"name": "A", "title": "甲", "titleEn": "A", "type": "string", "level": "public",
          "constraints": {"required": true, "maxLength": 10}},
         {"name": "B", "title": "乙", "titleEn": "B", "type": "string", "semantic": "enumeration",
          "level": "shared", "known": "recalled", "constraints": {"maxLength": 10},
          "enumeration": {"values": ["是"], "synonyms": {"对": "是"}},
          "requiredWhen": [{"field": "A", "equals": ["x"]}]}
       ]}
      """;

  private static Kind read(String json) {
    return KindReader.read("k", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAKind() {
    Kind kind = read(SOUND);
    Field b = kind.field("B").orElseThrow();
    assertThat(kind.field("A").orElseThrow().required()).isTrue();
    assertThat(b.type()).isEqualTo(FieldType.ENUMERATION);
    assertThat(b.evidence()).isEqualTo(Evidence.RECALLED);
    assertThat(b.requiredWhen()).singleElement().matches(condition -> condition.holds("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"basis\": \"own\"|\"basis\": \"own\", \"bases\": 1",
        "\"required\": true|\"requird\": true",
        "\"known\"|\"knwon\"",
        "\"synonyms\"|\"synonym\"",
        "\"equals\"|\"equal\"",
        "\"roles\": {\"TITLE\": \"A\"}|\"roles\": {\"TITLE\": \"C\"}",
        "\"roles\": {\"TITLE\": \"A\"}|\"roles\": {\"TITEL\": \"A\"}",
        "\"primaryKey\": [\"A\"]|\"primaryKey\": [\"C\"]",
        "\"primaryKey\": [\"A\"]|\"primaryKey\": []",
        "\"field\": \"A\"|\"field\": \"C\"",
        "\"equals\": [\"x\"]|\"equals\": [\"x\"], \"contains\": [\"y\"]",
        "\"equals\": [\"x\"]|\"equals\": []",
        "\"name\": \"B\"|\"name\": \"A\"",
        "\"name\": \"k\"|\"name\": \"l\"",
        "\"level\": \"public\"|\"level\": \"pubic\"",
        "\"level\": \"public\"|\"level\": \"public\", \"pii\": true",
        "\"level\": \"public\",|",
        "\"titleEn\": \"B\",|",
        "\"type\": \"string\"|\"type\": \"sting\"",
        "\"semantic\": \"enumeration\"|\"semantic\": \"credit-code\"",
        "\"semantic\": \"enumeration\"|\"semantic\": \"identity-number\"",
        "\"values\": [\"是\"]|\"values\": [\"否\"]",
        "\"maxLength\": 10}},|\"maxLength\": \"10\"}},",
        "\"required\": true, \"maxLength\": 10|\"required\": true",
        "2026-01-01|2026-02-30",
        "\"title\": \"种类\"|\"title\": \"种类\", \"title\": \"种类\"",
        "\"fields\": [|\"fields\": [1,",
        "]}|]"
      })
  void refusesAFaultyDescription(String sound, String faulty) {
    String json = SOUND.replaceFirst(Pattern.quote(sound), faulty == null ? "" : faulty);
    assertThat(json).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalStateException.class);
  }
}
