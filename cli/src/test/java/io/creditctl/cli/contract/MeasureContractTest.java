package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code measure}: what a script that decides about a subject may rely on. */
class MeasureContractTest {
  private static final String LISTED = "91371082MA0021377H";
  private static final String CLEAR = "91371002MA009973XC";

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void fill() throws IOException {
    cli = CliRunner.filled(home);
    Path watch = office.resolve("重点关注.csv");
    Files.writeString(watch, Rows.table(Rows.of("watchlist", 1)));
    cli.run("import", watch.toString(), "--kind", "watchlist").exits(0);
  }

  @Test
  void aRestrictedSubjectIsAFindingWithItsGrounds() {
    Run run = cli.run("measure", "match", LISTED, "--scene", "bidding", "--json").exits(3);

    List<Map<String, Object>> items = Contract.envelope(run, "measure-match").items();
    Contract.keys(
        items.get(0),
        "standing",
        "measure",
        "title",
        "effect",
        "grounds",
        "until",
        "unit",
        "basis",
        "list",
        "problem");
    assertThat(items)
        .extracting(item -> item.get("standing") + " " + item.get("measure"))
        .containsExactly("restricted bidding-credit-down", "restricted procurement-ban");
    assertThat(items.get(1))
        .contains(
            entry("effect", "serious-restriction"),
            entry("basis", "《山东省社会信用条例》第三十条"),
            entry("until", "2027-04-17"));
    assertThat(children(items.get(1), "grounds").get(0))
        .contains(entry("by", "list"), entry("list", "black"), entry("documentNo", "威交信失〔2025〕3号"));
    assertThat(run.err()).contains("限制 2");
  }

  @Test
  void nothingAgainstASubjectIsNought() {
    Run run = cli.run("measure", "match", CLEAR, "--scene", "bidding", "--json").exits(0);

    assertThat(run.items()).isEmpty();
    assertThat(cli.run("measure", "match", LISTED, "--scene", "bidding", "-q").exits(3).out())
        .isEmpty();
  }

  @Test
  void cannotTellIsTwelveAndSaysWhichList(@TempDir Path other) {
    CliRunner fresh = new CliRunner(other);

    Run run = fresh.run("measure", "match", CLEAR, "--scene", "bidding", "--json").exits(12);

    assertThat(run.items())
        .extracting(
            item -> item.get("standing") + " " + item.get("list") + " " + item.get("problem"))
        .containsExactly("unchecked black UNKNOWN", "unchecked watch UNKNOWN");
    assertThat(run.err()).contains("measure.catalogFile");
    assertThat(
            cli.with("CREDITCTL_NOW", "2026-10-23")
                .run("measure", "match", CLEAR, "--max-age", "24h")
                .exits(12)
                .out())
        .contains("名单太旧");
  }

  @Test
  void aMeasureIsAppliedToldAboutAndLifted() {
    String[] apply = {
      "measure",
      "apply",
      LISTED,
      "procurement-ban",
      "--basis",
      "威交函〔2026〕8号",
      "--until",
      "2027-12-31"
    };
    Run applied = cli.run(with(apply, "--json")).exits(0);

    Contract.keys(
        Contract.envelope(applied, "measure-apply").item(),
        "application",
        "state",
        "measure",
        "title",
        "effect",
        "subject",
        "record",
        "from",
        "until",
        "unit",
        "basis",
        "actor",
        "endedOn",
        "reason");
    assertThat(applied.item())
        .contains(entry("application", "MEA-1"), entry("state", "active"), entry("actor", "丛舟"));
    assertThat(cli.run(apply).exits(6).err()).contains("E-2557", "MEA-1");
    cli.run("measure", "feedback", "MEA-1", "--result", "done", "--note", "已取消资格").exits(0);
    assertThat(cli.run("measure", "stats", "--json").exits(0).item())
        .contains(
            entry("applied", 1),
            entry("active", 1),
            entry("feedback", Map.of("done", 1, "corrected", 0, "ineffective", 0)));
    assertThat(cli.run("measure", "lift", "MEA-1", "--reason", "信用修复", "--json").exits(0).item())
        .contains(entry("state", "lifted"), entry("reason", "信用修复"));
    assertThat(cli.run("measure", "applied", "--json").exits(0).items()).isEmpty();
    assertThat(cli.run("measure", "applied", LISTED, "--all").exits(0).out()).contains("已解除");
    assertThat(cli.run("audit", "log", "--json").exits(0).items())
        .extracting(item -> item.get("action") + " " + item.get("object"))
        .contains("measure-applied MEA-1", "measure-feedback MEA-1", "measure-lifted MEA-1");
    cli.run("audit", "verify").exits(0);
  }

