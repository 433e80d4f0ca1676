package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMappingTest {
  private static final Map<String, String> CATEGORIES =
      Map.of("警告", "0", "罚款", "1", "没收违法所得", "2", "没收非法财物", "2", "*", "6");

  private static final FieldMapping MAPPING =
      new FieldMapping(
          Map.of(
              "penalty",
              new KindMapping(
                  "penalties",
                  List.of(
                      column("CF_CFLB1", "CF_CFLB", Form.FIRST_OF_LIST),
                      column("CF_CFLB2", "CF_CFLB", Form.REST_OF_LIST),
                      new Column("CF_JDRQ", "CF_JDRQ", "", "", Map.of(), Form.SLASHED_DAY),
                      new Column("CF_ZT", "", "0", "1", Map.of(), Form.AS_IS)))));

  private static Column column(String name, String source, Form form) {
    return new Column(name, source, "", "", CATEGORIES, form);
  }

  @ParameterizedTest
  @CsvSource({
    "罚款, 1, ",
    "罚款;警告, 1, 0",
    "罚款；没收违法所得; 没收非法财物, 1, 2",
    "警告;罚款;没收违法所得, 0, 1;2",
    "降低资质等级;罚款, 6, 1",
    ";, , "
  })
  void spreadsSeveralCategoriesOverTwoColumns(String ours, String first, String rest) {
    Map<String, String> mapped = apply(Map.of("CF_CFLB", ours), Delivery.Action.UPSERT);

    assertThat(mapped.get("CF_CFLB1")).isEqualTo(first);
    assertThat(mapped.get("CF_CFLB2")).isEqualTo(rest);
  }

  @Test
  void writesDaysWithSlashesAndSaysInAWithdrawalThatItIsOne() {
    Map<String, String> row = Map.of("CF_JDRQ", "2026-09-04");

    assertThat(apply(row, Delivery.Action.UPSERT))
        .containsEntry("CF_JDRQ", "2026/09/04")
        .containsEntry("CF_ZT", "0");
    assertThat(apply(row, Delivery.Action.WITHDRAW)).containsEntry("CF_ZT", "1");
  }

  private static Map<String, String> apply(Map<String, String> row, Delivery.Action action) {
    return MAPPING.apply("penalty", row, action);
  }
}
