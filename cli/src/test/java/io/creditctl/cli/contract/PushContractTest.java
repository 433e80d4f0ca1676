package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code push}: what the commands answer; how records travel is tested elsewhere. */
class PushContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  private void configure() {
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:1").exits(0);
    cli.run("config", "set", "target.province.retryBaseMillis", "1").exits(0);
  }

  @Test
  void withoutATargetNothingIsSent() {
    assertThat(cli.run("push", "run").exits(2).err()).contains("--target");
    assertThat(cli.run("push", "run", "--target", "province").exits(5).err())
        .contains("E-5004", "province", "config set target.NAME.url")
        .doesNotContain("已配置");
    assertThat(cli.run("push", "status", "--json").exits(0).items()).isEmpty();
    assertThat(cli.run("push", "status").err()).contains("没有");
  }

  @Test
  void saysWhereEverythingStands() {
    configure();

    Run run = cli.run("push", "status", "--json").exits(0);

    Contract.keys(
        Contract.envelope(run, "push-status").item(),
        List.of(
            "target",
            "pending",
            "inFlight",
            "delivered",
            "acknowledged",
            "returned",
            "dead",
            "oldestPendingAt",
            "state"),
        List.of("notBefore", "failures", "pausedBecause"));
    assertThat(run.item())
        .contains(entry("target", "province"), entry("pending", 10), entry("state", "active"));
  }

  @Test
  void aPlatformThatIsAwayLosesNothing() {
    configure();

    Run run = cli.run("push", "run", "--target", "province", "--json").exits(9);

    Contract.keys(
        Contract.envelope(run, "push-run").item(),
        List.of(
            "target",
            "attempted",
            "delivered",
            "acknowledged",
            "returned",
            "retried",
            "dead",
            "pending"),
        List.of("outcome", "detail", "notBefore"));
    assertThat(run.item()).contains(entry("pending", 10), entry("outcome", "unreachable"));
    assertThat(run.err()).contains("10 条仍在待推").doesNotContain("\tat ");
  }

  @Test
  void aPausedTargetIsNotSentTo() {
    configure();
    cli.run("push", "pause", "province", "--reason", "平台维护").exits(0);

    Run run = cli.run("push", "run", "--target", "province").exits(6);

    assertThat(run.err()).contains("平台维护", "push resume province");
    assertThat(cli.run("push", "status").out()).contains("已暂停");
    assertThat(cli.run("status").exits(3).out()).contains("creditctl push resume province");
    cli.run("push", "resume", "province").exits(0);
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("state", "active");
    cli.run("push", "pause", "nowhere").exits(5);
    cli.run("push", "resume", "nowhere").exits(5);
  }

  @Test
  void listsAreEmptyAndNoFailure() {
    for (String[] words :
        List.of(
            new String[] {"push", "receipts", "--json"},
            new String[] {"push", "returned", "list", "--json"},
            new String[] {"push", "dead", "list", "--json"},
            new String[] {"push", "targets", "list", "--json"})) {
      assertThat(cli.run(words).exits(0).items()).as(String.join(" ", words)).isEmpty();
    }
  }

  @Test
  void namesTheEntryThatIsNotThere() {
    assertThat(cli.run("push", "returned", "show", "P-9").exits(5).err()).contains("“P-9”");
    assertThat(cli.run("push", "returned", "resend", "鲁").exits(5).err()).contains("“鲁”");
    assertThat(cli.run("push", "dead", "replay", "x").exits(5).err()).contains("“x”");
  }

  @Test
  void onlyWhatCameBackIsSentAgain() {
    configure();
    cli.run("push", "run", "--target", "province").exits(9);

    assertThat(cli.run("push", "returned", "resend", "P-1").exits(6).err())
        .contains("E-6003", "P-1", "待推")
        .doesNotContain("PENDING");
    Contract.keys(
        cli.run("push", "returned", "show", "1", "--json").exits(0).item(),
        "id",
        "target",
        "record",
        "revision",
        "kind",
        "documentNo",
        "action",
        "state",
        "attempts",
        "receiptNo",
        "remoteCode",
        "remoteMessage",
        "updatedAt",
        "preflight",
        "diagnosis",
        "hint",
        "fields",
        "suggestedCommands");
  }

  @Test
  void triesATarget() {
    configure();

    assertThat(cli.run("push", "targets", "test", "province", "--json").exits(9).error())
        .containsEntry("code", "E-9001");
    Contract.keys(
        Contract.envelope(cli.run("push", "targets", "list", "--json"), "push-targets-list").item(),
        "target",
        "url",
        "protocol",
        "batchSize",
        "state");
  }
}
