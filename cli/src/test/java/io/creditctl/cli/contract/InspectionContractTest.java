package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspection}: from the pool to what is published. */
class InspectionContractTest {
  private static final String SEED = "2026-10-20 福彩3D 第280期 407";

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(office.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pool of ten, half of them graded, and three inspectors. */
  private void everythingIsReady() {
    StringBuilder objects = new StringBuilder("统一社会信用代码,名称,等级\n");
    for (int n = 1; n <= 10; n++) {
      objects.append(CreditCodes.of(n)).append(",威海第").append(n).append("物流有限公司,");
      objects.append(n > 5 ? "D" : "").append('\n');
    }
    cli.run(
            "inspection",
            "pool",
            "import",
            file("对象.csv", objects.toString()),
            "--domain",
            "road",
            "--name",
            "甲")
        .exits(0);
    String people =
        "执法证号,姓名,单位,领域,回避\n鲁K-01,丛一,执法支队,道路运输;safety,威海第7物流有限公司\n"
            + "鲁K-02,慕二,执法支队,road；安全生产,\n鲁K-03,邢三,执法支队,道路运输、安全生产,\n";
    cli.run("inspection", "inspector", "import", file("人员.csv", people)).exits(0);
  }

  private Run draw(String... more) {
    String[] words = {"inspection", "draw", "--pool", "甲", "--seed", SEED};
    return cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aDrawAnswersWithAllThatItTakesToMakeItAgain() {
    everythingIsReady();

    Map<String, Object> item = Contract.envelope(draw("--json").exits(0), "inspection-draw").item();

    Contract.keys(
        item,
        List.of("batch", "seed", "poolSha256", "algorithm", "strata", "picked"),
        List.of("pool", "domain", "plan", "unit", "day", "complete", "voided", "actor", "at"));
    assertThat(item)
        .contains(
            entry("batch", "INS-1"),
            entry("seed", SEED),
            entry("algorithm", "creditctl-draw/1"),
            entry("plan", "default"),
            entry("complete", true));
    assertThat(children(item, "strata"))
        .extracting(
            stratum ->
                stratum.get("grade") + " " + stratum.get("objects") + " " + stratum.get("drawn"))
        .containsExactly("- 5 1", "D 5 5");
    List<Map<String, Object>> picked = children(item, "picked");
    assertThat(picked).hasSize(6).allMatch(object -> children(object, "inspectors").size() == 2);
    Contract.keys(
        picked.get(0), "number", "object", "name", "grade", "inspectors", "visit", "results");
    Contract.keys(children(picked.get(0), "inspectors").get(0), "number", "name", "unit");
    assertThat(picked)
        .filteredOn(object -> object.get("object").equals(CreditCodes.of(7)))
        .flatExtracting(object -> children(object, "inspectors"))
        .extracting(inspector -> inspector.get("name"))
        .containsExactlyInAnyOrder("慕二", "邢三");
  }

  @Test
  void peopleReadTheStrataAndWhatToDoNext() {
    everythingIsReady();

    Run run = draw().exits(0);

    assertThat(run.out()).contains("未评级", "100%", "次/年").doesNotContain("sha256");
    assertThat(run.err()).contains("抽取 6 户", SEED, "creditctl inspection verify INS-1");
    assertThat(cli.run("inspection", "show", "INS-1").exits(0).out()).contains("INS-1-6", "邢三");
    assertThat(cli.run("inspection", "list").exits(0).out()).contains("INS-1", "道路运输", SEED);
    assertThat(cli.english().run("inspection", "show", "INS-1").out()).contains("ungraded");
  }

  @Test
  void theTextThatIsPublishedBeforehandIsTheOneThatIsDrawnFrom() throws IOException {
    everythingIsReady();
    Path text = office.resolve("对象库.txt");
    Run before =
        cli.run("inspection", "pool", "show", "甲", "--text", "--output", text.toString()).exits(0);
    String digest = before.err().replaceAll("(?s).*SHA-256 ([0-9a-f]{64}).*", "$1");

    draw("--pool-sha", digest).exits(0);

    assertThat(cli.run("inspection", "show", "INS-1", "--pool").exits(0).out())
        .isEqualTo(Files.readString(text));
    assertThat(draw("--pool-sha", digest).exits(6).err()).contains("E-2504", digest);
  }

  @Test
  void verifyingFindsWhateverWasChangedInTheStore() throws SQLException {
    everythingIsReady();
    draw().exits(0);
    Run sound = cli.run("inspection", "verify", "INS-1", "--json").exits(0);
    assertThat(Contract.envelope(sound, "inspection-verify").item()).containsEntry("sound", true);

    change("UPDATE inspection_pick SET inspectors = '鲁K-01,鲁K-02' WHERE n = 2");
    change("UPDATE inspection_pick SET code = '91371000MA0011013D' WHERE n = 3");
    Run changed = cli.run("inspection", "verify", "INS-1").exits(3);
    assertThat(changed.out()).contains("INS-1-3", "91371000MA0011013D");
    change("UPDATE inspection_draw SET pool_text = replace(pool_text, '10000', '9000')");
    assertThat(cli.run("inspection", "verify", "INS-1", "--json").exits(3).item().toString())
        .contains("object=pool");
    change("UPDATE inspection_draw SET pool_text = 'nonsense'");
    cli.run("inspection", "verify", "INS-1").exits(3);
    cli.run("inspection", "verify", "INS-7").exits(5);
  }

  private void change(String sql) throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + cli.store());
        Statement statement = store.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void anObjectWithoutTwoInspectorsIsAFindingAndNothingIsStored() {
    everythingIsReady();
    cli.run("inspection", "inspector", "retire", "鲁K-03", "--reason", "调离").exits(0);

    Run run = draw().exits(3);

    assertThat(run.err()).contains("威海第7物流有限公司", "只有 1 名", "未存入");
    assertThat(cli.run("inspection", "list", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void resultsBecomeRecordsUnderTheNumbersOfTheDraw() {
    everythingIsReady();
    draw("--unit", "执法支队").exits(0);
    cli.run("inspection", "result", "record", "INS-1-1", "--matter", "安全生产", "--result", "未发现问题")
        .exits(0);
    assertThat(
            cli.run(
                    "inspection",
                    "result",
                    "record",
                    "ins-1-2",
                    "--matter",
                    "安全生产",
                    "--result",
                    "发现问题已责令改正")
                .exits(2)
                .err())
        .contains("E-2808", "发现的问题");
    cli.run(
            "inspection",
            "result",
            "record",
            "INS-1-2",
            "--matter",
            "安全生产",
            "--result",
            "发现问题已责令改正",
            "--problem",
            "记录不全",
            "--remedy-due",
            "2026-11-30")
        .exits(0);
    String third = cli.run("inspection", "show", "INS-1", "--json").item().toString();
    assertThat(third).contains("未发现问题", "记录不全");

    Map<String, Object> d =
        Contract.envelope(cli.run("inspection", "stats", "--json"), "inspection-stats")
            .items()
            .get(1);
    assertThat(d)
        .contains(
            entry("grade", "D"),
            entry("objects", 5),
            entry("drawn", 5),
            entry("done", 1),
            entry("problems", 1));
    List<Map<String, Object>> published =
        Contract.envelope(
                cli.run("inspection", "publish", "INS-1", "--json").exits(0), "inspection-publish")
            .items();
    assertThat(published).hasSize(2);
    Contract.keys(
        published.get(1),
        "number",
        "name",
        "code",
        "matter",
        "inspectedOn",
        "result",
        "problem",
        "unit");
    assertThat(published.toString()).doesNotContain("丛一", "慕二", "邢三");
    assertThat(cli.run("inspection", "void", "INS-1", "--reason", "错", "--yes").exits(6).err())
        .contains("E-2532", "creditctl record void");
  }

  @Test
  void aFileOfResultsIsAnImportThatNamesTheRowsOfNoDraw() {
    everythingIsReady();
    Map<String, Object> first = children(draw("--json").item(), "picked").get(0);
    Rows right =
        Rows.of("inspection-result", 1)
            .with(Role.SUBJECT_CODE, first.get("object").toString())
            .with(Role.SUBJECT_NAME, first.get("name").toString())
            .with(Role.DOCUMENT_NO, "INS-1-1")
            .with("JC_LX", "双随机抽查")
            .with("JC_JG", "未发现问题");
    Rows wrong =
        Rows.of("inspection-result", 30)
            .with(Role.DOCUMENT_NO, "INS-1-2")
            .with("JC_LX", "双随机抽查")
            .with("JC_JG", "未发现问题");
    String table = file("结果.csv", Rows.table(right, wrong));

    Run run = cli.run("inspection", "result", "import", table, "--json").exits(3);

    assertThat(Contract.envelope(run, "inspection-result-import").item())
        .containsEntry("created", 2);
    assertThat(run.err()).contains("INS-1-2").doesNotContain("INS-1-1 ");
    assertThat(cli.run("inspection", "show", "INS-1").out()).containsOnlyOnce("未发现问题");
  }

  @Test
  void severalUnitsGoTogetherAndAMistakeIsTakenBackByAStepOfItsOwn() {
    everythingIsReady();
    draw().exits(0);
    cli.run(
            "inspection",
            "pool",
            "import",
            office.resolve("对象.csv").toString(),
            "--domain",
            "safety",
            "--name",
            "乙")
        .exits(0);
    cli.run("inspection", "draw", "--pool", "乙", "--seed", "8").exits(0);

    Run merged =
        cli.run("inspection", "merge", "INS-1", "INS-2", "--on", "2026-11-03", "--json").exits(0);
    Map<String, Object> visit = Contract.envelope(merged, "inspection-merge").items().get(0);
    Contract.keys(visit, "visit", "day", "object", "name", "parts", "units", "inspectors");
    assertThat(visit).contains(entry("visit", "VIS-1"), entry("day", "2026-11-03"));
    assertThat(children(visit, "parts")).hasSize(2);

    cli.run("inspection", "void", "VIS-1", "--reason", "改期", "--yes").exits(0);
    cli.run("inspection", "void", "INS-2", "--reason", "对象库用错").exits(2);
    cli.run("inspection", "void", "INS-2", "--reason", "对象库用错", "--yes").exits(0);
    assertThat(cli.run("inspection", "show", "INS-2").exits(0).err()).contains("已作废: 对象库用错");
    assertThat(cli.run("audit", "log").out()).contains("双随机抽取", "合并上门", "取消合并上门", "作废抽取", "对象库用错");
    cli.run("audit", "verify").exits(0);
  }

  @Test
  void wrongFilesAreRefusedWithPlaceAndRemedy() {
    assertThat(
            cli.run(
                    "inspection",
                    "pool",
                    "import",
                    file("错.csv", "代码,名称\n91371000MA0011013X,甲\n"),
                    "--domain",
                    "road")
                .exits(2)
                .err())
        .contains("E-2505", "第 2 行", "91371000MA0011013X");
    String twice = CreditCodes.of(1) + "\n";
    assertThat(
            cli.run(
                    "inspection",
                    "pool",
                    "import",
                    file("重.csv", "代码\n" + twice + twice),
                    "--domain",
                    "road")
                .exits(2)
                .err())
        .contains("第 3 行");
    assertThat(cli.run("inspection", "pool", "build").exits(2).err()).contains("--domain");
    assertThat(cli.run("inspection", "pool", "build", "--domain", "road").exits(5).err())
        .contains("E-2503");
    assertThat(
            cli.run("inspection", "inspector", "import", file("人.csv", "执法证号,姓名,单位,领域\n1,甲,乙,航空\n"))
                .exits(2)
                .err())
        .contains("航空");
  }

  @Test
  void theRatiosAreDataWithTheirStanding() {
    Map<String, Object> plan =
        Contract.envelope(
                cli.run("inspection", "ratio", "show", "default", "--json").exits(0),
                "inspection-ratio-show")
            .item();
    assertThat(children(plan, "notes"))
        .extracting(note -> note.get("standing"))
        .contains("own", "verified", "recalled");
    assertThat(cli.run("inspection", "ratio", "show", "default").out()).contains("未核原文", "示例");
    assertThat(cli.run("inspection", "ratio", "list", "--json").exits(0).items())
        .extracting(each -> each.get("plan"))
        .containsExactly("default", "transport-2025", "lindian-2024");
    cli.run("inspection", "ratio", "show", "national").exits(5);
  }

  @Test
  void anOwnFileOfRatiosTakesThePlaceOfTheBundledOne() {
    everythingIsReady();
    String own =
        """
        {"plans": [{"name": "本局", "title": "本局", "basis": "威交发〔2026〕1号", "effectiveFrom": "2026-01-01",
          "rows": [{"grades": ["-", "D"], "percent": "12.5", "atMost": 3}], "notes": []}]}
        """;
    cli.run("config", "set", "inspection.ratioFile", file("比例.json", own)).exits(0);
    assertThat(cli.run("inspection", "ratio", "show", "本局").exits(0).out()).contains("12.5%");
    assertThat(draw("--json").exits(0).item()).containsEntry("plan", "本局");

    for (String broken :
        List.of("\"percent\": \"101\"", "\"percent\": \"x\"", "\"ratio\": 1", "\"atLeast\": 9")) {
      file("比例.json", own.replace("\"percent\": \"12.5\"", broken));
      assertThat(cli.run("inspection", "ratio", "list").exits(10).err()).contains("E-2511");
    }
  }

  @Test
  void aRehearsalStoresNothing() {
    everythingIsReady();
    assertThat(draw("-n", "--json").exits(0).json()).containsEntry("dryRun", true);
    cli.run(
            "inspection",
            "inspector",
            "add",
            "鲁K-09",
            "--name",
            "甲",
            "--unit",
            "乙",
            "--domain",
            "road",
            "-n")
        .exits(0);
    cli.run(
            "inspection",
            "pool",
            "import",
            office.resolve("对象.csv").toString(),
            "--domain",
            "road",
            "-n")
        .exits(0);

    assertThat(cli.run("inspection", "list", "--json").items()).isEmpty();
    assertThat(cli.run("inspection", "inspector", "list", "--json").items()).hasSize(3);
    assertThat(cli.run("inspection", "pool", "list", "--json").items()).hasSize(1);
  }
}
