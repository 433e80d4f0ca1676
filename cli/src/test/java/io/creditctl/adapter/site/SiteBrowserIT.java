package io.creditctl.adapter.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Browser;
import io.creditctl.testkit.ExampleSite;
import io.creditctl.testkit.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The example site as visitors have it: opened from its folder in a real browser. */
class SiteBrowserIT {
  /** Where {@code .ci/run} has npm put it. */
  private static final Path AXE = Path.of("target/browser/node_modules/axe-core/axe.min.js");

  private static final String CONTROLS = "'a[href], input, button:not([hidden])'";
  private static final int PHONE = 320;
  private static final int DESK = 1280;

  @TempDir private static Path folder;
  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void openTheSite() throws Exception {
    Installed.orSkip("chromium", "chromedriver");
    Installed.fileOrSkip(AXE, "axe-core");
    site = folder.resolve("site");
    ExampleSite.build(folder.resolve("home"), site);
    browser = Browser.at(site);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> breaksNoRuleOfAccessibilityAndFitsTheScreenAndKeepsToItsFolder()
      throws Exception {
    return ExampleSite.pageTypes(site).stream()
        .flatMap(
            page ->
                Stream.of(PHONE, DESK)
                    .map(
                        width ->
                            DynamicTest.dynamicTest(
                                page + " at " + width, () -> checkOpened(page, width))));
  }

  private static void checkOpened(String page, int width) throws IOException {
    browser.open(page, width);
    assertThat(browser.requests()).isNotEmpty().allMatch(browser::isOfTheSite);
    assertThat(browser.complaints()).isEmpty();
    assertThat(tooWide()).isEqualTo(List.of());
    // The last, because it asks for the style sheet once more, which a page on disk may not.
    assertThat(violations()).isEqualTo(List.of());
  }

  private static Object violations() throws IOException {
    return browser.answer(
        Files.readString(AXE)
            + "; const done = arguments[0];"
            + "axe.run().then(found => done(found.violations.map(rule =>"
            + " rule.id + ': ' + rule.nodes.map(node => node.target).join(', '))))");
  }

  private static Object tooWide() {
    return browser.run(
        "const width = document.documentElement.clientWidth;"
            + "return [...document.querySelectorAll('body, body *')]"
            + ".filter(e => e.getBoundingClientRect().right > width + 0.5)"
            + ".map(e => e.tagName + '.' + e.className)"
            + ".concat(document.documentElement.scrollWidth > width ? 'scrolls' : [])");
  }

  @TestFactory
  Stream<DynamicTest> isReadableWithoutScripts() throws Exception {
    Browser plain = Browser.withoutScripts(site);
    return Stream.concat(
        ExampleSite.pageTypes(site).stream()
            .map(
                page ->
                    DynamicTest.dynamicTest(
                        page,
                        () -> {
                          plain.open(page, PHONE);
                          assertThat(plain.text("main")).hasSizeGreaterThan(20);
                        })),
        Stream.of(
            DynamicTest.dynamicTest(
                "the search says so and leads to the lists",
                () -> {
                  plain.open("search.html", PHONE);
                  assertThat(plain.text("main")).contains("现在没有运行", "行政处罚");
                  plain.close();
                })));
  }

  @Test
  void theKeyboardReachesEveryControlInTheOrderOfThePageSkipLinkFirst() throws Exception {
    for (String page : ExampleSite.pageTypes(site)) {
      browser.open(page, DESK);
      List<Object> reached = new ArrayList<>();
      long controls =
          (long) browser.run("return document.querySelectorAll(" + CONTROLS + ").length");
      for (int i = 0; i < Math.min(controls, 30); i++) {
        browser.press(Keys.TAB);
        reached.add(
            browser.run(
                "return [...document.querySelectorAll("
                    + CONTROLS
                    + ")].indexOf(document.activeElement)"));
      }
      assertThat(reached).as(page).isEqualTo(firstNumbers(reached.size()));
      assertThat(browser.run("return document.querySelectorAll(" + CONTROLS + ")[0].className"))
          .isEqualTo("skip");
    }
  }

  @Test
  void theSkipLinkLeadsIntoTheText() {
    browser.open("index.html", PHONE);

    browser.press(Keys.TAB, Keys.ENTER);

    assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void theFirstPageLeadsToTheAnswer() throws Exception {
    browser.open("index.html", DESK);

    browser.type("#q", "[2026] 0152", Keys.ENTER);

    browser.waitFor("#search-results li");
    assertThat(browser.text("#search-status")).startsWith("共找到 2 条");
    assertThat(browser.text("#search-results")).contains("鲁环交罚〔2026〕0152号", "行政处罚");
    assertThat(browser.run("return [...document.querySelectorAll('mark')].map(m => m.textContent)"))
        .isEqualTo(List.of("〔2026〕0152", "〔2026〕0152"));
    browser.type("#search-results a", Keys.ENTER);
    browser.waitFor("dl.fields");
    assertThat(browser.text("h1")).contains("鲁环交罚〔2026〕0152号");
  }

  @Test
  void manyAnswersAreListedBitByBit() {
    browser.open("search.html", PHONE);

    browser.type("#search-input", "2026", Keys.ENTER);

    browser.waitFor("#search-results li:nth-child(20)");
    assertThat(browser.text("#search-status")).contains("列出了 20 条");
    browser.type("#search-more", Keys.ENTER);
    browser.waitFor("#search-results li:nth-child(21) a:focus");
    assertThat(browser.text("#search-status")).contains("列出了 40 条");
  }

  @Test
  void nothingFoundGetsAdviceAndTooLittleIsToldSo() {
    browser.open("search.html", PHONE);

    browser.type("#search-input", "<img src=x>没有这家", Keys.ENTER);
    browser.waitFor("#search-advice:not([hidden])");

    assertThat(browser.text("#search-status")).isEqualTo("没有找到“<img src=x>没有这家”。");
    browser.type("#search-input", Keys.chord(Keys.CONTROL, "a"), "威", Keys.ENTER);
    browser.waitFor("#search-advice[hidden]");
    assertThat(browser.text("#search-status")).isEqualTo("请至少输入两个字。");
  }

  @Test
  void anAnswerInTheSearchIsReadByScreenReadersToo() throws Exception {
    browser.open("search.html?q=%E5%A8%81%E6%B5%B7", PHONE);
    browser.waitFor("#search-results li");

    assertThat(browser.run("return document.getElementById('search-status').getAttribute('role')"))
        .isEqualTo("status");
    assertThat(violations()).isEqualTo(List.of());
    assertThat(tooWide()).isEqualTo(List.of());
  }

  private static List<Object> firstNumbers(int count) {
    List<Object> numbers = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      numbers.add(i);
    }
    return numbers;
  }
}
