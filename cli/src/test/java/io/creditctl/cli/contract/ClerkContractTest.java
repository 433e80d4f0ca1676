package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk sees and does around pushing, at a platform that refuses one number. */
class ClerkContractTest {
  private static final String REFUSED = "鲁威交许可〔2026〕";

  private static SandboxServer platform;

  @TempDir Path home;
  private CliRunner cli;

  @BeforeAll
  static void startPlatform() {
    platform =
        SandboxServer.start(
            SandboxOptions.of(
                0,
                new SandboxOptions.Chances(0, Map.of(), 0, REFUSED, 1),
                SandboxOptions.Files.NONE),
            Clock.systemUTC());
  }

  @AfterAll
  static void stopPlatform() {
    platform.close();
  }

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
    cli.run("config", "set", "target.province.url", platform.url().toString()).exits(0);
  }

  private Map<String, Object> returned() {
    cli.run("push", "run", "--target", "province");
    return cli.run("push", "returned", "list", "--json").exits(0).items().get(0);
  }

  @Test
  void showsWhoSaidWhatAndHowItIsMended() {
    String id = returned().get("id").toString();

    Run page = cli.run("push", "returned", "show", id).exits(0);

    assertThat(page.out())
        .contains("平台退回", "判断: ", "creditctl push returned fix " + id)
        .doesNotContain("{id}");
    assertThat(cli.run("push", "returned", "list").exits(0).out()).contains(id, "判断");
  }

  @Test
  void aFixIsCheckedLikeAnImportAndQueuesItself() {
    Map<String, Object> entry = returned();
    String id = entry.get("id").toString();
    String record = entry.get("record").toString();

    assertThat(cli.run("push", "returned", "fix", id, "有效期至=2001/1/1").exits(3).err())
        .contains("E-1024", "未改");
    Run rehearsal = cli.run("push", "returned", "fix", id, "BZ=补报", "-n", "--json").exits(0);
    assertThat(rehearsal.json()).containsEntry("dryRun", true);
    Run fix = cli.run("push", "returned", "fix", id, "BZ=补报", "--json").exits(0);

    assertThat(Contract.envelope(fix, "push-returned-fix").item())
        .containsOnly(
            entry("fieldCode", "BZ"),
            entry("field", "备注"),
            entry("before", ""),
            entry("after", "补报"));
    assertThat(cli.run("push", "returned", "show", id, "--json").item())
        .containsEntry("state", "superseded");
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("pending", 1);
    assertThat(cli.run("record", "trace", record).out()).contains("fix " + id, "丛舟");
    assertThat(cli.run("push", "returned", "fix", id, "BZ=再改").exits(6).err())
        .contains("E-6003", "已被新版本取代");
  }

  @Test
  void aFixSaysWhatItCannotDo() {
    String id = returned().get("id").toString();

    assertThat(cli.run("push", "returned", "fix", id, "XK_WSH=1").exits(2).err())
        .contains("E-2326", "行政许可决定文书号");
    assertThat(cli.run("push", "returned", "fix", id, "NO_SUCH=1").exits(2).err())
        .contains("E-2006");
    assertThat(cli.run("push", "returned", "fix", id, "BZ").exits(2).err()).contains("E-2328");
    assertThat(cli.run("push", "returned", "fix", id, "BZ=").exits(2).err()).contains("E-2329");
    cli.run("push", "returned", "fix", "P-999", "BZ=1").exits(5);
  }

  @Test
  void resendsAllOrThoseNamedAndNothingHalfway() {
    String id = returned().get("id").toString();

    cli.run("push", "returned", "resend").exits(2);
    cli.run("push", "returned", "resend", "--all").exits(2);
    cli.run("push", "returned", "resend", id, "--all", "--target", "province").exits(2);
    cli.run("push", "returned", "resend", id, "P-999").exits(5);
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("pending", 0);
    cli.run("push", "returned", "resend", "--all", "--target", "province", "-n").exits(0);
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("pending", 0);
    cli.run("push", "returned", "resend", "--all", "--target", "province").exits(0);
    assertThat(cli.run("push", "returned", "list", "--json").items()).isEmpty();
  }

  @Test
  void aPreviewShowsTheRequestAndNeitherSecretNorIdentityNumber() {
    Run preview = cli.run("push", "preview", "R-1").exits(0);

    assertThat(preview.out())
        .contains("POST ", "\"record\":\"R-1\"", "X-Credit-Signature: ***")
        .doesNotContain(new String(ExampleCredential.secretBytes(), StandardCharsets.US_ASCII));
    assertThat(preview.err()).contains("什么也没有发送");
    Contract.keys(
        Contract.envelope(cli.run("push", "preview", "R-1", "--json"), "push-preview").item(),
        "target",
        "id",
        "record",
        "revision",
        "action",
        "request");
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("acknowledged", 0);
    assertThat(cli.run("push", "preview", "R-999").exits(5).err()).contains("E-5001");
    assertThat(cli.run("push", "preview", "P-999").exits(5).err()).contains("E-5005");
  }

  @Test
  void reconcilesByKindAndSaysWhatDiffers() {
    returned();

    Run run = cli.run("push", "reconcile", "--kind", "license", "--json").exits(3);

    Contract.keys(
        Contract.envelope(run, "push-reconcile").item(),
        "target",
        "kind",
        "expected",
        "sent",
        "acknowledged",
        "remote",
        "missing",
        "extra",
        "repaired");
    assertThat(cli.run("push", "reconcile", "--kind", "license").exits(3).err())
        .contains("缺 行政许可", "退回");
    cli.run("push", "reconcile", "--kind", "penalty").exits(0);
    cli.run("push", "reconcile", "--target", "nowhere").exits(5);
    cli.run("push", "reconcile", "--kind", "nothing").exits(2);
  }

  @Test
  void receiptsAreAListByThemselvesAndLeadOnToMore() {
    returned();

    String list = cli.run("push", "receipts", "--json").exits(0).out();
    assertThat(cli.run("push", "receipts", "list", "--json").exits(0).items())
        .isEqualTo(cli.run("push", "receipts", "--json").items())
        .isNotEmpty();
    assertThat(list).contains("creditctl/push-receipts/v1");
    assertThat(cli.run("push", "receipts", "pull").exits(0).err()).contains("新决定的回执 0 条");
  }

  @Test
  void aReceiptFileThatFitsNothingSaysSoLineByLine() throws IOException {
    Path file = home.resolve("回执.csv");
    Files.writeString(file, "文书号,结果,回执号\n无此文书〔2026〕1号,通过,H-1\n");

    Run run = cli.run("push", "receipts", "import", file.toString(), "--target", "province");

    assertThat(run.exits(3).out()).contains("无此文书〔2026〕1号", "没有这样的报送条目");
    assertThat(run.err()).contains("读 1 行: 记下 0");
    cli.run("push", "receipts", "import", file.toString()).exits(2);
    cli.run("push", "receipts", "import", file + "x", "--target", "province").exits(2);
  }

  @Test
  void receiptsOfAFolderThatDecideNothingAreListedAndBrokenFilesNamed() throws IOException {
    Path drop = Files.createDirectory(home.resolve("drop"));
    cli.run("config", "set", "target.box.url", drop.toUri().toString()).exits(0);
    cli.run("config", "set", "target.box.protocol", "file").exits(0);
    cli.run("push", "run", "--target", "box").exits(0);
    Path receipts = Files.createDirectory(drop.resolve("receipts"));
    Files.writeString(receipts.resolve("回执.csv"), "文书号,结果\n无此文书〔2026〕1号,通过\n");
    Files.writeString(receipts.resolve("说明.csv"), "甲,乙\n");

    Run run = cli.run("push", "receipts", "pull", "--target", "box").exits(3);

    assertThat(run.out()).contains("回执.csv:2", "无此文书〔2026〕1号", "没有这样的报送条目");
    assertThat(run.err()).contains("说明.csv", "对不上 1 行, 读不了的回执文件 1 个");
    Run json = cli.run("push", "receipts", "pull", "--target", "box", "--json").exits(3);
    assertThat(Contract.envelope(json, "push-receipts-pull").items()).hasSize(1);
  }

  @Test
  void aTestOfATargetSaysWhatItHasNotTried() {
    assertThat(cli.run("push", "targets", "test", "province").exits(0).err())
        .contains("province: 地址、凭据、时钟正常")
        .doesNotContain("试不了");
    cli.run("config", "set", "target.mot.url", platform.url().toString()).exits(0);
    cli.run("config", "set", "target.mot.protocol", "creditchina-soap").exits(0);
    assertThat(cli.run("push", "targets", "test", "mot").exits(0).err())
        .contains("mot: 地址正常", "mot: 凭据试不了")
        .doesNotContain("凭据正常");
  }

  @Test
  void onlyWhatIsDeadIsDroppedAndOnlyForAReason() {
    String id = returned().get("id").toString();

    cli.run("push", "dead", "drop", id).exits(2);
    cli.run("push", "dead", "drop", id, "--reason", " ").exits(2);
    assertThat(cli.run("push", "dead", "drop", id, "--reason", "已下线").exits(6).err())
        .contains("E-6003");
    cli.run("push", "dead", "drop", "P-999", "--reason", "已下线").exits(5);
  }

  @Test
  void aRehearsalSaysWhatTheCheckBeforeSendingWouldReturn() {
    Run run = cli.run("push", "run", "--target", "province", "-n").exits(0);

    assertThat(run.err()).contains("province: 预检会退回 0 条", "1001", "未导入主体基础信息");
  }

  @Test
  void rulesOfOnesOwnAreReadAndFaultsInThemNamed() throws IOException {
    Path rules = home.resolve("预检.json");
    cli.run("config", "set", "push.rejectionsFile", rules.toString()).exits(0);
    Files.writeString(rules, "{\"rules\":[{\"code\":\"X\",\"when\":{\"sometimes\":true}}]}");
    assertThat(cli.run("push", "run", "--target", "province", "-n").exits(10).err())
        .contains("E-2325", "sometimes");

    Files.writeString(
        rules,
        "{\"rules\":[{\"code\":\"K7\",\"kinds\":[\"license\",\"penalty\"],\"when\":{\"finds\":"
            + "{\"in\":[\"document-no\"],\"pattern\":\".\"}},\"message\":\"{fields}不收\","
            + "\"diagnosis\":\"请打电话问省厅\",\"note\":{\"text\":\"t\",\"source\":\"s\",\"standing\":\"own\"}}],"
            + "\"diagnoses\":[{\"key\":\"请打电话问省厅\",\"commands\":[]}]}");
    assertThat(cli.run("push", "run", "--target", "province", "-n").exits(0).err())
        .contains("预检会退回 10 条")
        .doesNotContain("1001");
  }

  @Test
  void theScreenOfTheDayLeadsToWhatCameBack() {
    returned();

    assertThat(cli.run("status").exits(3).out())
        .contains("creditctl push returned list --target province");
    assertThat(List.of(cli.english().run("push", "returned", "list").exits(0).out()))
        .allMatch(text -> text.contains("Likely"));
  }
}
