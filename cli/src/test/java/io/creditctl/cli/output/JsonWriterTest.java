package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final View<Object> ANY =
      View.<Object>named("any").column("value", value -> value).build();

  @Test
  void writesTheEnvelope() {
    assertThat(
            Printer.of(OutputFormat.JSON)
                .print(Enterprise.VIEW, Enterprise.samples().subList(0, 2)))
        .isEqualTo(
            """
            {
              "schema": "creditctl/enterprise-list/v1",
              "generatedAt": "2026-09-04T09:00:00+08:00",
              "asOf": "2026-09-04",
              "items": [
                {
                  "subject": {
                    "code": "91371000MA3",
                    "name": "威海蓝湾（甲）运输"
                  },
                  "remaining": -2,
                  "rate": 0.9750,
                  "status": "overdue",
                  "dueOn": "2026-09-04",
                  "tags": [
                    "危货",
                    "客运"
                  ],
                  "place": {
                    "region": "371000",
                    "port": null
                  }
                },
                {
                  "subject": {
                    "code": "0123",
                    "name": "\uD842\uDFB7野 ｶﾅ cafe\u0301"
                  },
                  "remaining": 12,
                  "rate": 1000,
                  "status": "on-time",
                  "dueOn": null,
                  "tags": [],
                  "place": {
                    "region": "371001",
                    "port": null
                  }
                }
              ],
              "total": 2,
              "truncated": false
            }
            """);
  }

  @Test
  void writesAnEmptyListAndTheDryRun() {
    assertThat(Printer.of(OutputFormat.JSON).dryRun().print(Enterprise.VIEW, List.of()))
        .isEqualTo(
            """
            {
              "schema": "creditctl/enterprise-list/v1",
              "generatedAt": "2026-09-04T09:00:00+08:00",
              "asOf": "2026-09-04",
              "dryRun": true,
              "items": [],
              "total": 0,
              "truncated": false
            }
            """);
  }

  @Test
  void writesOneItemALine() {
    assertThat(
            Printer.of(OutputFormat.JSONL)
                .fields("subject.name", "remaining", "subject.code")
                .print(Enterprise.VIEW, Enterprise.samples().subList(0, 3)))
        .isEqualTo(
            """
            {"subject":{"name":"威海蓝湾（甲）运输","code":"91371000MA3"},"remaining":-2}
            {"subject":{"name":"\uD842\uDFB7野 ｶﾅ cafe\u0301","code":"0123"},"remaining":12}
            {"subject":{"name":"a|b\\nc\\u001B[31m\\"q\\",d","code":"91371000MA3"},"remaining":3}
            """);
  }

  @Test
  void writesNothingWhenThereAreNoLines() {
    assertThat(Printer.of(OutputFormat.JSONL).print(Enterprise.VIEW, List.of())).isEmpty();
  }

  @Test
  void writesEveryPermittedType() {
    List<Object> values =
        Arrays.asList(
            null,
            true,
            1.5,
            9007199254740993L,
            Instant.parse("2026-09-04T01:00:00Z"),
            OffsetDateTime.parse("2026-09-04T09:00:00+08:00"),
            List.of(Map.of("day", 1), List.of()));
    assertThat(Printer.of(OutputFormat.JSONL).print(ANY, values))
        .isEqualTo(
            """
            {"value":null}
            {"value":true}
            {"value":1.5}
            {"value":9007199254740993}
            {"value":"2026-09-04T01:00:00Z"}
            {"value":"2026-09-04T09:00:00+08:00"}
            {"value":[{"day":1},[]]}
            """);
  }

  @Test
  void refusesOtherTypes() {
    assertThatThrownBy(() -> Printer.of(OutputFormat.JSON).print(ANY, List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void escapesWhatCouldHarmATerminal() {
    assertThat(Printer.of(OutputFormat.JSONL).print(ANY, List.of("甲\u202E\u009B", "乙")))
        .isEqualTo("{\"value\":\"\\u7532\\u202E\\u009B\"}\n{\"value\":\"乙\"}\n");
  }

  @Test
  void staysReadableJsonInACharsetThatLacksACharacter() throws IOException {
    Printer printer = Printer.of(OutputFormat.JSON).charset(Charset.forName("GBK"));
    Map<String, Object> document =
        JSON.std.mapFrom(printer.print(ANY, List.of("威海", "\uD842\uDFB7野")));
    assertThat(document.get("items"))
        .isEqualTo(List.of(Map.of("value", "威海"), Map.of("value", "\uD842\uDFB7野")));
    assertThat(printer.printed()).contains("威海");
  }

  @Test
  void leavesTheDocumentOpenWhenTheRowsBreakOff() {
    Printer printer = Printer.of(OutputFormat.JSON);
    Iterator<Object> rows =
        Stream.<Object>iterate(0, n -> (int) n + 1).map(JsonWriterTest::failAtThousand).iterator();
    assertThatThrownBy(() -> printer.output().write(ANY, rows, OptionalLong.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(printer.printed()).startsWith("{").doesNotContain("\"total\"");
    assertThatThrownBy(() -> JSON.std.mapFrom(printer.printed())).isInstanceOf(IOException.class);
  }

  @Test
  void writesManyRowsAsValidJson() throws IOException {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < 5_000; row++) {
      rows.add("\uD842\uDFB7".repeat(row % 50));
    }
    Map<String, Object> document = JSON.std.mapFrom(Printer.of(OutputFormat.JSON).print(ANY, rows));
    assertThat((List<?>) document.get("items")).hasSize(5_000);
    assertThat(document.get("items").toString()).contains("\uD842\uDFB7".repeat(49));
  }

  private static Object failAtThousand(Object n) {
    if (n.equals(1_000)) {
      throw new IllegalStateException("the store went away");
    }
    return n;
  }
}
