package io.creditctl.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.creditctl.adapter.score.SchemeFiles;
import io.creditctl.adapter.score.YamlSchemeReader;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Evaluator;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.RecordFacts;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SubjectFacts;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scheme against cases whose scores were worked out by hand, in the comments beside them. */
class SchemeCasesTest {
  private static final Path CASES = Path.of("src/test/resources/score/cases");
  private static final Period YEAR = Period.parse("2026");
  private static final SchemeService SCHEMES =
      new SchemeService(
          new SchemeFiles(Optional.empty()), new YamlSchemeReader(() -> Kinds.CATALOG));

  @TestFactory
  Stream<DynamicTest> everySchemeScoresAsWorkedOutByHand() {
    return SCHEMES.all().stream().flatMap(text -> cases(text.scheme()).stream());
  }

  private static List<DynamicTest> cases(Scheme scheme) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String one : read(scheme.name()).split("案例: ")) {
      if (one.contains("等级:")) {
        String title = one.lines().findFirst().orElseThrow();
        tests.add(dynamicTest(scheme.name() + ": " + title, () -> check(scheme, one)));
      }
    }
    assertThat(tests).as(scheme.name()).hasSizeGreaterThan(1);
    return tests;
  }

  private static String read(String scheme) {
    try {
      return Files.readString(CASES.resolve(scheme + ".txt"));
    } catch (IOException e) {
      throw new AssertionError("no cases for " + scheme, e);
    }
  }

  private static void check(Scheme scheme, String text) {
    SupposedRecord supposed = new SupposedRecord(Kinds.CATALOG);
    List<RecordFacts> records = new ArrayList<>();
    values(text, "记录")
        .forEach(
            record ->
                records.add(
                    supposed.parse(record, records.size() + 1, YEAR.to(), scheme.domain())));
    SubjectFacts subject =
        new SubjectFacts(
                "K",
                "示例公司",
                scheme.scope().subjectTypes().iterator().next(),
                Set.of(scheme.domain()),
                List.of())
            .with(records);
    String before = values(text, "上期").findFirst().orElse("");

    Optional<Assessment> found = new Evaluator(scheme).assess(subject, YEAR, before);

    String expected = values(text, "得分").findFirst().orElseThrow();
    String grade = values(text, "等级").findFirst().orElseThrow();
    if (expected.equals("不评")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.orElseThrow().score().map(Points::toString).orElse("无")).isEqualTo(expected);
      String earned = found.get().grade();
      assertThat(earned.isEmpty() ? "无" : earned).isEqualTo(grade);
    }
  }

  private static Stream<String> values(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2));
  }
}