  private static String[] with(String[] words, String more) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = more;
    return all;
  }

  @Test
  void aGrantedRepairLiftsWhatRestsOnItsRecord() throws IOException {
    Path fines = office.resolve("处罚.csv");
    Rows fine =
        Rows.of("penalty", 1)
            .with(Role.DECIDED_ON, "2026-06-01")
            .with("CF_CFLB", "罚款")
            .with("CF_NR_FK", "0.2");
    Files.writeString(fines, Rows.table(fine));
    cli.run("import", fines.toString(), "--kind", "penalty").exits(0);
    Map<String, Object> record =
        cli.run("record", "list", "--kind", "penalty", "--json").items().stream()
            .filter(item -> item.get("documentNo").equals("威交〔2026〕1号"))
            .findFirst()
            .orElseThrow();
    String id = record.get("id").toString();
    cli.run(
            "measure",
            "apply",
            id,
            "no-funds",
            "--basis",
            "计划",
            "--until",
            "2027-01-01",
            "--for",
            id)
        .exits(0);

    cli.run(
            "repair",
            "open",
            id,
            "--applicant",
            "李经理",
            "--fulfilled",
            "凭证 1",
            "--commitment",
            "承诺书 1")
        .exits(0);
    cli.run("repair", "accept", "RPR-1").exits(0);
    cli.run("repair", "verify", "RPR-1", "--finding", "已缴清").exits(0);
    cli.with("CREDITCTL_ACTOR", "宋江")
        .run("repair", "decide", "1", "--grant", "--doc", "威交信修〔2026〕1号")
        .exits(0);

    assertThat(cli.run("measure", "applied", "--all", "--json").item())
        .contains(entry("state", "lifted"), entry("record", id));
    cli.run("repair", "undo", "RPR-1", "--reason", "弄错").exits(0);
    assertThat(cli.run("measure", "applied", "--json").item()).containsEntry("state", "active");
    assertThat(cli.run("record", "trace", id).exits(0).out()).contains("采取措施", "解除措施", "恢复措施");
  }

  @Test
  void aRehearsalStoresNothing() throws IOException {
    byte[] before = Files.readAllBytes(cli.store());

    Run run =
        cli.run(
                "measure",
                "apply",
                LISTED,
                "more-checks",
                "--basis",
                "计划",
                "--until",
                "2027-01-01",
                "-n",
                "--json")
            .exits(0);

    assertThat(run.json()).containsEntry("dryRun", true);
    assertThat(run.item()).containsEntry("application", "");
    assertThat(Files.readAllBytes(cli.store())).isEqualTo(before);
  }

  @Test
  void whatTheCatalogueOrTheLawDoesNotAllowIsRefused() {
    assertThat(apply(LISTED, "ban-everything").exits(5).err())
        .contains("E-2550", "measure.catalogFile");
    assertThat(apply("威海蓝湾联运有限公司", "procurement-ban").exits(6).err()).contains("E-2552", "第三十条");
    assertThat(apply(LISTED, "green-channel").exits(6).err()).contains("E-2561");
    assertThat(cli.run("measure", "lift", "MEA-1", "--reason", "x").exits(5).err())
        .contains("E-2559");
    cli.run("measure", "apply", LISTED, "more-checks", "--until", "2027-01-01").exits(2);
    cli.run("measure", "apply", LISTED, "more-checks", "--basis", " ", "--until", "2027-01-01")
        .exits(2);
  }

  private Run apply(String subject, String measure) {
    return cli.run("measure", "apply", subject, measure, "--basis", "x", "--until", "2027-01-01");
  }

  @Test
  void theCatalogueNamesLawAndStandingOfEachMeasure() {
    Run list = cli.run("measure", "list", "--scene", "bidding", "--json").exits(0);
    Contract.keys(
        Contract.envelope(list, "measure-list").items().get(0),
        "measure",
        "title",
        "effect",
        "scenes",
        "basis",
        "unit",
        "months");
    assertThat(list.items())
        .extracting(item -> item.get("measure"))
        .containsExactly("bidding-credit-up", "bidding-credit-down", "procurement-ban");

    Map<String, Object> shown =
        cli.run("measure", "show", "procurement-ban", "--json").exits(0).item();
    assertThat(children(shown, "notes"))
        .extracting(note -> note.get("standing"))
        .contains("verified", "recalled");
    assertThat(cli.run("measure", "show", "procurement-ban").exits(0).out())
        .contains("未核原文", "第三十条");
    assertThat(cli.run("measure", "show", "nonsense").exits(5).err()).contains("E-2550");
  }

  @Test
  void aBureausOwnCatalogueTakesThePlaceOfTheBundledOne() throws IOException {
    Path own = office.resolve("措施.json");
    Files.writeString(
        own,
        """
        {"measures": [{"id": "letter", "title": "提醒函", "kind": "restriction", "class": "ordinary",
          "basis": "本局制度", "effectiveFrom": "2026-01-01", "unit": "法规科", "scenes": ["approval"],
          "whom": {"lists": ["black"]}, "months": 3, "notes": []}]}
        """);
    cli.run("config", "set", "measure.catalogFile", own.toString()).exits(0);

    assertThat(cli.run("measure", "list", "--json").items())
        .extracting(item -> item.get("measure"))
        .containsExactly("letter");
    assertThat(cli.run("measure", "match", LISTED, "--json").exits(3).item())
        .containsEntry("measure", "letter");

    Files.writeString(own, "{\"measures\": [{\"id\": \"letter\", \"colour\": \"red\"}]}");
    assertThat(cli.run("measure", "list").exits(10).err()).contains("E-2551", "措施.json");
    Files.writeString(own, "{");
    assertThat(cli.run("measure", "list").exits(10).err()).contains("E-2551", "措施.json:1");
  }
}
