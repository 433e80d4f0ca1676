package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of a site with every kind of page, built once. */
class SitePagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/site-record.html");

  @TempDir static Path scratch;
  private static Path site;

  @BeforeAll
  static void build() throws IOException {
    site = scratch.resolve("dist");
    CliRunner cli = CliRunner.filled(scratch.resolve("home"));
    Path commitments = scratch.resolve("承诺.csv");
    Files.writeString(
        commitments,
        Rows.table(
            Rows.of("commitment", 1)
                .with("CN_BM", "37100020260904000001")
                .with("CN_LX", "主动型")
                .with("CN_NR", "诚信经营")
                .with("CN_WNZR", "接受惩戒")
                .with("CN_GKLX", "可向社会公开")));
    cli.run("import", commitments.toString(), "--kind", "commitment", "--on-error", "skip");
    Path content = scratch.resolve("content/news");
    Files.createDirectories(content);
    Files.writeString(
        content.resolve("a.md"),
        "---\ntitle: 信用宣传月\ndate: 2026-10-12\nslug: month\nsection: news\n---\n\n正文。\n");
    cli.run("site", "build", site.toString(), "--content", content.getParent().toString()).exits(0);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      for (Element link : Jsoup.parse(page).select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!target.contains(":") && !target.startsWith("#")) {
          String path = target.replaceAll("[?#].*", "");
          assertThat(page.resolveSibling(path)).as(page + " " + target).exists();
        }
      }
    }
  }

  @Test
  void everyPageHasWhatAGovernmentSiteMustHave() throws IOException {
    for (Path page : pages()) {
      Document html = Jsoup.parse(page);
      assertThat(html.select("meta[name=SiteName]")).as(page.toString()).hasSize(1);
      assertThat(html.select("h1")).as(page.toString()).hasSize(1);
      assertThat(html.select("header, nav, main, footer").size()).isGreaterThanOrEqualTo(4);
      assertThat(html.select(":not(figure:has(figcaption)) > table:not(:has(caption))"))
          .as(page.toString())
          .isEmpty();
      assertThat(html.select("th:not([scope])")).as(page.toString()).isEmpty();
      assertThat(Files.size(page)).as(page.toString()).isLessThan(200_000);
    }
  }

  @Test
  void citizensReadPlainNamesAndTheDictionaryTheOnesOfTheStandard() throws IOException {
    assertThat(Jsoup.parse(site.resolve("records/0/R-1.html")).select("dt").eachText())
        .contains("统一社会信用代码")
        .noneMatch(title -> title.contains("_"));
    assertThat(Files.readString(site.resolve("data/index.html"))).contains("行政相对人代码_1(统一社会信用代码)");
  }

  @Test
  void theMonthInNumbersHasItsTablesBesideItsCharts() throws IOException {
    Document month = Jsoup.parse(site.resolve("statistics/2026-09.html"));

    assertThat(month.select("h1").text()).isEqualTo("2026年9月统计");
    assertThat(month.select("figure:has(svg[role=img]):has(table) > figcaption").eachText())
        .containsExactly("公示中的信息", "公开及时情况");
    assertThat(month.select("desc").eachText()).allMatch(text -> text.contains(" 条"));
  }

  @Test
  void titlesAreUnique() throws IOException {
    List<String> titles = pages().stream().map(SitePagesTest::title).toList();

    assertThat(titles).doesNotHaveDuplicates();
  }

  private static String title(Path page) {
    try {
      return Jsoup.parse(page).title();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePageOfARecordIsAsItWas() throws IOException {
    String page = Files.readString(site.resolve("records/0/R-1.html"));
    if (Boolean.getBoolean("creditctl.update-golden")) {
      Files.writeString(GOLDEN, page);
    }

    assertThat(page).isEqualTo(Files.readString(GOLDEN));
  }
}
