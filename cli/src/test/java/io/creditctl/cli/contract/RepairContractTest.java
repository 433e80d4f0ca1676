package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code repair}: what its commands answer; the rules and effects are tested in the core. */
class RepairContractTest {
  static final String[] CASE_KEYS = {
    "id",
    "type",
    "state",
    "dueOn",
    "provisional",
    "overdue",
    "subject",
    "record",
    "documentNo",
    "openedOn",
    "closedOn",
    "open",
    "unit",
    "facts"
  };

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    stored("penalty", fine(1, "2026-06-01"), fine(2, "2026-09-01"));
  }

  private void stored(String kind, Rows... rows) {
    try {
      Path file = Files.writeString(office.resolve(kind + ".csv"), Rows.table(rows));
      cli.run("import", file.toString(), "--kind", kind).exits(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rows fine(int n, String decidedOn) {
    return Rows.of("penalty", n)
        .with(Role.DECIDED_ON, decidedOn)
        .with("CF_CFLB", "罚款")
        .with("CF_NR_FK", "0.2");
  }

  private Run as(String actor, String... words) {
    Run run = cli.with("CREDITCTL_ACTOR", actor).run(words);
    cli.with("CREDITCTL_ACTOR", "丛舟");
    return run;
  }

  private void verified() {
    cli.run(
            "repair",
            "open",
            "R-1",
            "--applicant",
            "李经理",
            "--fulfilled",
            "缴款凭证 3391",
            "--commitment",
            "承诺书 1")
        .exits(0);
    cli.run("repair", "accept", "RPR-1").exits(0);
    cli.run("repair", "verify", "RPR-1", "--finding", "已缴清").exits(0);
  }

  private void granted() {
    verified();
    as("宋江", "repair", "decide", "1", "--grant", "--doc", "威交信修〔2026〕1号").exits(0);
  }

  @Test
  void eachAnswerToAnApplicationIsALetter() {
    verified();
    assertThat(cli.run("repair", "document", "1").exits(0).out())
        .contains("信用修复受理告知书", "李经理", "承诺书 1");
    as("宋江", "repair", "decide", "1", "--grant", "--doc", "威交信修〔2026〕1号").exits(0);

    Run letter = cli.run("repair", "document", "1").exits(0);

    assertThat(letter.out()).contains("准予信用修复决定书", "威交信修〔2026〕1号", "已缴清");
    assertThat(cli.run("repair", "document", "1", "--step", "accept").exits(0).out())
        .contains("受理告知书");
    Path word = home.resolve("决定书.docx");
    cli.run("repair", "document", "1", "--output", word.toString()).exits(0);
    assertThat(word).isNotEmptyFile();
    assertThat(cli.run("repair", "document", "1", "--step", "deny").exits(6).err())
        .contains("E-27");
  }

  private boolean stillCounts() {
    Map<String, Object> check = cli.run("repair", "check", "R-1", "--json").item();
    return children(check, "checks").stream().noneMatch(one -> one.get("key").equals("standing"));
  }

  @Test
  void checkTellsWhatIsMissingAndTheEarliestDay() {
    Run people = cli.run("repair", "check", "R-2").exits(3);
    Run json = cli.run("repair", "check", "R-2", "--json").exits(3);

    assertThat(people.out())
        .contains(
            "R-2  威交〔2026〕2号",
            "失信程度    一般",
            "最短公示期  2026-12-01 届满, 还差 43 天",
            "最长公示期  2027-09-01 届满",
            "缺: 需公开作出信用承诺",
            "第36号",
            "结论  不可受理, 差: 最短公示期, 义务履行, 信用承诺; 公示期最早 2026-12-02 起够");
    Map<String, Object> item = Contract.envelope(json, "repair-check").item();
    Contract.keys(
        item, "id", "documentNo", "subject", "eligible", "earliest", "ruleVersion", "checks");
    assertThat(item)
        .contains(
            entry("eligible", false),
            entry("earliest", "2026-12-02"),
            entry("ruleVersion", "repair-36/1"));
    Contract.keys(children(item, "checks").get(0), "key", "ok", "detail", "basis", "certain");
    assertThat(children(item, "checks"))
        .extracting(check -> check.get("key") + " " + check.get("ok"))
        .containsExactly(
            "severity true",
            "start true",
            "least-term false",
            "longest-term true",
            "fulfilment false",
            "commitment false");
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01, 3", "2026-12-02, 0"})
  void checkExitsZeroOnceNothingIsMissing(String day, int exit) {
    cli.run(
            "repair",
            "open",
            "R-2",
            "--applicant",
            "李经理",
            "--fulfilled",
            "凭证",
            "--commitment",
            "承诺书")
        .exits(0);

    cli.run("repair", "check", "R-2", "--as-of", day).exits(exit);
  }

  @Test
  void checkMarksWhatWasNotReadInTheSourceAndExitsTwelveWithoutARule() {
    stored("penalty", fine(3, "2026-03-31").with("CF_YJ", "《安全生产法》第九十七条"), fine(4, "2019-06-30"));

    assertThat(cli.run("repair", "check", "R-3").exits(3).out())
        .contains("2027-03-31 届满", "第58号，2023） (未核原文)");
    assertThat(cli.run("repair", "check", "R-4").exits(12).out()).contains("没有查到适用的修复规定");
    assertThat(cli.run("repair", "check", "R-99").exits(5).err()).contains("E-5001");
  }

  @Test
  void leadsAnApplicationFromTheOpeningToTheEffects() {
    Run opened =
        cli.run("repair", "open", "R-1", "--applicant", "李经理", "--fulfilled", "凭证", "--json")
            .exits(0);
    Contract.keys(Contract.envelope(opened, "repair-open").item(), CASE_KEYS);
    assertThat(opened.item())
        .contains(
            entry("id", "RPR-1"),
            entry("type", "repair"),
            entry("state", "received"),
            entry("record", "R-1"),
            entry("documentNo", "威交〔2026〕1号"),
            entry("openedOn", "2026-10-20"),
            entry("dueOn", null),
            entry("unit", Rows.BUREAU));
    assertThat(cli.run("repair", "accept", "1").exits(6).err())
        .contains("E-2600", "creditctl repair check R-1");
    assertThat(cli.run("repair", "supplement", "1", "--ask", "缺承诺书").exits(0).out())
        .contains("补正中");
    assertThat(cli.run("repair", "verify", "1", "--finding", "x").exits(6).err())
        .contains("E-2801", "RPR-1 现在是“补正中”", "收到材料, 不予受理, 撤回申请");
    cli.run("repair", "supplement", "1", "--commitment", "承诺书 1").exits(0);
    assertThat(cli.run("repair", "accept", "1").exits(0).err())
        .contains("下一步可走: verify 核实, withdraw 撤回申请");
    cli.run("repair", "verify", "1", "--finding", "已缴清").exits(0);
    assertThat(cli.run("repair", "decide", "1", "--grant", "--doc", "1号").exits(4).err())
        .contains("E-2803", "丛舟");

    Run decided =
        as("宋江", "repair", "decide", "1", "--grant", "--doc", "威交信修〔2026〕1号", "--json").exits(0);

    assertThat(Contract.envelope(decided, "repair-decide").item())
        .contains(entry("state", "done"), entry("closedOn", "2026-10-20"));
    assertThat(stillCounts()).isFalse();
    assertThat(cli.run("repair", "check", "R-1").exits(3).out()).contains("记录状态    修复");
    assertThat(cli.run("audit", "log", "RPR-1", "--json").exits(0).items())
        .extracting(line -> line.get("action"))
        .contains("repair-open", "repair-grant", "repair-lift-measures");
    cli.run("audit", "verify").exits(0);
  }

  @Test
  void theGradeThatIsHeldFollowsTheRepairAndItsUndo() {
    cli = CliRunner.filled(home.resolve("评价")).with("CREDITCTL_NOW", "2026-12-30");
    cli.run("score", "run", "--scheme", "road", "--period", "2026-Q3").exits(0);
    cli.run("score", "freeze", "--scheme", "road", "--period", "2026-Q3", "--basis", "纪要").exits(0);
    String before = score();
    cli.run(
            "repair",
            "open",
            "R-9",
            "--applicant",
            "李经理",
            "--fulfilled",
            "凭证",
            "--commitment",
            "承诺书")
        .exits(0);
    cli.run("repair", "accept", "1").exits(0);
    cli.run("repair", "verify", "1", "--finding", "已缴清").exits(0);

    as("宋江", "repair", "decide", "1", "--grant", "--doc", "1号").exits(0);

    assertThat(child(cli.run("repair", "show", "1", "--json").item(), "facts").get("evaluation"))
        .asString()
        .startsWith("road " + before)
        .contains(" → ");
    assertThat(score()).isNotEqualTo(before);
    cli.run("repair", "undo", "1", "--reason", "决定有误").exits(0);
    assertThat(score()).isEqualTo(before);
  }

  /** The present score of the subject of R-9. */
  private String score() {
    return cli.run("score", "show", "R-9", "--json").items().get(0).get("score").toString();
  }

  @Test
  void refusesDeniesAndLetsTheApplicantWithdraw() {
    cli.run("repair", "open", "R-1", "--applicant", "李经理").exits(0);
    assertThat(cli.run("repair", "refuse", "1", "--reason", "材料不齐", "--json").exits(0).item())
        .contains(entry("state", "refused"), entry("open", false));
    cli.run("repair", "void", "1", "--reason", "重复", "--yes").exits(0);
    cli.run("repair", "open", "R-1", "--applicant", "李经理").exits(0);
    assertThat(cli.run("repair", "withdraw", "2", "--json").exits(0).item())
        .containsEntry("state", "withdrawn");
    cli.run(
            "repair",
            "open",
            "R-1",
            "--applicant",
            "李经理",
            "--fulfilled",
            "凭证",
            "--commitment",
            "承诺书")
        .exits(0);
    cli.run("repair", "accept", "3").exits(0);
    cli.run("repair", "verify", "3", "--finding", "未整改").exits(0);
    assertThat(as("宋江", "repair", "decide", "3", "--deny", "--doc", "2号").exits(2).err())
        .contains("E-2802", "结果");
    assertThat(
            as("宋江", "repair", "decide", "3", "--deny", "--doc", "2号", "--reason", "未整改", "--json")
                .exits(0)
                .item())
        .containsEntry("state", "denied");
    assertThat(stillCounts()).isTrue();
  }

  @Test
  void saysWhichOptionsALineLacks() {
    verified();

    assertThat(cli.run("repair", "decide", "1", "--doc", "1号").exits(2).err())
        .contains("--grant, --deny");
    assertThat(cli.run("repair", "decide", "1", "--grant").exits(2).err()).contains("--doc");
    assertThat(cli.run("repair", "supplement", "1").exits(2).err()).contains("--ask");
    assertThat(cli.run("repair", "open", "R-1").exits(2).err()).contains("--applicant");
    assertThat(cli.run("repair", "open", "R-1", "--applicant", "甲").exits(6).err())
        .contains("E-2602", "R-1 已有在办的案件 RPR-1");
    assertThat(cli.run("repair", "show", "RPR-9").exits(5).err()).contains("E-2800", "RPR-9");
    assertThat(cli.run("repair", "list", "--state", "xyz").exits(2).err())
        .contains("E-2809", "received 待受理");
    assertThat(cli.run("repair", "withdraw", "1", "--on", "2026-10-21").exits(2).err())
        .contains("E-2804", "2026-10-21");
  }

  @Test
  void showsEveryStepThoseThatWereTakenBackToo() {
    granted();
    cli.run("repair", "undo", "1", "--reason", "决定有误").exits(0);

    Run people = cli.run("repair", "show", "1").exits(0);
    Map<String, Object> item =
        Contract.envelope(cli.run("repair", "show", "1", "--json").exits(0), "repair-show").item();

    assertThat(people.out()).contains("RPR-1  信用修复  威海第1物流有限公司  已核实", "准予修复", "已由第 9 步退回", "退回上一步");
    List<Map<String, Object>> steps = children(item, "steps");
    Contract.keys(
        steps.get(0),
        "n",
        "step",
        "before",
        "after",
        "day",
        "actor",
        "at",
        "basis",
        "note",
        "facts",
        "undoneBy");
    assertThat(steps)
        .extracting(step -> step.get("step") + " " + step.get("undoneBy"))
        .containsExactly(
            "open null",
            "accept null",
            "verify null",
            "grant 9",
            "end-publication 9",
            "stop-sharing 9",
            "update-evaluation 9",
            "lift-measures 9",
            "undo null");
    assertThat(child(item, "facts")).containsEntry("finding", "已缴清").doesNotContainKey("sharing");
    assertThat(stillCounts()).isTrue();
  }

  @Test
  void syncFindsNothingToDoInACaseThatIsCarriedOut() {
    granted();

    Run run = cli.run("repair", "sync", "1", "--json").exits(0);

    assertThat(Contract.envelope(run, "repair-sync").item()).containsEntry("state", "done");
    assertThat(children(cli.run("repair", "show", "1", "--json").item(), "steps")).hasSize(8);
  }

  @Test
  void limitsAreSettingsAndUnsetOnesAreShownAsSuch() {
    verified();

    Run unset = cli.run("repair", "list").exits(0);
    assertThat(unset.out()).contains("未设");
    assertThat(unset.err()).contains("config set repair.decideDays N");
    assertThat(cli.run("repair", "due").exits(0).err()).contains("repair.decideDays");
    assertThat(cli.run("config", "set", "repair.decideDays", "0").exits(10).err())
        .contains("1..250");
    cli.run("config", "set", "repair.acceptDays", "3").exits(0);
    cli.run("repair", "open", "R-2", "--applicant", "王经理", "--on", "2026-10-12").exits(0);

    Run due = cli.run("repair", "due", "--json").exits(3);
    assertThat(Contract.envelope(due, "repair-due").item())
        .contains(entry("id", "RPR-2"), entry("dueOn", "2026-10-15"), entry("overdue", true));
    assertThat(cli.run("repair", "list").out()).contains("2026-10-15 已逾期");
    assertThat(cli.run("status", "--json").exits(3).items())
        .filteredOn(line -> line.get("kind").equals("case-repair"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains(
                        entry("count", 1),
                        entry("worst", "RPR-2 2026-10-15"),
                        entry("nextCommand", "creditctl repair due")));
  }

  @Test
  void listsByStateSubjectAndUnit() {
    granted();
    cli.run("repair", "open", "R-2", "--applicant", "王经理", "--unit", "荣成市交通运输局").exits(0);

    assertThat(cli.run("repair", "list", "--json").exits(0).items())
        .extracting(item -> item.get("id"))
        .containsExactly("RPR-2");
    assertThat(cli.run("repair", "list", "--closed", "--json").items()).hasSize(2);
    assertThat(cli.run("repair", "list", "--state", "done", "--json").item())
        .containsEntry("id", "RPR-1");
    assertThat(cli.run("repair", "list", "--closed", "--subject", "R-1", "--json").exits(0).item())
        .containsEntry("id", "RPR-1");
    assertThat(cli.run("repair", "list", "--closed", "--unit", "荣成市交通运输局", "--json").item())
        .containsEntry("id", "RPR-2");
  }

  @Test
  void publishesAndCountsResults() {
    granted();

    Map<String, Object> result =
        Contract.envelope(
                cli.run("repair", "publish", "--period", "2026-10", "--json").exits(0),
                "repair-publish")
            .item();
    Contract.keys(result, "subject", "decisionNo", "decidedOn", "outcome", "unit");
    assertThat(result)
        .contains(
            entry("decisionNo", "威交信修〔2026〕1号"),
            entry("decidedOn", "2026-10-20"),
            entry("outcome", "granted"));
    assertThat(cli.run("repair", "publish").out()).doesNotContain("威交〔2026〕1号");
    List<Map<String, Object>> rows =
        Contract.envelope(cli.run("repair", "stats", "--json").exits(0), "repair-stats").items();
    Contract.keys(rows.get(0), "unit", "opened", "open", "overdue", "outcomes", "averageWorkdays");
    assertThat(rows.get(1))
        .contains(entry("unit", ""), entry("opened", 1), entry("outcomes", Map.of("done", 1)));
    assertThat(cli.run("repair", "stats").out()).contains("合计", "已修复 1");
  }

  @Test
  void aRehearsalLeavesTheStoreAsItWas() throws IOException {
    verified();
    byte[] before = Files.readAllBytes(cli.store());

    assertThat(
            as("宋江", "repair", "decide", "1", "--grant", "--doc", "1号", "-n", "--json")
                .exits(0)
                .json())
        .containsEntry("dryRun", true);
    for (String[] words :
        List.of(
            new String[] {"repair", "open", "R-2", "--applicant", "甲", "-n"},
            new String[] {"repair", "withdraw", "1", "-n"},
            new String[] {"repair", "undo", "1", "--reason", "录错", "-n"},
            new String[] {"repair", "void", "1", "--reason", "录错", "-n"},
            new String[] {"repair", "sync", "1", "-n"})) {
      assertThat(cli.run(words).exits(0).err()).contains("预演: 以上均未写入");
    }
    assertThat(Files.readAllBytes(cli.store())).isEqualTo(before);
  }
}
