package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code disclosure}: the seven working days. */
class DisclosureContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  @Test
  void listsWhatIsOverdueAndDue() {
    Run run = cli.run("disclosure", "due", "--json").exits(3);

    List<Map<String, Object>> items = Contract.envelope(run, "disclosure-due").items();
    Contract.keys(
        items.get(0),
        "id",
        "kind",
        "documentNo",
        "subject",
        "unit",
        "decidedOn",
        "dueOn",
        "what",
        "ground",
        "status",
        "remainingWorkdays",
        "provisional");
    Contract.keys(child(items.get(0), "subject"), "name", "code");
    assertThat(items)
        .extracting(item -> item.get("status"))
        .containsExactly("overdue", "overdue", "due", "due", "due");
    assertThat(items.get(1))
        .contains(
            entry("documentNo", "鲁荣交罚〔2026〕0189号"),
            entry("dueOn", "2026-10-16"),
            entry("remainingWorkdays", -2));
  }

  @Test
  void narrowsAndWidensTheQuestion() {
    assertThat(cli.run("disclosure", "due", "--overdue", "--json").exits(3).items()).hasSize(2);
    assertThat(cli.run("disclosure", "due", "--all", "--json").exits(3).items()).hasSize(6);
    assertThat(cli.run("disclosure", "due", "--within", "0wd", "--json").items()).hasSize(4);
    assertThat(cli.run("disclosure", "due", "--kind", "penalty", "--json").items()).hasSize(2);
    assertThat(cli.run("disclosure", "due", "--unit", "荣成市交通运输局", "--json").items()).hasSize(1);
    assertThat(cli.run("disclosure", "due", "--unit", "无此局", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void looksFromAnotherDay() {
    assertThat(cli.run("disclosure", "due", "--as-of", "2026-08-25", "--json").exits(0).json())
        .containsEntry("asOf", "2026-08-25");
  }

  @Test
  void aProvisionalDeadlineIsSaidToBeOne() {
    CliRunner later = cli.with("CREDITCTL_NOW", "2026-12-30");
    later.run("import", license("2026/12/28", "鲁威交许〔2026〕9001号")).exits(0);

    Run run = later.run("disclosure", "due", "--within", "9wd").exits(12);

    assertThat(run.out()).contains("(暂定)");
    assertThat(run.err()).contains("calendar import");
    assertThat(later.run("disclosure", "due", "--within", "9wd", "--json").items())
        .anyMatch(item -> item.get("provisional").equals(true));
  }

  private String license(String day, String documentNo) {
    try {
      List<String> lines = Files.readAllLines(Path.of(file("许可.csv")));
      String row = lines.get(1).replace("2026/09/30", day).replace("鲁威交港许〔2026〕0139号", documentNo);
      Path table = home.resolve("一条.csv");
      Files.write(table, List.of(lines.get(0), row));
      return table.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void reportsAPeriod() {
    Run run = cli.run("disclosure", "report", "--period", "2026-Q3", "--by", "kind", "--json");

    Map<String, Object> item = Contract.envelope(run.exits(0), "disclosure-report").item();
    Contract.keys(item, "rows", "totals", "period", "by", "rule");
    String[] row = {
      "key", "total", "onTime", "late", "overdue", "pending", "exempt", "timelyRate", "platform"
    };
    Contract.keys(children(item, "rows").get(0), row);
    Contract.keys(child(item, "totals"), row);
    Contract.keys(
        child(child(item, "totals"), "platform"),
        "onTime",
        "late",
        "overdue",
        "pending",
        "timelyRate");
    Contract.keys(child(item, "period"), "from", "to");
    Contract.keys(child(item, "rule"), "id", "version", "basis");
    assertThat(child(item, "totals"))
        .contains(entry("total", 4), entry("onTime", 3), entry("overdue", 1));
    assertThat(run.out()).contains("\"timelyRate\": 0.7500");
    cli.run("disclosure", "report", "--period", "2026-Q3", "--fail-on", "overdue").exits(3);
    cli.run(
            "disclosure",
            "report",
            "--from",
            "2026-08-03",
            "--to",
            "2026-08-04",
            "--fail-on",
            "late")
        .exits(0);
  }

  @Test
  void reportsByDomainAndSaysWhoseRulesTellIt() {
    Run json = cli.run("disclosure", "report", "--period", "2026", "--by", "domain", "--json");
    Run table = cli.run("disclosure", "report", "--period", "2026", "--by", "domain");

    assertThat(children(json.exits(0).item(), "rows"))
        .extracting(row -> row.get("key"))
        .containsExactly("highway", "road", "road/ride-hailing", "safety", "shipping");
    assertThat(table.exits(0).out()).contains("道路运输", "网约车", "水路运输");
    assertThat(table.err()).contains("自定规则");
  }

  @Test
  void comparesWithThePeriodBefore() {
    String[] words = {"disclosure", "report", "--period", "2026-Q3", "--compare"};

    Map<String, Object> item =
        cli.run("disclosure", "report", "--period", "2026-Q3", "--compare", "--json")
            .exits(0)
            .item();

    assertThat(child(item, "previousPeriod"))
        .containsExactly(entry("from", "2026-04-01"), entry("to", "2026-06-30"));
    Contract.keys(
        child(child(item, "totals"), "previous"), "total", "timelyRate", "change", "platform");
    assertThat(cli.run(words).exits(0).err()).contains("2026-04-01 至 2026-06-30");
  }

  @Test
  void reportsByOfficer() {
    Run run =
        cli.run("disclosure", "report", "--period", "2026", "--by", "officer", "--json").exits(0);

    assertThat(children(run.item(), "rows"))
        .extracting(row -> row.get("key"))
        .doesNotContain("")
        .isNotEmpty();
  }

  @Test
  void theEvidenceHasAsManyRecordsAsTheReportCounts() throws IOException {
    Path folder = home.resolve("依据");
    Run run =
        cli.run(
            "disclosure", "report", "--period", "2026", "--evidence", folder.toString(), "--json");

    List<String> index = Files.readAllLines(folder.resolve("index.csv"));
    assertThat(run.exits(0).err()).contains("index.csv");
    for (Map<String, Object> row : children(run.item(), "rows")) {
      String total = row.get("key") + ",,total," + row.get("total") + ",";
      String line = index.stream().filter(text -> text.startsWith(total)).findFirst().orElseThrow();
      Path list = folder.resolve(line.split(",")[4]);
      List<String> records = Files.readAllLines(list);
      assertThat(records).hasSize(1 + (int) row.get("total"));
      assertThat(records.stream().filter(text -> text.contains(",overdue,")).count())
          .isGreaterThanOrEqualTo((int) row.get("overdue"));
      assertThat(Files.getPosixFilePermissions(list)).hasSize(2);
    }
    cli.run("disclosure", "report", "--period", "2026", "--evidence", folder.toString()).exits(6);
  }

  @Test
  void anEmptyPeriodHasNoRate() {
    Run run = cli.run("disclosure", "report", "--period", "2020", "--json").exits(0);

    assertThat(child(run.item(), "totals")).contains(entry("total", 0), entry("timelyRate", null));
  }

  @Test
  void explainsADeadlineDayByDay() {
    Run run = cli.run("disclosure", "explain", "鲁威交港许〔2026〕0139号", "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "disclosure-explain").item();
    Contract.keys(
        item,
        List.of("days", "decidedOn", "dueOn", "rule", "calendar"),
        List.of(
            "id",
            "documentNo",
            "provisional",
            "report",
            "exemption",
            "severity",
            "publication",
            "withdrawal",
            "outdated"));
    List<Map<String, Object>> days = children(item, "days");
    Contract.keys(days.get(0), "n", "date", "working", "why");
    assertThat(days).filteredOn(day -> day.get("working").equals(true)).hasSize(7);
    assertThat(days.get(days.size() - 1)).contains(entry("n", 7), entry("date", "2026-10-15"));
    Contract.keys(children(item, "calendar").get(0), "year", "source");
    assertThat(cli.run("disclosure", "explain", "R-1").out())
        .contains("国庆节", "截止日 2026-10-15", "未核原文");
  }

  @Test
  void aListEntryHasNoDeadline() {
    assertThat(cli.run("disclosure", "explain", "R-11").exits(5).err()).contains("E-5006");
    cli.run("disclosure", "explain", "R-99").exits(5);
  }

  @Test
  void marksOneOrAFullFileOrNothing() throws IOException {
    Run one =
        cli.run(
            "disclosure",
            "mark",
            "鲁荣交罚〔2026〕0189号",
            "--url",
            "https://credit.example.cn/1",
            "--json");
    Path table = home.resolve("公开.csv");
    Files.writeString(table, "文书号,公开日期\n鲁威交罚〔2026〕0466号,2026-10-20\n没有这一条,2026-10-20\n");
    Run half = cli.run("disclosure", "mark", "--file", table.toString());

    Contract.keys(
        Contract.envelope(one.exits(0), "disclosure-mark").item(),
        "id",
        "channel",
        "disclosedOn",
        "url");
    assertThat(half.exits(5).err()).contains("没有这一条");
    assertThat(cli.run("disclosure", "due", "--json").items()).hasSize(4);
    assertThat(cli.run("disclosure", "mark", "R-4", "--at", "2026-10-01").exits(2).err())
        .contains("E-2009", "2026-10-01");
    cli.run("disclosure", "mark").exits(2);
  }

  @Test
  void exemptsWithABasisAndTakesItBack() {
    Run run =
        cli.run("disclosure", "exempt", "R-8", "--type", "secret", "--basis", "保密审查", "--json");

    Contract.keys(
        Contract.envelope(run.exits(0), "disclosure-exempt").item(),
        "id",
        "documentNo",
        "exemption");
    assertThat(cli.run("disclosure", "due", "--json").items()).hasSize(4);
    assertThat(cli.run("disclosure", "explain", "R-8").out()).contains("国家秘密 (人工登记)");
    cli.run("disclosure", "exempt", "R-8", "--lift", "--basis", "审查有误").exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items()).hasSize(5);
    assertThat(cli.run("record", "trace", "R-8").out()).contains("取消不予公开", "审查有误");
    cli.run("disclosure", "recompute").exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items()).hasSize(5);
  }

  @Test
  void refusesAnExemptionThatSaysTooLittle() {
    cli.run("disclosure", "exempt", "R-8", "--type", "natural-person").exits(2);
    cli.run("disclosure", "exempt", "R-8", "--basis", "y").exits(2);
    assertThat(cli.run("disclosure", "exempt", "R-8", "--lift", "--basis", "y").exits(6).err())
        .contains("E-2214");
    assertThat(cli.run("disclosure", "exempt", "R-9", "--type", "x", "--basis", "y").exits(2).err())
        .contains("simple-procedure", "under-age");
  }

  @Test
  void aNaturalPersonsPenaltyIsExemptFromTheImportOn() {
    assertThat(cli.run("disclosure", "explain", "R-10").exits(0).out())
        .contains("不予公开: 自然人", "exempt-natural-person v1", "第二十条");
    assertThat(child(cli.run("disclosure", "explain", "R-10", "--json").item(), "exemption"))
        .contains(entry("type", "NATURAL_PERSON"), entry("byHand", false));
    cli.run("disclosure", "exempt", "R-10", "--lift", "--basis", "国家另有规定").exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items()).hasSize(6);
  }

  @Test
  void whatIsRevokedComesDownWithinThreeWorkingDays() {
    String[] withdraw = {
      "disclosure", "withdraw", "R-1", "--because", "revoked", "--on", "2026-10-16", "--doc", "撤2号"
    };
    Run run = cli.run(json(withdraw)).exits(0);

    Map<String, Object> item = Contract.envelope(run, "disclosure-withdraw").item();
    Contract.keys(
        item, "id", "documentNo", "ground", "since", "dueOn", "provisional", "removedOn", "basis");
    assertThat(item).contains(entry("dueOn", "2026-10-21"), entry("ground", "revoked"));
    assertThat(cli.run("disclosure", "due", "--json").items())
        .anyMatch(due -> due.get("what").equals("withdraw") && due.get("id").equals("R-1"));
    assertThat(cli.run("disclosure", "explain", "R-1").out()).contains("应撤下: 2026-10-16 撤销");
    cli.run("disclosure", "withdraw", "R-1", "--removed-on", "2026-10-20").exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items())
        .noneMatch(due -> due.get("what").equals("withdraw"));
    cli.run("disclosure", "withdraw", "R-1", "--lift", "--basis", "登记有误").exits(0);
    assertThat(cli.run("disclosure", "explain", "R-1").out()).doesNotContain("撤下:");
  }

  private static String[] json(String... words) {
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = "--json";
    return more;
  }

  @Test
  void refusesAWithdrawalThatCannotBe() {
    assertThat(cli.run("disclosure", "withdraw", "R-1").exits(2).err()).contains("--because");
    assertThat(cli.run("disclosure", "withdraw", "R-1", "--because", "revoked").exits(2).err())
        .contains("--doc");
    assertThat(
            cli.run(
                    "disclosure",
                    "withdraw",
                    "R-1",
                    "--because",
                    "revoked",
                    "--on",
                    "2026-09-29",
                    "--doc",
                    "x")
                .exits(2)
                .err())
        .contains("E-2216");
    assertThat(
            cli.run("disclosure", "withdraw", "R-1", "--removed-on", "2026-10-20").exits(6).err())
        .contains("E-2215");
    assertThat(cli.run("disclosure", "withdraw", "R-1", "--because", "bored").exits(2).err())
        .contains("repaired");
  }

  @Test
  void voidingADisclosedRecordAsksForItToComeDown() {
    cli.run("record", "void", "R-1", "--reason", "误报", "--yes").exits(0);

    assertThat(cli.run("disclosure", "due", "--json").items())
        .anyMatch(due -> due.get("what").equals("withdraw") && due.get("id").equals("R-1"));
  }

  @Test
  void severalAreWithdrawnTogetherOrNotAtAll() {
    String[] words = {
      "disclosure", "withdraw", "R-1", "R-99", "--because", "changed", "--doc", "x"
    };
    cli.run(words).exits(5);

    assertThat(cli.run("disclosure", "due", "--json").items())
        .noneMatch(due -> due.get("what").equals("withdraw"));
  }

  @Test
  void whatStandsBeyondItsTermIsSettledOneByOneOrAllAtOnce() {
    String later = "2036-06-02";
    cli.with("CREDITCTL_NOW", later + "T09:00:00+08:00");
    assertThat(withdrawals()).contains("expired");
    cli.run("disclosure", "withdraw", "R-1", "--removed-on", later).exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items())
        .noneMatch(due -> due.get("id").equals("R-1"));

    cli.run("disclosure", "withdraw", "--expired").exits(2);
    cli.run("disclosure", "withdraw", "--expired", "R-1", "--removed-on", later).exits(2);
    cli.run("disclosure", "withdraw", "--expired", "--removed-on", later, "-n").exits(0);
    assertThat(withdrawals()).contains("expired");
    cli.run("disclosure", "withdraw", "--expired", "--removed-on", later).exits(0);
    assertThat(withdrawals()).isEmpty();
  }

  private List<Object> withdrawals() {
    return cli.run("disclosure", "due", "--json").items().stream()
        .filter(due -> due.get("what").equals("withdraw"))
        .map(due -> due.get("ground"))
        .toList();
  }

  @Test
  void whatIsExemptAndWasPublicHasToComeDown() {
    cli.run("disclosure", "exempt", "R-1", "--type", "secret", "--basis", "密3号").exits(0);

    assertThat(cli.run("disclosure", "due", "--json").items())
        .anyMatch(due -> due.get("id").equals("R-1") && "exempt".equals(due.get("ground")));
    assertThat(cli.run("disclosure", "explain", "R-1").out())
        .contains("不予公开: 国家秘密 (人工登记)")
        .doesNotContain("\n公示 ");
    cli.run("disclosure", "withdraw", "R-1", "--removed-on", "2026-10-20").exits(0);
    assertThat(cli.run("disclosure", "due", "--json").items())
        .noneMatch(due -> due.get("what").equals("withdraw"));
  }

  @Test
  void narrowsToADomainWithWhatBelongsToIt() {
    List<Map<String, Object>> road =
        cli.run("disclosure", "due", "--all", "--domain", "road", "--json").items();

    assertThat(road).isNotEmpty().hasSizeLessThan(6);
    Map<String, Object> report =
        cli.run("disclosure", "report", "--period", "2026", "--domain", "road", "--json").item();
    assertThat(children(report, "rows")).isNotEmpty();
    assertThat(cli.run("disclosure", "due", "--domain", "sky").exits(2).err()).contains("road");
  }

  @Test
  void theReportHasColumnsOfThePlatformOnceSomethingWasReported() {
    String[] words = {"disclosure", "report", "--period", "2026-09"};
    Run without = cli.run(words).exits(0);
    assertThat(without.out()).doesNotContain("报送及时率");
    assertThat(without.err()).contains("逾期未报 ", "--channel platform");
    assertThat(cli.run("disclosure", "report", "--period", "2026-09", "--format", "csv").out())
        .contains("platform.timelyRate");

    cli.run("disclosure", "mark", "R-1", "--channel", "platform", "--at", "2026-10-20").exits(0);
    assertThat(cli.run("disclosure", "report", "--period", "2026").out()).contains("报送及时率");
  }

  @Test
  void aNarrowTerminalStillTellsWhatToDoAndWithWhich() {
    Run due = cli.atTerminal(80).run("disclosure", "due");

    assertThat(due.out().lines().findFirst().orElseThrow())
        .contains("状态", "事项", "截止日", "文书号", "编号");
  }

  @Test
  void aRehearsedWithdrawalStoresNothing() {
    cli.run("disclosure", "withdraw", "R-1", "--because", "changed", "--doc", "x", "-n").exits(0);

    assertThat(cli.run("disclosure", "due", "--json").items())
        .noneMatch(due -> due.get("what").equals("withdraw"));
  }
}
