package io.creditctl.adapter.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.site.SearchEntry;
import io.creditctl.testkit.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the search page, run by Node, against a search through all records one by one. */
class SearchScriptTest {
  private static final int SHOWN = 20;
  private static final int RECORDS = 20_000;
  private static final int QUERIES = 600;
  private static final Comparator<SearchEntry> BY_DAY =
      Comparator.comparing((SearchEntry entry) -> entry.decidedOn().orElse(LocalDate.MIN))
          .thenComparing(SearchEntry::path);

  @TempDir Path site;

  @BeforeEach
  void needsNode() {
    Installed.orSkip("node");
  }

  @Test
  void answersAsASearchThroughAllRecordsWould() throws Exception {
    List<SearchEntry> entries = SearchEntries.random(new Random(20261123), RECORDS);
    write(entries);
    List<String> queries = SearchEntries.queries(new Random(42), entries, QUERIES);

    List<String> answers = answers(queries);

    List<SearchEntry> byDay = entries.stream().sorted(BY_DAY.reversed()).toList();
    for (int i = 0; i < queries.size(); i++) {
      assertThat(answers.get(i)).as(queries.get(i)).isEqualTo(expected(byDay, queries.get(i)));
    }
  }

  @Test
  void takesEverySpellingOfANameAndANumber() throws Exception {
    write(
        List.of(
            entry(1, "威海蓝湾（集团）联运有限公司", "91371002MA3ABCDE1X", "鲁威交罚〔2026〕0427号"),
            entry(2, "ＷＥＩＨＡＩ Port Co., Ltd", "", "鲁威交港许字371002001234号")));

    assertThat(
            answers(
                List.of(
                    "蓝湾(集团)联运",
                    "威海　蓝湾",
                    "weihai port",
                    "WeihaiPort",
                    "91371002ma3a",
                    "９１３７１００２MA3ABCDE1X",
                    "[2026] 0427 号",
                    "交罚【２０２６】0427",
                    "2026 0427",
                    "字37100200123",
                    "0428",
                    "号")))
        .containsExactly(
            "1\tR-1", "1\tR-1", "1\tR-2", "1\tR-2", "1\tR-1", "1\tR-1", "1\tR-1", "1\tR-1",
            "1\tR-1", "1\tR-2", "0", "0");
  }

  private static SearchEntry entry(int id, String name, String code, String number) {
    return new SearchEntry(
        name, code, number, "license", Optional.of(LocalDate.of(2026, 9, id)), "R-" + id);
  }

  private static String expected(List<SearchEntry> newestFirst, String query) {
    List<String> terms =
        Stream.of(query.split("[\\s\\u3000]+"))
            .map(SubjectName::normalise)
            .filter(term -> term.length() > 1)
            .toList();
    List<List<SearchEntry>> byRank =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (SearchEntry entry : newestFirst) {
      rank(entry, terms).ifPresent(rank -> byRank.get(rank).add(entry));
    }
    List<SearchEntry> found = byRank.stream().flatMap(List::stream).toList();
    return Stream.concat(
            Stream.of(String.valueOf(found.size())),
            found.stream().limit(SHOWN).map(SearchEntry::path))
        .reduce((left, right) -> left + "\t" + right)
        .orElseThrow();
  }

  /** 0 = some field is the term, 1 = begins with it, 2 = holds it; empty unless all terms match. */
  private static OptionalInt rank(SearchEntry entry, List<String> terms) {
    int best = 3;
    for (String term : terms) {
      int rank =
          Math.min(
              Math.min(
                  rank(SubjectName.normalise(entry.subjectName()), term, true),
                  rank(DocumentNumber.normalise(entry.documentNo()), term, true)),
              rank(Characters.compact(entry.code()), term, false));
      if (rank == 3) {
        return OptionalInt.empty();
      }
      best = Math.min(best, rank);
    }
    return best == 3 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static int rank(String text, String term, boolean anywhere) {
    if (text.equals(term)) {
      return 0;
    }
    if (text.startsWith(term)) {
      return 1;
    }
    return anywhere && text.contains(term) ? 2 : 3;
  }

  private void write(List<SearchEntry> entries) throws IOException {
    SearchIndexWriter index = new SearchIndexWriter(Map.of("license", "行政许可"));
    entries.forEach(index::add);
    index.writeTo(this::write);
    for (String name : List.of("assets/search-index.js", "assets/search-find.js")) {
      try (InputStream script = resource("/io/creditctl/site/" + name)) {
        write(name, script.readAllBytes());
      }
    }
  }

  private void write(String path, byte[] content) {
    try {
      Files.createDirectories(site.resolve(path).getParent());
      Files.write(site.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> answers(List<String> queries) throws Exception {
    Path program = site.resolve("search-answers.js");
    try (InputStream script = resource("/site/search-answers.js")) {
      Files.write(program, script.readAllBytes());
    }
    Path input = Files.write(site.resolve("queries"), queries);
    Path output = site.resolve("answers");
    Process node =
        new ProcessBuilder("node", program.toString(), site.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(node.waitFor()).isZero();
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }

  private InputStream resource(String name) {
    return Objects.requireNonNull(getClass().getResourceAsStream(name), name);
  }
}
