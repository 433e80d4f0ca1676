package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.testkit.IdentityNumbers;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code site build} puts into a folder, and what it must not. */
class SiteBuildContractTest {
  private static final String COMPANY = "威海甲物流有限公司";

  @TempDir Path scratch;
  private CliRunner cli;

  @BeforeEach
  void store() {
    cli = new CliRunner(scratch.resolve("home"));
    cli.run("init").exits(0);
  }

  private void stored(String kind, Rows... rows) {
    Path file = scratch.resolve(kind + ".csv");
    write(file, Rows.table(rows));
    cli.run("import", file.toString(), "--kind", kind).exits(0);
  }

  /** A fine: a mere warning is slight, and slight ones are not made public. */
  private static Rows penalty(int n) {
    return Rows.of("penalty", n).with("CF_CFLB", "罚款").with("CF_NR_FK", "0.2");
  }

  private Path site() {
    return scratch.resolve("dist");
  }

  private Run build(String... options) {
    return cli.run(
        Stream.concat(Stream.of("site", "build", site().toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void aRecordIsMarkedWhileAnObjectionToItRuns() throws IOException {
    stored("penalty", penalty(1), penalty(2));
    build().exits(0);
    cli.run(
            "objection",
            "open",
            "R-1",
            "--ground",
            "wrong",
            "--applicant",
            "李经理",
            "--claim",
            "金额有误")
        .exits(0);

    build().exits(0);

    assertThat(Files.readString(site().resolve("records/0/R-1.html"))).contains("公示中（异议处理中）");
    assertThat(Files.readString(site().resolve("records/0/R-2.html"))).doesNotContain("异议处理中");
    cli.run("objection", "decide", "1", "--reject", "--result", "与原件一致").exits(0);
    build().exits(0);
    assertThat(Files.readString(site().resolve("records/0/R-1.html"))).doesNotContain("异议处理中");
  }

  @Test
  void answersWithWhatIsPublicOfEachSection() {
    stored("penalty", penalty(1), penalty(2));

    Run run = Contract.envelope(build("--json").exits(0), "site-build");

    assertThat(run.items())
        .hasSize(6)
        .contains(Map.of("section", "penalties", "public", 2, "leftOut", 0));
    assertThat(run.err()).contains("公示 2 条").contains("site.baseUrl");
  }

  @Test
  void givesEachRecordAPageWithItsTermAndItsRights() {
    stored("penalty", penalty(1).with("CF_XDR_MC", COMPANY));
    sql("UPDATE record SET public_until = '2027-09-04', disclosed_on = '2026-09-10'");

    build().exits(0);

    assertThat(read("records/0/R-1.html"))
        .contains("<h1>威海甲物流有限公司 威交〔2026〕1号</h1>")
        .contains("<time datetime=\"2026-09-10\">")
        .contains("<time datetime=\"2027-09-04\">")
        .contains("车辆超限")
        .contains("href=\"../../objections/index.html\"")
        .contains("href=\"../../repair/index.html\"")
        .contains("<meta name=\"PubDate\" content=\"2026-09-04\">");
    assertThat(read("penalties/2026-09.html")).contains("href=\"../records/0/R-1.html\"");
    assertThat(read("index.html")).contains(COMPANY);
  }

  @Test
  void showsOnlyFieldsForEverybody() {
    stored(
        "penalty",
        penalty(1)
            .with("CF_FRDB", "钱多多")
            .with("BZ", "内部备注")
            .with("CF_FR_ZJLX", "身份证")
            .with("CF_FR_ZJHM", IdentityNumbers.of(5)));

    build().exits(0);

    assertThat(tree().values()).noneMatch(text -> text.contains("钱多多"));
    assertThat(tree().values()).noneMatch(text -> text.contains("内部备注"));
    assertThat(tree().values()).noneMatch(text -> text.contains(IdentityNumbers.of(5)));
  }

  @Test
  void noPersonAndNoPersonalNumberIsAnywhere() {
    String number = IdentityNumbers.of(7);
    stored(
        "penalty",
        penalty(1).with("CF_SY", "驾驶人（" + number + "，电话 13812345678）超限"),
        penalty(2)
            .with("CF_XDR_MC", "孙悟净")
            .with("CF_XDR_LB", "自然人")
            .with("CF_XDR_SHXYM", "")
            .with("CF_FRDB", "")
            .with("CF_XDR_ZJLX", "身份证")
            .with("CF_XDR_ZJHM", IdentityNumbers.of(8)));

    build().exits(0);

    assertThat(tree()).doesNotContainKey("records/0/R-2.html");
    for (String secret :
        new String[] {
          number, number.substring(6, 14), "13812345678", "孙悟净", IdentityNumbers.of(8)
        }) {
      assertThat(tree().values()).as(secret).noneMatch(text -> text.contains(secret));
    }
    assertThat(read("records/0/R-1.html")).contains("驾驶人（");
  }

  @Test
  void hostileTextIsOnlyText() {
    stored(
        "penalty",
        penalty(1)
            .with("CF_SY", "<script>alert('x')</script>")
            .with("CF_NR", "=cmd|' /C calc'!A0"));

    build().exits(0);

    assertThat(read("records/0/R-1.html")).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(read("data/penalties-2026-09.csv")).contains("'=cmd|").doesNotContain(",=cmd");
  }

  @Test
  void whatMayNoLongerStandIsNowhereAfterTheNextBuild() {
    stored(
        "blacklist",
        Rows.of("blacklist", 30)
            .with("HMD_RDYJ", "威交 [2026] 11号处罚决定")
            .with("HMD_SY", "见威交〔2026〕11号、威交〔2026〕111号"));
    stored("penalty", penalty(11), penalty(12), penalty(13), penalty(14), penalty(15), penalty(16));
    build().exits(0);
    assertThat(tree().values()).anyMatch(text -> text.contains("威交〔2026〕11号"));

    sql(
        "INSERT INTO withdrawal VALUES (2, 'REPAIRED', '2026-10-20', '2026-10-23', 0, NULL, '修复决定')",
        "INSERT INTO withdrawal VALUES (3, 'REVOKED', '2026-10-19', '2026-10-22', 0, NULL, '撤销')",
        "UPDATE record SET public_until = '2026-10-19' WHERE id = 4");
    cli.run("disclosure", "exempt", "R-5", "--type", "other", "--basis", "条例").exits(0);
    cli.run("record", "void", "R-6", "--reason", "误录", "--yes").exits(0);

    Run run = build().exits(0);

    assertThat(run.err()).contains("公示 2 条");
    for (int n = 11; n <= 15; n++) {
      String gone = "〔2026〕" + n + "号";
      assertThat(tree().values()).as(gone).noneMatch(text -> text.contains(gone));
      assertThat(tree()).doesNotContainKey("records/0/R-" + (n - 9) + ".html");
    }
    assertThat(tree().values()).anyMatch(text -> text.contains("威交〔2026〕16号"));
    assertThat(tree().values()).noneMatch(text -> text.contains("[2026] 11号"));
    assertThat(read("records/0/R-1.html")).contains("〔2026〕111号");
    assertThat(read("repair/results.html")).contains("2026年10月").contains(">1<");
  }

  /** The document number of what was repaired, and a person's number in whatever way written. */
  @Test
  void hostileTextsBringNeitherARepairedNumberNorAPersonBack() throws Exception {
    String identity = IdentityNumbers.of(7);
    String grouped =
        identity.substring(0, 6) + " " + identity.substring(6, 14) + " " + identity.substring(14);
    String wide = wide(identity);
    String dashed =
        identity.substring(0, 6) + "-" + identity.substring(6, 14) + "－" + identity.substring(14);
    stored("penalty", penalty(11), penalty(12).with("CF_NR", "参见 威交 〔 2026 〕 11 号、威交《2026》11号"));
    stored(
        "blacklist",
        Rows.of("blacklist", 30)
            .with("HMD_RDYJ", "威交(2026)11号、威交［２０２６］１１号")
            .with(
                "HMD_SY",
                "责任人" + grouped + "，" + wide + "，" + dashed + "，电话 138 1234 5678、１３８１２３４５６７８"));
    Path content = Files.createDirectories(scratch.resolve("content/news"));
    write(
        content.resolve("a.md"),
        "---\ntitle: 说明\ndate: 2026-10-12\n---\n\n处罚威交（2026）11号，当事人"
            + wide
            + "、"
            + grouped
            + "。\n");
    build("--content", content.getParent().toString());

    sql(
        "INSERT INTO withdrawal VALUES (1, 'REPAIRED', '2026-10-20', '2026-10-23', 0, NULL, '修复决定')");
    build("--content", content.getParent().toString());
    assertThat(tree())
        .containsKeys("records/0/R-3.html", "news/a.html")
        .doesNotContainKey("records/0/R-1.html");
    tree()
        .forEach(
            (file, text) -> {
              String folded = DocumentNumber.normalise(text);
              assertThat(folded).as(file).doesNotContain("(2026)11号", "(2026)第11号");
              assertThat(folded.replaceAll("[·.-]", ""))
                  .as(file)
                  .doesNotContain(identity, "13812345678");
            });
    assertThat(read("records/0/R-3.html")).contains("（已修复，文书号略）").contains("责任人3710");
    assertThat(cli.run("site", "check", site().toString(), "--fail-on", "error").exits(0).out())
        .doesNotContain("PUB-");
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  @Test
  void theLastRecordOfASectionTakesItsEntranceAlong() {
    stored("penalty", penalty(1));
    build().exits(0);
    assertThat(read("index.html")).contains("penalties/index.html");

    cli.run("record", "void", "R-1", "--reason", "误录", "--yes").exits(0);
    build().exits(0);

    assertThat(tree().values()).noneMatch(text -> text.contains("penalties/index.html"));
    assertThat(site().resolve("penalties")).doesNotExist();
    assertThat(site().resolve("records")).doesNotExist();
  }

  @Test
  void theSameStoreGivesTheSameBytes() {
    stored("penalty", penalty(1), penalty(2));
    stored("license", Rows.of("license", 3));
    build().exits(0);
    Map<String, String> first = tree();
    sql("VACUUM");

    cli.run("site", "build", scratch.resolve("again").toString()).exits(0);

    assertThat(tree(scratch.resolve("again"))).isEqualTo(first);
  }

  @Test
  void anUnchangedPageIsNotWrittenAgain() {
    stored("penalty", penalty(1), penalty(2));
    build().exits(0);
    assertThat(build().exits(0).err()).contains("写了 0 个文件");

    stored("penalty", penalty(1).with("CF_SY", "更正后的事实"), penalty(2));
    Run run = build("--dry-run").exits(0);

    assertThat(run.err())
        .contains("写 records/0/R-1.html")
        .contains("写 data/penalties-2026-09.csv")
        .doesNotContain("R-2.html");
    assertThat(read("records/0/R-1.html")).doesNotContain("更正后的事实");
    build().exits(0);
    assertThat(read("records/0/R-1.html")).contains("更正后的事实");
  }

  @Test
  void aRehearsalMakesNoFolder() {
    stored("penalty", penalty(1));

    Run run = build("-n", "--json").exits(0);

    assertThat(run.json()).containsEntry("dryRun", true);
    assertThat(site()).doesNotExist();
  }

  @Test
  void aFolderOfOthersIsLeftAlone() {
    write(site().resolve("论文.docx"), "x");

    Run run = build("--json").exits(6);

    assertThat(run.error()).containsEntry("code", "E-2270");
    assertThat(site().resolve("index.html")).doesNotExist();
  }

  /** A wrong path of the store must not empty the site. */
  @Test
  void withoutAStoreNothingIsBuilt() {
    stored("penalty", penalty(1));
    build().exits(0);

    Run run = build("--db", scratch.resolve("elsewhere.db").toString(), "--json").exits(10);

    assertThat(run.error()).containsEntry("code", "E-2273");
    assertThat(tree()).containsKey("records/0/R-1.html");
  }

  @Test
  void theAddressStandsInFeedAndSiteMap() {
    stored("penalty", penalty(1));

    build("--base-url", "https://credit.example.gov.cn/xyjt").exits(0);

    assertThat(read("feed.xml"))
        .contains("<link>https://credit.example.gov.cn/xyjt/records/0/R-1.html</link>");
    assertThat(read("sitemap/records-0.xml"))
        .contains("<loc>https://credit.example.gov.cn/xyjt/records/0/R-1.html</loc>");
    assertThat(read("index.html"))
        .contains("<meta name=\"SiteDomain\" content=\"credit.example.gov.cn\">");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThat(build("--base-url", "ftp://x", "--json").exits(10).error())
        .containsEntry("code", "E-3002");
  }

  @Test
  void whatTheOwnerSetStandsInTheFooter() {
    cli.run("config", "set", "site.organiser", "威海市交通运输局").exits(0);
    cli.run("config", "set", "site.idCode", "3710000001").exits(0);

    build().exits(0);

    assertThat(read("index.html"))
        .contains("主办单位: 威海市交通运输局")
        .contains("<meta name=\"SiteIDCode\" content=\"3710000001\">");
    assertThat(read("index.html")).doesNotContain("承办单位");
  }

  private void sql(String... statements) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + cli.store());
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String read(String path) {
    return tree().get(path);
  }

  private Map<String, String> tree() {
    return tree(site());
  }

  /** Every file that is there, by path, the builder's own tables too. */
  private static Map<String, String> tree(Path root) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
