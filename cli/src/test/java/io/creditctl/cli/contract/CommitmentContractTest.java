package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code commitment}: from the text to fulfilment or breach. */
class CommitmentContractTest {
  private static final String[] ROW_KEYS = {
    "id", "number", "name", "code", "type", "matter", "madeOn", "dueOn", "state", "overdue",
    "record"
  };

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

  private Run add(int company, String... more) {
    return cli.run(
        Stream.concat(
                Stream.of(
                    "commitment",
                    "add",
                    CreditCodes.of(company),
                    "--name",
                    "第" + company + "公司",
                    "--matter",
                    "申请道路运输经营许可",
                    "--content",
                    "补交证明",
                    "--liability",
                    "终止办理",
                    "--unit",
                    Rows.BUREAU,
                    "--unit-code",
                    Rows.BUREAU_CODE),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Run accepted(int company, String due) {
    return add(
            company, "--type", "容缺受理型", "--audience", "public", "--region", "371000", "--due", due)
        .exits(0);
  }

  @Test
  void anAcceptedCommitmentHasANumberMadeOfPlaceDayAndSerial() {
    Run run =
        add(
                1,
                "--type",
                "主动型",
                "--audience",
                "public",
                "--region",
                "371002",
                "--made-on",
                "2026-10-19",
                "--json")
            .exits(0);

    Map<String, Object> item = Contract.envelope(run, "commitment-add").item();
    Contract.keys(item, ROW_KEYS);
    assertThat(item)
        .contains(
            entry("id", "CMT-1"),
            entry("number", "37100220261019000001"),
            entry("state", "open"),
            entry("overdue", false),
            entry("record", null));
    accepted(2, "2026-11-01");
    assertThat(cli.run("commitment", "show", "cmt-2", "--json").exits(0).item())
        .containsEntry("number", "37100020261020000002");
  }

  @Test
  void whatCouldNotBecomeARecordIsNotAccepted() {
    assertThat(add(1, "--type", "主动型", "--audience", "public").exits(2).err()).contains("--region");
    assertThat(add(1, "--type", "随便", "--audience", "public", "--region", "371000").exits(2).err())
        .contains("E-2808", "承诺类型");
    assertThat(add(1, "--type", "主动型", "--audience", "public", "--number", "12345").exits(2).err())
        .contains("承诺编码");
    assertThat(
            cli.run(
                    "commitment",
                    "add",
                    "371002199001010015",
                    "--type",
                    "主动型",
                    "--matter",
                    "甲",
                    "--content",
                    "乙",
                    "--liability",
                    "丙",
                    "--unit",
                    "丁",
                    "--unit-code",
                    Rows.BUREAU_CODE,
                    "--audience",
                    "public",
                    "--region",
                    "371000")
                .exits(2)
                .err())
        .contains("E-2650", "record import")
        .doesNotContain("371002199001010015");
    assertThat(cli.run("commitment", "list", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void fulfilmentAndBreachBecomeRecordsInTheWordsOfTheStandard() {
    accepted(1, "2026-11-01");
    accepted(2, "2026-11-01");
    accepted(3, "2026-11-01");

    cli.run("commitment", "fulfil", "CMT-1", "--evidence", "收件回执118").exits(0);
    Run breach =
        cli.run(
                "commitment",
                "breach",
                "CMT-2",
                "--evidence",
                "笔录7",
                "--content",
                "未补交证明",
                "--enforcement",
                "终止办理",
                "--json")
            .exits(0);
    cli.run(
            "commitment",
            "breach",
            "CMT-3",
            "--partly",
            "--evidence",
            "笔录8",
            "--content",
            "缺一份",
            "--enforcement",
            "限期整改")
        .exits(0);

    Contract.keys(Contract.envelope(breach, "commitment-breach").item(), ROW_KEYS);
    assertThat(shown("CMT-1")).contains("全部履行", "37100020261020000001");
    assertThat(shown("CMT-2")).contains("全部未履行", "未补交证明", "终止办理");
    assertThat(shown("CMT-3")).contains("部分履行", "限期整改");
    assertThat(cli.run("record", "list", "--kind", "commitment", "--json").items()).hasSize(3);
    assertThat(cli.run("commitment", "fulfil", "CMT-1", "--evidence", "再来").exits(6).err())
        .contains("E-2801");
  }

  /** The record that a commitment became. */
  private String shown(String commitment) {
    Map<String, Object> item = cli.run("commitment", "show", commitment, "--json").exits(0).item();
    return cli.run("record", "show", item.get("record").toString()).exits(0).out();
  }

  @Test
  void aMistakeIsTakenBackByAStepWithTheRecordThatItMade() {
    accepted(1, "2026-11-01");
    cli.run(
            "commitment",
            "breach",
            "CMT-1",
            "--evidence",
            "笔录",
            "--content",
            "甲",
            "--enforcement",
            "乙")
        .exits(0);

    cli.run("commitment", "undo", "CMT-1", "--reason", "认错了人").exits(0);
    assertThat(cli.run("record", "list", "--kind", "commitment", "--json").items()).isEmpty();
    assertThat(cli.run("commitment", "show", "CMT-1").exits(0).out())
        .contains("履行中", "认定违诺(已退回)", "承诺退回上一步", "认错了人");
    cli.run("commitment", "fulfil", "CMT-1", "--evidence", "回执").exits(0);
    assertThat(cli.run("record", "list", "--kind", "commitment", "--json").items()).hasSize(1);

    cli.run("commitment", "void", "CMT-1", "--reason", "主体有误").exits(2);
    cli.run("commitment", "void", "CMT-1", "--reason", "主体有误", "--yes").exits(0);
    assertThat(cli.run("record", "list", "--kind", "commitment", "--json").items()).isEmpty();
    assertThat(cli.run("commitment", "list", "--state", "void", "--json").items()).hasSize(1);
    cli.run("commitment", "void", "CMT-1", "--reason", "再来", "--yes").exits(6);
    cli.run("commitment", "undo", "CMT-9", "--reason", "没有").exits(5);
    assertThat(cli.run("audit", "log").out()).contains("受理承诺", "认定违诺", "承诺退回上一步", "承诺作废");
    cli.run("audit", "verify").exits(0);
  }

  @Test
  void whatIsOverdueIsAFindingFromTheDayAfterItsDay() {
    accepted(1, "2026-10-20");
    accepted(2, "2026-11-19");
    accepted(3, "2026-11-20");

    Run today = cli.run("commitment", "due", "--json").exits(0);
    assertThat(Contract.envelope(today, "commitment-due").items())
        .extracting(item -> item.get("id") + " " + item.get("overdue"))
        .containsExactly("CMT-1 false", "CMT-2 false");
    Run tomorrow =
        cli.run("commitment", "due", "--as-of", "2026-10-21", "--within", "7d", "--json").exits(3);
    assertThat(tomorrow.items())
        .extracting(item -> item.get("id") + " " + item.get("overdue"))
        .containsExactly("CMT-1 true");

    cli.run("commitment", "fulfil", "CMT-1", "--evidence", "回执").exits(0);
    cli.run("commitment", "due", "--as-of", "2026-10-21").exits(0);
    assertThat(cli.run("commitment", "due", "--within", "0d", "--cron").exits(0).out()).isEmpty();
  }

  @Test
  void onlyWhatThePublicMaySeeIsPublished() {
    accepted(1, "2026-11-01");
    accepted(2, "2026-11-01");
    accepted(3, "2026-11-01");
    for (String audience : List.of("limited", "nobody")) {
      add(4, "--type", "主动型", "--audience", audience, "--region", "371000").exits(0);
    }
    cli.run("commitment", "fulfil", "CMT-1", "--evidence", "回执").exits(0);
    cli.run(
            "commitment",
            "breach",
            "CMT-2",
            "--evidence",
            "笔录",
            "--content",
            "甲",
            "--enforcement",
            "乙")
        .exits(0);
    String record =
        cli.run("commitment", "show", "CMT-2", "--json").item().get("record").toString();
    cli.run("disclosure", "withdraw", record, "--because", "revoked", "--doc", "威交〔2026〕9号")
        .exits(0);

    Run published = cli.run("commitment", "publish", "--json").exits(0);

    List<Map<String, Object>> items = Contract.envelope(published, "commitment-publish").items();
    assertThat(items).extracting(item -> item.get("name")).containsExactly("第1公司", "第3公司");
    Contract.keys(
        items.get(0),
        "number",
        "name",
        "code",
        "type",
        "matter",
        "content",
        "madeOn",
        "validUntil",
        "state",
        "unit");
    Map<String, Object> tally =
        Contract.envelope(cli.run("commitment", "stats", "--json"), "commitment-stats")
            .items()
            .stream()
            .filter(each -> each.get("type").equals("容缺受理型"))
            .findFirst()
            .orElseThrow();
    assertThat(tally)
        .contains(
            entry("total", 3),
            entry("open", 1),
            entry("fulfilled", 1),
            entry("breached", 1),
            entry("overdue", 0));
  }

  @Test
  void aNumberThatIsTakenIsNotGivenAgain() {
    add(1, "--type", "主动型", "--audience", "public", "--number", "37100020261001000009").exits(0);
    assertThat(
            add(2, "--type", "主动型", "--audience", "public", "--number", "37100020261001000009")
                .exits(6)
                .err())
        .contains("E-2651", "37100020261001000009");

    accepted(3, "2026-11-01");
    String taken = cli.run("commitment", "show", "CMT-2", "--json").item().get("number").toString();
    Rows theirs =
        Rows.of("commitment", 9)
            .with("CN_BM", taken)
            .with("CN_LX", "主动型")
            .with("CN_SY", "甲")
            .with("CN_NR", "乙")
            .with("CN_WNZR", "丙")
            .with("CN_LXZT", "全部履行")
            .with("CN_GKLX", "可向社会公开");
    cli.run("import", file("承诺.csv", Rows.table(theirs)), "--kind", "commitment").exits(0);
    assertThat(cli.run("commitment", "fulfil", "CMT-2", "--evidence", "回执").exits(6).err())
        .contains("E-2651");
  }

  @Test
  void theTextIsFilledInFromTheRecordThatItIsAbout() {
    Rows penalty = Rows.of("penalty", 1);
    cli.run("import", file("处罚.csv", Rows.table(penalty))).exits(0);

    Run text = cli.run("commitment", "template", "信用修复型", "--for", "R-1").exits(0);
    assertThat(text.out())
        .contains("信用修复承诺书", "威海第1物流有限公司", CreditCodes.of(1), "威交〔2026〕1号", "____")
        .doesNotContain("{", "}");
    assertThat(cli.run("commitment", "template", "信用修复型", "--format", "html").exits(0).out())
        .contains("<h1>信用修复承诺书</h1>");
    cli.run("commitment", "template", "信用修复型", "--json").exits(2);
    assertThat(cli.run("commitment", "template", "其他").exits(2).err()).contains("E-2652", "主动型");
    assertThat(cli.run("commitment", "template", "--json").exits(0).items()).hasSize(6);
  }

  @Test
  void anOwnFileOfTextsTakesThePlaceOfTheBundledOne() {
    String own =
        """
        {"templates": [{"type": "主动型", "title": "本局承诺书", "basis": "威交发〔2026〕2号",
          "effectiveFrom": "2026-01-01", "paragraphs": ["{name}承诺{content}。"], "notes": []}]}
        """;
    cli.run("config", "set", "commitment.templateFile", file("文本.json", own)).exits(0);
    assertThat(cli.run("commitment", "template", "主动型", "--content", "守信").exits(0).out())
        .contains("本局承诺书", "承诺守信。");
    for (String broken : List.of("{nobody}", "{name", "name}")) {
      file("文本.json", own.replace("{name}", broken));
      assertThat(cli.run("commitment", "template").exits(10).err()).contains("E-2653");
    }
  }

  @Test
  void aRehearsalStoresNothing() {
    accepted(1, "2026-11-01");
    assertThat(
            add(2, "--type", "主动型", "--audience", "public", "--region", "371000", "-n", "--json")
                .exits(0)
                .json())
        .containsEntry("dryRun", true);
    cli.run("commitment", "fulfil", "CMT-1", "--evidence", "回执", "-n").exits(0);
    cli.run("commitment", "void", "CMT-1", "--reason", "错", "-n").exits(0);

    assertThat(children(cli.run("commitment", "list", "--json").json(), "items"))
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("state", "open"));
    assertThat(cli.run("record", "list", "--kind", "commitment", "--json").items()).isEmpty();
  }
}
