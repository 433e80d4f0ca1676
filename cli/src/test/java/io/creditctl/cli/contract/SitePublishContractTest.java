package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the written pages to the public ones: what each command says and stores. */
class SitePublishContractTest {
  @TempDir Path home;
  private CliRunner cli;
  private String site;
  private String place;

  @BeforeEach
  void openTheOffice() {
    cli = CliRunner.filled(home.resolve("库"));
    site = home.resolve("dist").toString();
    place = home.resolve("www").toString();
  }

  private void build() {
    cli.run("site", "build", site, "-q").exits(0);
  }

  private Run check(String... more) {
    return cli.run(with(List.of("site", "check", site, "--fail-on", "error"), more));
  }

  private Run publish(String... more) {
    return cli.run(with(List.of("site", "publish", site, "--to", place), more));
  }

  private static String[] with(List<String> words, String... more) {
    String[] all = words.toArray(new String[words.size() + more.length]);
    System.arraycopy(more, 0, all, words.size(), more.length);
    return all;
  }

  @Test
  void aBuiltSitePassesAndOnlyWhatTheOwnerMustSayIsMissing() {
    build();

    Run run = check("--json").exits(0);

    Contract.envelope(run, "site-check");
    assertThat(run.items())
        .isNotEmpty()
        .allSatisfy(
            item -> {
              Contract.keys(item, "severity", "rule", "file", "line", "what", "advice", "code");
              assertThat(item).contains(entry("severity", "warning"));
            });
    assertThat(run.err()).contains("检查通过");
    cli.run("site", "check", site).exits(3);
  }

  @Test
  void findingsNameFileAndLineAndWhatToDo() throws IOException {
    build();
    Path page = home.resolve("dist/about.html");
    String spoilt = "</main>\n<p>电话 13563112345</p>";
    Files.writeString(page, Files.readString(page).replace("</main>", spoilt));

    Run run = check().exits(3);

    assertThat(run.out()).contains("错误", "PUB-06", "about.html", "手机号码", "PUB-08");
    assertThat(run.err()).contains("没有通过, 不能发布: 错误 2 条").doesNotContain("13563112345");
    assertThat(check("--only", "GW-04").exits(0).out()).isEmpty();
    assertThat(check("--format", "csv").exits(3).out()).startsWith("severity,rule,file,line,what");
    assertThat(publish().exits(6).err()).contains("E-2298", "site check");
  }

  @Test
  void cronHearsNothingOfWhatIsLetPass() {
    build();

    Run passed = check("--cron").exits(0);
    assertThat(passed.out() + passed.err()).isEmpty();
    assertThat(cli.run("site", "check", site, "--cron").exits(3).out()).contains("GW-06");
  }

  @Test
  void theSiteOfAnEmptyStoreMayBePublished() {
    cli = new CliRunner(home.resolve("空库"));
    cli.run("init").exits(0);

    build();

    assertThat(check().exits(0).err()).contains("检查通过");
  }

  @Test
  void publishingMarksWhatBecamePublic() {
    build();
    check().exits(0);
    String id = cli.run("disclosure", "due", "--json").exits(3).items().get(0).get("id") + "";
    Run rehearsal = publish("-n", "--json").exits(0);
    assertThat(rehearsal.json()).containsEntry("dryRun", true);
    assertThat(home.resolve("www")).doesNotExist();

    Run run = publish("--json", "--base-url", "https://x.cn/xy").exits(0);

    Contract.envelope(run, "site-publish");
    assertThat(run.item())
        .contains(entry("switched", true), entry("gone", 0))
        .containsEntry("appeared", rehearsal.item().get("appeared"));
    assertThat(cli.run("record", "trace", id).out()).contains("https://x.cn/xy/records/0/");
    assertThat(publish("--base-url", "https://x.cn/xy/").exits(0).err())
        .contains("已是现行版本", "登记没有变化");
  }

  @Test
  void whatMustBeGoneIsNeitherPublishedNorBroughtBack() {
    build();
    check().exits(0);
    publish("-q").exits(0);
    String first = cli.run("site", "rollback", "--to", place, "--json").item().get("version") + "";
    String id =
        cli.run("record", "list", "--kind", "penalty", "--json").items().get(0).get("id") + "";
    cli.run("disclosure", "exempt", id, "--type", "other", "--basis", "误公示").exits(0);

    assertThat(publish().exits(6).err()).contains("E-2300", id);
    assertThat(check("--only", "PUB-02").exits(3).out()).contains("不得公示");
    build();
    check().exits(0);
    assertThat(publish("--json").exits(0).item()).contains(entry("gone", 1));

    Run back = cli.run("site", "rollback", first, "--to", place, "--yes").exits(6);
    assertThat(back.err()).contains("E-2300", "--yes 也不能越过");
  }

