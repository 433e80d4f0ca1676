package io.creditctl.adapter.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.site.SearchEntry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchIndexWriterTest {
  private static final int MOST = 200_000;

  private final List<SearchEntry> entries = SearchEntries.random(new Random(7), 12_000);

  @Test
  void theSameRecordsGiveTheSameBytesInWhateverOrderTheyCome() {
    Map<String, byte[]> files = files(entries);
    Collections.shuffle(entries, new Random(1));

    Map<String, byte[]> again = files(entries);

    assertThat(again.keySet()).isEqualTo(files.keySet());
    files.forEach((path, content) -> assertThat(again.get(path)).as(path).isEqualTo(content));
  }

  @Test
  void noFileIsLargerThanAPageMayBe() {
    for (int i = 0; i < 12_000; i++) {
      entries.add(entry("威海海海海海海海海海海海海海海海海海海海海海海海海海海海海有限公司" + "𠮷".repeat(i % 90), i));
    }

    assertThat(files(entries))
        .allSatisfy((path, content) -> assertThat(content).as(path).hasSizeLessThan(MOST));
  }

  @Test
  void aNewDecisionLeavesTheRecordsOfEarlierMonthsAsTheyWere() {
    Map<String, byte[]> before = files(entries);
    entries.add(entry("威海新来物流有限公司", 1));

    Map<String, byte[]> after = files(entries);

    assertThat(after.keySet().stream().filter(path -> path.startsWith("search/r-")))
        .filteredOn(path -> !Arrays.equals(before.get(path), after.get(path)))
        .singleElement()
        .asString()
        .startsWith("search/r-2026-11-");
  }

  @Test
  void aRecordThatGoesTakesNoOtherFileOfItsMonthWithIt() {
    Map<String, byte[]> before = files(entries);
    entries.remove(entries.size() / 2);

    Map<String, byte[]> after = files(entries);

    assertThat(after.keySet().stream().filter(path -> path.startsWith("search/r-")))
        .filteredOn(path -> !Arrays.equals(before.get(path), after.get(path)))
        .hasSize(1);
  }

  @Test
  void whatIsFoundNowhereInTheRecordsIsFoundNowhereInTheFiles() {
    SearchEntry gone = entry("威海已修复物流有限公司", 1);
    entries.add(gone);
    files(entries);
    entries.remove(gone);

    assertThat(text(files(entries))).doesNotContain("已修", "修复");
  }

  @Test
  void textsCannotLeaveTheStringTheyStandIn() {
    String script = text(files(List.of(entry("a\"b\\c\nd\te\u2028f\u0001</script>\uD842", 1))));

    assertThat(script)
        .contains("a\\\"b\\\\c d e\\u2028f\\u0001</script>\\ud842\\t")
        .doesNotContain("\u2028");
  }

  @Test
  void anEmptySiteHasAnEmptyIndex() {
    assertThat(files(List.of()).keySet()).containsExactly("search/index.js");
  }

  private static SearchEntry entry(String name, int number) {
    return new SearchEntry(
        name,
        "",
        "鲁威交许〔2026〕" + number + "号",
        "license",
        Optional.of(LocalDate.of(2026, 11, 23)),
        "records/0/R-" + number + ".html");
  }

  private static Map<String, byte[]> files(List<SearchEntry> entries) {
    SearchIndexWriter index = new SearchIndexWriter(Map.of("license", "行政许可"));
    new ArrayList<>(entries).forEach(index::add);
    Map<String, byte[]> files = new TreeMap<>();
    index.writeTo((path, content) -> assertThat(files.put(path, content)).as(path).isNull());
    return files;
  }

  private static String text(Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    files.values().forEach(content -> text.append(new String(content, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
