package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.sandbox.GivenLists;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and base data from a platform that speaks rest-v1. */
class PullContractTest {
  @TempDir Path home;
  @TempDir Path lists;
  private CliRunner cli;
  private SandboxServer platform;

  @BeforeEach
  void startPlatform() {
    cli = new CliRunner(home);
    platform =
        SandboxServer.start(
            SandboxOptions.calm(),
            Clock.systemUTC(),
            Optional.of(new GivenLists(lists, new FileTableReader())));
    cli.run("config", "set", "target.province.url", platform.url().toString()).exits(0);
    cli.run("config", "set", "target.province.retryBaseMillis", "1").exits(0);
    cli.run("config", "set", "target.province.maxAttempts", "2").exits(0);
  }

  @AfterEach
  void stopPlatform() {
    platform.close();
  }

  /** Each content has a time of its own, by which the platform knows that it is another. */
  private void gives(String file, int minute, Rows... rows) throws IOException {
    Path path = lists.resolve(file);
    Files.writeString(path, Rows.table(rows));
    Files.setLastModifiedTime(
        path, FileTime.from(Instant.parse("2026-10-20T00:00:00Z").plusSeconds(60L * minute)));
  }

  private static Rows[] subjects(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> Rows.of("subject", n).with(Role.SUBJECT_NAME, "威海第" + n + "物流有限公司"))
        .toArray(Rows[]::new);
  }

  @Test
  void takesOverEveryListThatThePlatformGivesOut() throws IOException {
    gives("black.csv", 1, Rows.of("blacklist", 1), Rows.of("blacklist", 2));
    gives("redlist.csv", 1, Rows.of("redlist", 3));

    Run run = cli.run("roster", "sync", "--from", "province", "--json").exits(0);

    assertThat(run.items())
        .extracting(item -> item.get("kind") + " " + item.get("source") + " " + item.get("added"))
        .containsExactly("blacklist province 2", "redlist province 1");
    cli.run("check", CreditCodes.of(2)).exits(3);
    assertThat(cli.run("roster", "sync", "--from", "province", "--json").exits(0).items())
        .allSatisfy(item -> assertThat(item).containsEntry("same", true));
    gives("black.csv", 2, Rows.of("blacklist", 2));
    cli.run("roster", "sync", "--from", "province", "--list", "black", "--cron").exits(0);
    cli.run("check", CreditCodes.of(1)).exits(0);
  }

  @Test
  void aListOfSeveralPagesComesWhole() throws IOException {
    gives("subjects.csv", 1, subjects(2500));

    Run run = cli.run("entity", "sync", "--from", "province", "--json").exits(0);

    assertThat(run.item()).contains(entry("read", 2500), entry("created", 2500));
  }

  @Test
  void asksForSingleSubjects() throws IOException {
    gives("subjects.csv", 1, subjects(3));

    Run run =
        cli.run(
                "entity",
                "sync",
                "--from",
                "province",
                CreditCodes.of(2),
                CreditCodes.of(9),
                "--json")
            .exits(5);

    assertThat(run.item())
        .contains(entry("created", 1), entry("unknown", List.of(CreditCodes.of(9))));
    assertThat(run.item().get("snapshot")).isNull();
    assertThat(run.err()).contains(CreditCodes.of(9));
  }

  @Test
  void recordsOfARenamedSubjectAreBroughtInLine() throws IOException {
    gives("subjects.csv", 1, subjects(2));
    cli.run("entity", "sync", "--from", "province").exits(0);
    Path license = home.resolve("许可.csv");
    Files.writeString(license, Rows.table(Rows.of("license", 1)));
    cli.run("import", license.toString()).exits(0);
    gives("subjects.csv", 2, Rows.of("subject", 1).with(Role.SUBJECT_NAME, "威海新名有限公司"));
    assertThat(cli.run("entity", "sync", "--from", "province").exits(0).err())
        .contains("有 1 条记录仍是旧名");

    Run rehearsal = cli.run("entity", "align", "-n", "--json").exits(0);
    Run aligned = cli.run("entity", "align", "--json").exits(0);

    assertThat(rehearsal.items()).hasSize(1);
    Contract.keys(
        Contract.envelope(aligned, "entity-align").item(),
        "id",
        "kind",
        "documentNo",
        "code",
        "before",
        "now",
        "aligned",
        "batch");
    assertThat(aligned.item()).contains(entry("before", "威海第1物流有限公司"), entry("now", "威海新名有限公司"));
    assertThat(cli.run("record", "list", "--kind", "license").exits(0).out()).contains("威海新名有限公司");
    assertThat(cli.run("entity", "align").exits(0).err()).contains("没有记录用的是旧名");
    cli.run("record", "undo", (String) aligned.item().get("batch"), "--yes").exits(0);
    assertThat(cli.run("record", "list", "--kind", "license").exits(0).out())
        .contains("威海第1物流有限公司");
  }

  @Test
  void whatThePlatformDoesNotGiveOutIsSaid() throws IOException {
    gives("black.csv", 1, Rows.of("blacklist", 1));

    Run run = cli.run("roster", "sync", "--from", "province", "--list", "watch").exits(5);
    assertThat(run.err()).contains("E-2342", "重点关注名单", "blacklist");
    assertThat(cli.run("entity", "sync", "--from", "province").exits(5).err()).contains("E-2342");
  }

  @Test
  void aPlatformThatIsDownLeavesTheListAsItIs() throws IOException {
    gives("black.csv", 1, Rows.of("blacklist", 1));
    cli.run("roster", "sync", "--from", "province").exits(0);
    platform.close();

    Run run = cli.run("roster", "sync", "--from", "province", "--cron").exits(9);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("E-9001", "province");
    cli.run("check", CreditCodes.of(1)).exits(3);
  }

  @Test
  void aWrongSecretIsRefused() throws IOException {
    gives("black.csv", 1, Rows.of("blacklist", 1));
    cli.run("config", "set", "target.province.appKey", ExampleCredential.APP_KEY).exits(0);
    cli.with("CREDITCTL_PROVINCE_SECRET", "wrong-secret-wrong-secret");

    Run run = cli.run("roster", "sync", "--from", "province").exits(4);

    assertThat(run.err()).contains("E-4002").doesNotContain("wrong-secret");
  }

  @Test
  void anotherProtocolSaysThatItGivesNothingOut() {
    cli.run("config", "set", "target.province.protocol", "envelope-sm").exits(0);

    assertThat(cli.run("roster", "sync", "--from", "province").exits(10).err())
        .contains("E-2341", "envelope-sm", "rest-v1");
  }
}
