package io.creditctl.core.record.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private final Kind subject = new Catalog(new JsonCatalogSource()).kind("subject");
  private final String[] values = new String[subject.fields().size()];

  CanonicalJsonTest() {
    Arrays.fill(values, "");
  }

  @Test
  void writesNonEmptyFieldsInTheCatalogsOrder() {
    values[subject.indexOf("BZ")] = "无";
    values[subject.indexOf("ZT_MC")] = "威海蓝湾物流有限公司";
    assertThat(CanonicalJson.write(subject, values))
        .isEqualTo("{\"ZT_MC\":\"威海蓝湾物流有限公司\",\"BZ\":\"无\"}");
  }

  @Test
  void writesAnEmptyRecord() {
    assertThat(CanonicalJson.write(subject, values)).isEqualTo("{}");
  }

  @Test
  void escapesNoMoreThanItMust() {
    values[0] = "\"\\/\n\r\t\u0000\u001B\u007F\u2028é𠮷";
    assertThat(CanonicalJson.write(subject, values))
        .isEqualTo("{\"ZT_MC\":\"\\\"\\\\/\\n\\r\\t\\u0000\\u001b\u007F\u2028é𠮷\"}");
  }

  @Test
  void keepsHalvesOfPairsApart() {
    values[0] = "a\uD800";
    assertThat(CanonicalJson.write(subject, values)).isEqualTo("{\"ZT_MC\":\"a\\ud800\"}");
    values[0] = "\uDC00\uD83D\uDE00\uD800b";
    assertThat(CanonicalJson.write(subject, values))
        .isEqualTo("{\"ZT_MC\":\"\\udc00\uD83D\uDE00\\ud800b\"}");
  }

  @Test
  void isReadBackByAParser() throws IOException {
    values[0] = "a\"b\\c\nd\u0001𠮷（）";
    assertThat(JSON.std.mapFrom(CanonicalJson.write(subject, values)))
        .containsExactly(Map.entry("ZT_MC", values[0]));
  }
}
