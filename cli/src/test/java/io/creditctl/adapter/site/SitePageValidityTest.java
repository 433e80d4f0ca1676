package io.creditctl.adapter.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.ExampleSite;
import io.creditctl.testkit.HtmlValidity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every type of page of the example site, before the Nu HTML checker. */
class SitePageValidityTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> isValidHtml() throws Exception {
    Path site = folder.resolve("site");
    ExampleSite.build(folder.resolve("home"), site);
    return ExampleSite.pageTypes(site).stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page, () -> assertThat(problems(site.resolve(page))).isEmpty()));
  }

  /** The checker knows no address of the page, so that nothing is of the same origin. */
  private static List<String> problems(Path page) throws IOException {
    return HtmlValidity.problems(Files.readString(page)).stream()
        .filter(problem -> !problem.contains("violates Content Security Policy"))
        .toList();
  }
}
