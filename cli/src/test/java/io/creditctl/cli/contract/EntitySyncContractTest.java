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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entity sync}: records name subjects as the platforms do. */
class EntitySyncContractTest {
  private static final String FORMER = "威海蓝湾货运有限公司";
  private static final String PRESENT = "威海蓝湾联运有限公司";

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() throws IOException {
    cli = new CliRunner(home);
    cli.run("entity", "sync", "--from", file("旧.csv", FORMER)).exits(0);
    Path license = home.resolve("许可.csv");
    Files.writeString(license, Rows.table(Rows.of("license", 1).with(Role.SUBJECT_NAME, FORMER)));
    cli.run("import", license.toString()).exits(0);
  }

  private String file(String name, String subjectName) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(
        file,
        Rows.table(
            Rows.of("subject", 1).with(Role.SUBJECT_NAME, subjectName), Rows.of("subject", 2)));
    return file.toString();
  }

  @Test
  void aChangedNameIsToldWithTheRecordsThatStillHaveTheFormer() throws IOException {
    Run run = cli.run("entity", "sync", "--from", file("新.csv", PRESENT), "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "entity-sync").item();
    Contract.keys(
        item,
        "source",
        "snapshot",
        "batch",
        "read",
        "created",
        "updated",
        "unchanged",
        "conflicts",
        "rejected",
        "same",
        "renamed",
        "outdated",
        "unknown");
    assertThat(item).contains(entry("updated", 1), entry("unchanged", 1), entry("outdated", 1));
    assertThat(children(item, "renamed"))
        .containsExactly(
            Map.of("code", CreditCodes.of(1), "before", FORMER, "now", PRESENT, "outdated", 1));
  }

  @Test
  void peopleReadFormerAndPresentName() throws IOException {
    Run run = cli.run("entity", "sync", "--from", file("新.csv", PRESENT)).exits(0);

    assertThat(run.out()).contains(FORMER, PRESENT);
    assertThat(run.err()).contains("新增 0, 变更 1 (其中改名 1), 未变 1", "creditctl entity align");
  }

  @Test
  void theFormerNameIsStillFound() throws IOException {
    cli.run("entity", "sync", "--from", file("新.csv", PRESENT)).exits(0);

    assertThat(cli.run("query", FORMER, "--json").exits(0).out()).contains(PRESENT);
    assertThat(cli.run("query", PRESENT).exits(0).out()).contains(CreditCodes.of(1));
    assertThat(cli.run("entity", "search", "蓝湾货运", "--json").exits(0).items())
        .extracting(item -> item.get("code"))
        .containsExactly(CreditCodes.of(1));
  }

  @Test
  void nobodyIsRemovedForNotBeingThere() throws IOException {
    Path one = home.resolve("一户.csv");
    Files.writeString(one, Rows.table(Rows.of("subject", 3)));

    cli.run("entity", "sync", "--from", one.toString()).exits(0);

    assertThat(cli.run("record", "list", "--kind", "subject", "--json").items()).hasSize(3);
  }

  @Test
  void aRehearsalTellsTheSameAndStoresNothing() throws IOException {
    String renamed = file("新.csv", PRESENT);

    Run rehearsal = cli.run("entity", "sync", "--from", renamed, "-n", "--json").exits(0);

    assertThat(rehearsal.json()).containsEntry("dryRun", true);
    assertThat(children(rehearsal.item(), "renamed")).hasSize(1);
    assertThat(cli.run("query", CreditCodes.of(1)).exits(0).out()).contains(FORMER);
  }

  @Test
  void codesAreAskedForAtAPlatformOnly() throws IOException {
    String renamed = file("新.csv", PRESENT);

    assertThat(cli.run("entity", "sync", "--from", renamed, CreditCodes.of(1)).exits(2).err())
        .contains("E-2001", "CODE");
  }
}
