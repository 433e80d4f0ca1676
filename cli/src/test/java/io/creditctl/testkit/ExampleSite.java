package io.creditctl.testkit;

import io.creditctl.cli.CliRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public page of the example data, with a written page in one column. */
public final class ExampleSite {
  private static final Path DATA = Path.of("..", "examples", "data");

  private static final String NEWS =
      """
      ---
      title: 全市交通运输信用工作推进会召开
      section: news
      date: 2026-10-12
      source: 威海市交通运输局
      summary: 部署第四季度信用信息归集和公示工作。
      ---
      ## 会议要求

      对照[公示清单](https://www.mot.gov.cn/)，逐条核对归集、报送和公示时限。

      | 单位 | 应归集数据项 | 上季度归集条数 | 按期公示率 | 本季度整改期限 |
      | --- | --- | --- | --- | --- |
      | 荣成市交通运输局 | 行政许可、行政处罚、信用承诺 | 128 | 98.4% | 2026-11-30 |

      > AReallyLongWordWithoutAnyPlaceToBreakItThatMustNotMakeThePageWiderThanTheScreenOfAPhone
      """;

  private ExampleSite() {}

  /**
   * Builds it.
   *
   * @param home an empty folder for the store
   */
  public static void build(Path home, Path site) throws IOException {
    CliRunner cli = new CliRunner(home);
    load(cli, "行政许可.csv", "license");
    load(cli, "行政处罚.csv", "penalty");
    load(cli, "严重失信主体名单.csv", "blacklist");
    load(cli, "守信红名单.csv", "redlist");
    Path content = Files.createDirectories(home.resolve("content/news"));
    Files.writeString(content.resolve("2026-10-12-meeting.md"), NEWS);
    cli.run("site", "build", site.toString(), "--content", content.getParent().toString()).exits(0);
  }

  /** One page of each type, by its path. */
  public static List<String> pageTypes(Path site) throws IOException {
    return Stream.concat(
            Stream.of(
                "index.html",
                "search.html",
                "about.html",
                "accessibility.html",
                "sitemap.html",
                "licenses/index.html",
                "licenses/2026-09.html",
                "penalties/index.html",
                "penalties/2026-09-2.html",
                "lists/red.html",
                "lists/black.html",
                "repair/index.html",
                "repair/results.html",
                "objections/index.html",
                "statistics/index.html",
                "statistics/2026-09.html",
                "data/index.html",
                "news/index.html"),
            Stream.of(
                first(site, "news", "2026-10-12"),
                recordIn(site, "licenses/2026-09.html"),
                recordIn(site, "penalties/2026-09.html"),
                recordIn(site, "lists/red.html"),
                recordIn(site, "lists/black.html")))
        .toList();
  }

  private static String first(Path site, String folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(site.resolve(folder))) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .map(file -> site.relativize(file).toString())
          .findFirst()
          .orElseThrow();
    }
  }

  /** The page of the first record on a list. */
  public static String recordIn(Path site, String list) throws IOException {
    String html = Files.readString(site.resolve(list));
    int start = html.indexOf("records/");
    return html.substring(start, html.indexOf('"', start));
  }

  private static void load(CliRunner cli, String file, String kind) {
    cli.run("import", DATA.resolve(file).toString(), "--kind", kind).exits(0);
  }
}
