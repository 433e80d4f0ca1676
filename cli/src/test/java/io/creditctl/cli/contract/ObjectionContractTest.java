package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
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

/** {@code objection} and {@code complaint}: what their commands answer. */
class ObjectionContractTest {
  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() throws IOException {
    cli = new CliRunner(home);
    Rows row = Rows.of("penalty", 1).with("CF_CFLB", "罚款").with("CF_NR_FK", "2");
    Path file = Files.writeString(office.resolve("处罚.csv"), Rows.table(row));
    cli.run("import", file.toString()).exits(0);
  }

  private Run object(String... more) {
    String[] words = {
      "objection", "open", "R-1", "--ground", "wrong", "--applicant", "李经理", "--claim", "罚款有误"
    };
    return cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void anObjectionIsDueInThreeWorkingDaysAndMarksItsRecord() {
    Run opened = object("--json").exits(0);

    Contract.keys(Contract.envelope(opened, "objection-open").item(), RepairContractTest.CASE_KEYS);
    assertThat(opened.item())
        .contains(entry("id", "OBJ-1"), entry("dueOn", "2026-10-23"), entry("overdue", false));
    assertThat(cli.run("record", "show", "R-1").exits(0).err()).contains("R-1 正在异议处理中: OBJ-1");
    assertThat(cli.run("record", "show", "R-1", "--json").item())
        .containsEntry("objection", "OBJ-1");
    assertThat(cli.run("entity", "show", "R-1").err()).contains("异议处理中的记录: R-1 (OBJ-1)");
    assertThat(children(cli.run("entity", "show", "R-1", "--json").item(), "records").get(0))
        .containsEntry("objection", "OBJ-1");
    Run due = cli.run("objection", "due").exits(3);
    assertThat(due.out()).contains("OBJ-1", "2026-10-23");
    assertThat(due.err()).contains("逾期 0 件, 3 个工作日内到期 1 件");
    cli.run("objection", "due", "--within", "2wd").exits(0);
    assertThat(cli.run("status").exits(3).out()).contains("异议待办", "creditctl objection due");

    cli.run("objection", "decide", "1", "--reject", "--result", "与原件一致").exits(0);

    assertThat(cli.run("objection", "document", "1").exits(0).out())
        .contains("异议处理告知书", "经核实不成立", "与原件一致");
    assertThat(cli.run("record", "show", "R-1").err()).doesNotContain("异议");
    assertThat(cli.run("record", "show", "R-1", "--json").item()).containsEntry("objection", null);
    cli.run("objection", "due").exits(0);
  }

  @Test
  void anotherUnitsVerificationTakesSevenWorkingDaysAndAnOverdueCaseSaysSo() {
    object("--on", "2026-10-09").exits(0);
    assertThat(cli.run("objection", "due", "--overdue", "--json").exits(3).item())
        .contains(entry("dueOn", "2026-10-13"), entry("overdue", true));

    Run referred =
        cli.run("objection", "refer", "1", "--to", "执法支队", "--on", "2026-10-12", "--json").exits(0);

    assertThat(Contract.envelope(referred, "objection-refer").item())
        .contains(
            entry("state", "verifying"), entry("dueOn", "2026-10-19"), entry("overdue", true));
    assertThat(cli.run("objection", "list").exits(0).out()).contains("核实中", "2026-10-19 已逾期");
    assertThat(cli.run("objection", "show", "1").exits(0).out()).contains("核实单位 执法支队");
  }

  @Test
  void upholdingMendsTheRecordAndTheUndoBringsItBack() {
    object().exits(0);

    Run faulty =
        cli.run("objection", "decide", "1", "--uphold", "--result", "有误", "--set", "CF_NR_FK=两千")
            .exits(3);
    assertThat(faulty.err()).contains("未改", "罚款金额（万元）");
    Run run =
        cli.run("objection", "decide", "1", "--uphold", "--result", "有误", "--set", "CF_NR_FK=0.2")
            .exits(0);

    assertThat(run.out()).contains("异议成立");
    assertThat(child(cli.run("record", "show", "R-1", "--json").item(), "values"))
        .containsEntry("CF_NR_FK", "0.2");
    assertThat(cli.run("objection", "undo", "1", "--reason", "认定有误", "--json").exits(0).item())
        .containsEntry("state", "received");
    assertThat(child(cli.run("record", "show", "R-1", "--json").item(), "values"))
        .containsEntry("CF_NR_FK", "2");
    assertThat(cli.run("record", "trace", "R-1").out()).contains("异议成立", "异议退回上一步");
    cli.run("audit", "verify").exits(0);
  }

  @Test
  void upholdingMayTakeTheRecordDown() {
    object().exits(0);

    cli.run("objection", "decide", "1", "--uphold", "--result", "主体有误", "--take-down").exits(0);

    assertThat(cli.run("disclosure", "explain", "R-1").out()).contains("异议");
    cli.run("objection", "void", "1", "--reason", "记录选错", "--yes").exits(0);
    assertThat(cli.run("disclosure", "explain", "R-1").out()).doesNotContain("异议");
  }

  @Test
  void saysWhatALineLacksOrContradicts() {
    assertThat(
            cli.run(
                    "objection",
                    "open",
                    "--ground",
                    "missing",
                    "--applicant",
                    "李经理",
                    "--claim",
                    "许可未列")
                .exits(2)
                .err())
        .contains("ID, --subject TERM");
    cli.run(
            "objection",
            "open",
            "--subject",
            "R-1",
            "--ground",
            "missing",
            "--applicant",
            "李经理",
            "--claim",
            "许可未列")
        .exits(0);
    assertThat(
            cli.run("objection", "decide", "1", "--uphold", "--result", "有误", "--set", "CF_NR_FK=1")
                .exits(2)
                .err())
        .contains("E-2603", "OBJ-1");
    assertThat(cli.run("objection", "decide", "1", "--result", "x").exits(2).err())
        .contains("--uphold, --reject");
    assertThat(
            cli.run("objection", "decide", "1", "--reject", "--take-down", "--result", "x")
                .exits(2)
                .err())
        .contains("--reject");
    assertThat(
            cli.run(
                    "objection",
                    "decide",
                    "1",
                    "--uphold",
                    "--take-down",
                    "--set",
                    "A=1",
                    "--result",
                    "x")
                .exits(2)
                .err())
        .contains("--take-down");
    cli.run("objection", "withdraw", "1").exits(0);
    assertThat(cli.run("objection", "stats", "--json").exits(0).items().get(0))
        .contains(entry("opened", 1), entry("outcomes", Map.of("withdrawn", 1)));
    assertThat(cli.run("objection", "undo", "1").exits(2).err()).contains("--reason");
  }

  @Test
  void anIdentityNumberInAClaimIsMasked() {
    object("--note", "经办人 371002199001010015").exits(0);

    Run show = cli.run("objection", "show", "1", "--json").exits(0);

    assertThat(show.out()).contains("经办人").doesNotContain("371002199001010015");
  }

  private Run complain(String... more) {
    String[] words = {
      "complaint", "open", "R-1", "--channel", "12328", "--category", "服务态度", "--claim", "绕道"
    };
    return cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aComplaintEndsAsARecord() {
    assertThat(complain().exits(2).err()).contains("--unit UNIT");
    Run opened = complain("--unit", "市道路运输服务中心", "--json").exits(0);
    Contract.keys(Contract.envelope(opened, "complaint-open").item(), RepairContractTest.CASE_KEYS);
    assertThat(opened.item()).contains(entry("id", "COM-1"), entry("dueOn", null));
    assertThat(cli.run("complaint", "due").exits(0).err()).contains("complaint.handleDays");
    cli.run("complaint", "refer", "COM-1", "--to", "执法支队").exits(0);
    assertThat(cli.run("complaint", "decide", "1", "--outcome", "substantiated").exits(2).err())
        .contains("E-2802", "结果");

    Run decided =
        cli.run(
                "complaint",
                "decide",
                "1",
                "--outcome",
                "substantiated",
                "--result",
                "责令退还",
                "--json")
            .exits(0);

    assertThat(Contract.envelope(decided, "complaint-decide").item())
        .containsEntry("state", "substantiated");
    Map<String, Object> record =
        cli.run("record", "list", "--kind", "complaint", "--json").exits(0).item();
    assertThat(record).containsEntry("documentNo", "COM-1");
    cli.run("complaint", "undo", "1", "--reason", "结果录错").exits(0);
    assertThat(cli.run("record", "list", "--kind", "complaint", "--json").items()).isEmpty();
    cli.run("complaint", "withdraw", "1").exits(0);
    cli.run("complaint", "void", "1", "--reason", "重复", "--yes").exits(0);
    assertThat(cli.run("complaint", "list", "--closed").exits(0).out()).contains("COM-1", "作废");
    assertThat(cli.run("complaint", "show", "1").exits(0).out()).contains("转办", "承办单位 执法支队");
    assertThat(cli.run("complaint", "stats", "--json").exits(0).item()).containsEntry("opened", 0);
  }

  @Test
  void aRehearsalLeavesTheStoreAsItWas() {
    object().exits(0);
    complain("--unit", "市道路运输服务中心").exits(0);
    byte[] before = bytes();

    for (String[] words :
        List.of(
            new String[] {"objection", "refer", "1", "--to", "执法支队", "-n"},
            new String[] {
              "objection",
              "decide",
              "1",
              "--uphold",
              "--result",
              "有误",
              "--set",
              "CF_NR_FK=0.2",
              "-n"
            },
            new String[] {
              "objection", "decide", "1", "--uphold", "--result", "有误", "--take-down", "-n"
            },
            new String[] {"objection", "void", "1", "--reason", "重复", "-n"},
            new String[] {
              "complaint", "decide", "1", "--outcome", "partly", "--result", "道歉", "-n"
            },
            new String[] {"complaint", "void", "1", "--reason", "重复", "-n"})) {
      assertThat(cli.run(words).exits(0).err()).contains("预演: 以上均未写入");
    }
    complain("--unit", "市道路运输服务中心", "-n").exits(0);
    assertThat(bytes()).isEqualTo(before);
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(cli.store());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