  @Test
  void anEarlierVersionComesBackAfterAQuestion() {
    build();
    check().exits(0);
    publish("-q").exits(0);
    String first = cli.run("site", "rollback", "--to", place, "--json").item().get("version") + "";
    cli.run("config", "set", "site.organiser", "威海市交通运输局").exits(0);
    build();
    check().exits(0);
    publish("-q").exits(0);

    Run list = cli.run("site", "rollback", "--to", place, "--json").exits(0);
    Contract.envelope(list, "site-versions");
    assertThat(list.items()).hasSize(2);
    assertThat(cli.run("site", "rollback", "--to", place).exits(0).out())
        .contains("现行")
        .doesNotContain("true", "false");
    assertThat(cli.run("site", "rollback", first, "--to", place).exits(2).err()).contains("E-2007");
    assertThat(cli.run("site", "rollback", "x", "--to", place, "--yes").exits(5).err())
        .contains("E-2301", first);
    cli.run("site", "rollback", first, "--to", place, "--yes", "-n", "-q").exits(0);
    assertThat(home.resolve("www/current"))
        .satisfies(
            link ->
                assertThat(Files.readSymbolicLink(link).getFileName().toString())
                    .isNotEqualTo(first));

    assertThat(cli.run("site", "rollback", first, "--to", place, "--yes").exits(0).err())
        .contains("已切换到版本 " + first);
    assertThat(home.resolve("www/releases").resolve(first)).isDirectory();
  }

  @Test
  void aFolderThatIsNoSiteIsSaidToBeNone() throws IOException {
    Files.createDirectory(Path.of(site));

    assertThat(check("--json").exits(2).error()).containsEntry("code", "E-2297");
    assertThat(publish("--json").exits(2).error()).containsEntry("code", "E-2297");
    assertThat(cli.run("site", "serve", site, "--json").exits(2).error())
        .containsEntry("code", "E-2297");
    assertThat(publish("--keep", "0", "--json").exits(2).error()).containsEntry("code", "E-2012");
  }

  @Test
  void guidesAreWrittenForEditingAndListed() throws IOException {
    Path content = home.resolve("内容");

    assertThat(cli.run("site", "init", content.toString(), "-n").exits(0).out())
        .contains("repair.md", "accessibility.md");
    assertThat(content).doesNotExist();
    cli.run("site", "init", content.toString(), "-q").exits(0);
    Files.writeString(content.resolve("news/a.md"), "---\ntitle: 通告\ndate: 2026-10-19\n---\n正文\n");

    Run run = cli.run("site", "content", "--content", content.toString(), "--json").exits(0);

    Contract.envelope(run, "site-content");
    assertThat(run.items())
        .extracting(item -> item.get("section") + "/" + item.get("slug"))
        .containsExactly(
            "news/a",
            "repair/repair",
            "objections/objections",
            "about/about",
            "accessibility/accessibility");
    Files.writeString(content.resolve("news/b.md"), "---\ntitle: 通告\ndate: 昨天上午\n---\n");
    assertThat(cli.run("site", "content", "--content", content.toString()).exits(2).err())
        .contains("E-2291", "news/b.md 第 3 行", "date: 2026-09-04");
  }

  @Test
  void theWholePathWithWrittenPagesLeavesNothingToComplainAbout() throws IOException {
    Path content = home.resolve("内容");
    cli.run("site", "init", content.toString(), "-q").exits(0);
    for (String section : List.of("policies", "culture", "cases", "counties", "news")) {
      Files.writeString(
          content.resolve(section).resolve("a.md"),
          "---\ntitle: 一\ndate: 2026-10-19\nsource: 市局\n---\n# 二\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n"
              + "[国](https://www.gov.cn/) [修复](../repair/index.html)\n");
    }
    String[][] owner = {
      {"organiser", "威海市交通运输局"},
      {"operator", "威海市交通运输服务中心"},
      {"contact", "0631-5231234"},
      {"idCode", "3710000001"},
      {"icp", "鲁ICP备05000001号"},
      {"police", "鲁公网安备37100000000001号"},
      {"findFaultUrl", "https://zfwzgl.www.gov.cn/exposure/jiucuo.html"}
    };
    for (String[] one : owner) {
      cli.run("config", "set", "site." + one[0], one[1]).exits(0);
    }

    cli.run("site", "build", site, "--content", content.toString(), "-q").exits(0);

    Run run = cli.run("site", "check", site).exits(0);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("提醒 0 条");
  }
}
