package io.creditctl.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The layouts in which offices hand in licences and penalties, told by their headers. */
class LayoutTest {
  private static final Path OBSERVED = Path.of("src/test/resources/headers/observed.csv");

  private static List<String> header(String kind, String layout) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/headers", kind + "-" + layout + ".txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "license,2015,2015",
    "license,split-legal,split",
    "license,split-natural,split-natural",
    "license,merged,merged",
    "penalty,2015,2015",
    "penalty,2015-codes,2015",
    "penalty,split-legal,split",
    "penalty,split-natural,split-natural",
    "penalty,merged,merged"
  })
  void tellsTheLayoutAndTheKind(String kindCode, String file, String layout) throws IOException {
    Kind kind = Kinds.of(kindCode);
    List<String> header = header(kindCode, file);

    HeaderMatch match = HeaderMatcher.match(header, kind);

    assertThat(match.layout().name()).isEqualTo(layout);
    assertThat(match.missing()).isEmpty();
    assertThat(match.duplicates()).isEmpty();
    assertThat(HeaderMatcher.bestKind(header, Kinds.CATALOG.kinds(), Mapping.NONE))
        .hasValueSatisfying(guess -> assertThat(guess.kind().code()).isEqualTo(kindCode));
  }

  @Test
  void oneForeignColumnDoesNotMakeAnOldLayout() throws IOException {
    List<String> header = new ArrayList<>(header("license", "merged"));
    header.add("地方编码");

    assertThat(HeaderMatcher.match(header, Kinds.of("license")).layout().name())
        .isEqualTo("merged");
  }

  @Test
  void aMappedColumnTellsTheLayoutToo() throws IOException {
    List<String> header = new ArrayList<>(header("penalty", "split-legal"));
    header.replaceAll(column -> column.contains("统一社会信用代码)") ? "信用编码" : column);
    Mapping mapping = new Mapping(Map.of("信用编码", "CF_XDR_SHXYM"), Map.of());
    Kind penalty = Kinds.of("penalty");

    assertThat(HeaderMatcher.match(header, penalty, mapping).layout().name()).isEqualTo("split");
    assertThat(HeaderMatcher.match(header, penalty).layout().name()).isEqualTo("split-natural");
  }

  @Test
  void doesNotAskAnOldLayoutForWhatItNeverHad() throws IOException {
    HeaderMatch match = HeaderMatcher.match(header("penalty", "2015"), Kinds.of("penalty"));

    assertThat(match.lifted())
        .extracting(Field::code)
        .containsExactly("CF_CFJGDM", "CF_SJLY", "CF_SJLYDM");
    assertThat(match.unknown())
        .extracting(HeaderMatch.Column::header)
        .containsExactly("公示期限年限1或者3年限（数字）1或者3", "地方编码", "数据更新时间戳");
  }

  /** Every spelling met in the wild: what it fills, or nothing where it could mean two things. */
  @ParameterizedTest
  @CsvFileSource(resources = "/headers/observed.csv", numLinesToSkip = 1)
  void knowsTheHeadersMetInTheWild(String kindCode, String layout, String header, String field) {
    Kind kind = Kinds.of(kindCode);
    List<String> row = new ArrayList<>(List.of(header));
    if (layout.equals("2015")) {
      row.addAll(List.of("DFBM", "SJC"));
    }
    HeaderMatch match = HeaderMatcher.match(row, kind);
    int index = match.fields().get(0);
    boolean unknown = match.unknown().stream().anyMatch(column -> column.position() == 1);

    String filled = index >= 0 ? kind.fields().get(index).code() : unknown ? null : "(status)";
    assertThat(filled).isEqualTo(field);
  }

  @Test
  void coversMostHeadersMetInTheWild() throws IOException {
    try (Stream<String> lines = Files.lines(OBSERVED)) {
      List<String> all = lines.skip(1).toList();
      long known = all.stream().filter(line -> !line.endsWith(",")).count();
      assertThat((double) known / all.size()).isGreaterThan(0.85);
    }
  }

  /** One sign may be a column that somebody added. */
  @Test
  void needsMoreThanOneSignForALayoutThatHasSigns() {
    for (Kind kind : Kinds.CATALOG.kinds()) {
      assertThat(kind.layouts()).extracting(Layout::name).doesNotHaveDuplicates();
      for (Layout layout : kind.layouts()) {
        assertThat(layout.signs().size()).isNotEqualTo(1);
      }
    }
  }
}
