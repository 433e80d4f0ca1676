package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code roster}: yes, no, and cannot tell are three answers. */
class RosterContractTest {
  private static final String LISTED = "91371082MA0021377H";
  private static final String EXPIRED = "91371003MA00195256";
  private static final String CLEAR = "91371000MA0011013D";

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  @Test
  void aListedCodeIsAHit() {
    Run run = cli.run("check", LISTED, "--json").exits(3);

    Map<String, Object> item = Contract.envelope(run, "roster-check").item();
    Contract.keys(item, List.of("input", "result", "hits", "snapshotAt"), List.of("problem"));
    assertThat(item).contains(entry("input", LISTED), entry("result", "hit"));
    Map<String, Object> hit = children(item, "hits").get(0);
    Contract.keys(hit, "list", "name", "code", "score", "features", "basis", "documentNo", "until");
    assertThat(hit).contains(entry("list", "black"), entry("documentNo", "威交信失〔2025〕3号"));
  }

  @Test
  void anEqualNameIsOnlyPossible() {
    assertThat(cli.run("check", "荣成湾鹬汽车租赁有限公司", "--json").exits(3).item())
        .containsEntry("result", "possible");
  }

  @Test
  void aCodeThatIsNotListedIsClearAndSoIsAnExpiredOne() {
    assertThat(cli.run("check", CLEAR, "--json").exits(0).item())
        .contains(entry("result", "clear"), entry("hits", List.of()));
    cli.run("check", EXPIRED).exits(0);
    cli.run("check", EXPIRED, "--as-of", "2026-09-11").exits(3);
  }

  @Test
  void whatCannotBeCheckedIsNeverClear(@TempDir Path other) {
    CliRunner fresh = new CliRunner(other);

    assertThat(fresh.run("check", CLEAR, "--json").exits(12).item())
        .containsEntry("result", "unknown");
    assertThat(cli.run("check", "91371082MA0021377X", "--json").exits(12).item())
        .containsEntry("result", "unknown");
    cli.run("check", "9.13710E+17").exits(12);
    assertThat(
            cli.with("CREDITCTL_NOW", "2026-10-23")
                .run("check", CLEAR, "--max-age", "24h", "--json")
                .exits(12)
                .item())
        .containsEntry("result", "stale");
  }

  @Test
  void cannotTellOutweighsAHit() {
    Run run = cli.run("check", LISTED, CLEAR, "91371082MA0021377X").exits(12);

    assertThat(run.err()).isEqualTo("命中 1, 疑似 0, 未命中 1, 查不了 1\n");
    assertThat(run.out().lines()).hasSize(4);
  }

  @Test
  void checksLinesAndColumnsInTheirOrder() throws IOException {
    Path bidders = home.resolve("投标人.csv");
    Files.writeString(bidders, "序号,统一社会信用代码\n1," + CLEAR + "\n2," + LISTED + "\n");
    String lines = "# 投标人\n\n" + CLEAR + "\n" + LISTED + "\n";

    Run piped = cli.typing(lines).run("check", "-", "--json").exits(3);
    Run table = cli.run("check", "--file", bidders.toString(), "--json").exits(3);

    assertThat(piped.items()).extracting(item -> item.get("input")).containsExactly(CLEAR, LISTED);
    assertThat(table.items()).isEqualTo(piped.items());
    Run wrong = cli.run("check", "--file", bidders.toString(), "--column", "代码");
    assertThat(wrong.exits(2).err()).contains("E-2005", "代码", "统一社会信用代码");
  }

  @Test
  void asksForSomethingToCheck() {
    assertThat(cli.run("check").exits(2).err()).contains("E-2010", "TERM");
    cli.run("check", CLEAR, "--file", "x.csv").exits(2);
  }

  @Test
  void nothingToCheckIsNotClear() throws IOException {
    Path bidders = home.resolve("空.csv");
    Files.writeString(bidders, "统一社会信用代码\n");

    assertThat(cli.typing("# 无\n\n").run("check", "-").exits(2).err()).contains("E-2102");
    assertThat(cli.run("check", "--file", bidders.toString()).exits(2).err())
        .contains("E-2102", "空.csv");
  }

  @Test
  void standardInputStandsAlone() {
    assertThat(cli.typing(CLEAR).run("check", "-", LISTED).exits(2).err()).contains("E-2001");
  }

  @Test
  void cronShowsOnlyWhatAPersonMustLookAt() {
    Run run = cli.run("check", LISTED, CLEAR, "--cron").exits(3);

    assertThat(run.out()).contains(LISTED).doesNotContain(CLEAR);
    assertThat(run.err()).isEmpty();
    assertThat(cli.run("check", CLEAR, "--cron").exits(0).out()).isEmpty();
  }

  @Test
  void quietlyAnswersWithItsExitStatusAlone() {
    Run run = cli.run("check", LISTED, "--quiet").exits(3);

    assertThat(run.out() + run.err()).isEmpty();
  }

  @Test
  void aNameThatIsAlikeIsACandidateWithItsScoreAndItsReasons() {
    cli.run("check", "榮成灣玉汽車租賃有限公司").exits(0);
    Run run = cli.run("check", "榮成灣玉汽車租賃有限公司", "--fuzzy", "--json").exits(3);

    assertThat(run.item()).containsEntry("result", "possible");
    Map<String, Object> hit = children(run.item(), "hits").get(0);
    Contract.keys(hit, "list", "name", "code", "score", "features", "basis", "documentNo", "until");
    assertThat(hit).contains(entry("name", "荣成湾鹬汽车租赁有限公司"), entry("score", 0.85));
    assertThat(CliRunner.child(hit, "features"))
        .containsExactly(
            entry("matchedBy", "similar-name"),
            entry("mark", 0.5),
            entry("sound", 1.0),
            entry("region", 1.0),
            entry("trade", 1.0),
            entry("form", 1.0));
  }

  @Test
  void explainsEachFeatureOfACandidate() {
    Run run = cli.run("check", "荣成湾玉汽车租赁公司", "--fuzzy", "--explain").exits(3);

    assertThat(run.out().lines())
        .hasSize(6)
        .anySatisfy(line -> assertThat(line).contains("字号", "湾玉", "湾鹬", "0.50", "0.15"))
        .anySatisfy(line -> assertThat(line).contains("读音", "1.00", "0.30"))
        .anySatisfy(line -> assertThat(line).contains("组织形式", "有限责任公司", "0.00"));
    assertThat(cli.run("check", CLEAR, "--fuzzy", "--explain").exits(0).out().lines()).hasSize(2);
  }

  @Test
  void aThresholdBelowWhichSomeWouldBeMissedIsRefused() {
    assertThat(cli.run("check", "湾鹬", "--fuzzy", "--threshold", "0.6").exits(2).err())
        .contains("E-2450", "0.7");
    cli.run("check", "湾鹬", "--fuzzy", "--threshold", "1.1").exits(2);
    cli.run("check", "湾鹬", "--fuzzy", "--threshold", "NaN").exits(2);
    assertThat(cli.run("check", "湾鹬", "--threshold", "0.9").exits(2).err()).contains("E-2451");
  }

  /** Scores by hand: 1.0, 0.85 (a homophone), 0.70 (one of two characters), 0.80 (another city). */
  @Test
  void evaluatesTheLikenessOnJudgedPairs() throws IOException {
    Path pairs = home.resolve("名称对照.csv");
    Files.writeString(
        pairs,
        """
        name,candidate,same
        威海潮笙运输有限公司,威海潮笙运输有限公司,yes
        威海潮笙运输有限公司,威海潮声运输有限公司,是
        威海潮笙运输有限公司,威海潮平运输有限公司,no
        威海潮笙运输有限公司,青岛潮笙运输有限公司,否
        """);

    Run run = cli.run("roster", "eval", pairs.toString(), "--json").exits(0);

    List<Map<String, Object>> items = Contract.envelope(run, "roster-eval").items();
    assertThat(items).hasSize(11);
    Contract.keys(
        items.get(0),
        "threshold",
        "found",
        "mistaken",
        "missed",
        "precision",
        "recall",
        "f1",
        "best");
    assertThat(items)
        .filteredOn(item -> item.get("threshold").equals(0.8))
        .singleElement()
        .satisfies(item -> assertThat(item).contains(entry("found", 2), entry("mistaken", 1)))
        .satisfies(
            item -> assertThat(item).contains(entry("precision", 0.6667), entry("recall", 1.0)));
    assertThat(items)
        .filteredOn(item -> item.get("best").equals(true))
        .singleElement()
        .satisfies(item -> assertThat(item).contains(entry("threshold", 0.85), entry("f1", 1.0)));
    assertThat(run.err()).isEqualTo("名称对 4: 同一 2, 不同 2\n");
  }

  @Test
  void aPairWithoutAJudgementIsRefusedWithItsLine() throws IOException {
    Path pairs = home.resolve("名称对照.csv");
    Files.writeString(pairs, "name,candidate,same\n甲乙,甲乙,yes\n甲乙,甲丙,maybe\n");

    assertThat(cli.run("roster", "eval", pairs.toString()).exits(2).err())
        .contains("E-2452", "名称对照.csv:3", "maybe");
    Files.writeString(pairs, "name,candidate\n甲乙,甲乙\n");
    assertThat(cli.run("roster", "eval", pairs.toString()).exits(2).err()).contains("E-2005");
    Files.writeString(pairs, "name,candidate,same\n");
    assertThat(cli.run("roster", "eval", pairs.toString()).exits(2).err()).contains("E-2102");
  }

  @Test
  void listsWhoStandsOnAList() {
    Run black = cli.run("roster", "list", "--list", "black", "--json").exits(0);
    Run expired = cli.run("roster", "list", "--list", "black", "--expired", "--json").exits(0);

    Contract.keys(
        Contract.envelope(black, "roster-list").items().get(0),
        "list",
        "name",
        "code",
        "documentNo",
        "reason",
        "authority",
        "listedOn",
        "until",
        "basis",
        "id");
    assertThat(black.items()).hasSize(2);
    assertThat(expired.items()).hasSize(3);
    assertThat(cli.run("roster", "list", "--list", "watch", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void countsTheLists() {
    Run run = cli.run("roster", "stats", "--json").exits(0);

    assertThat(Contract.envelope(run, "roster-stats").items()).hasSize(3);
    Contract.keys(
        run.items().get(0),
        List.of("list", "active", "expired", "snapshotAt"),
        List.of("expiresAt"));
    assertThat(run.items().get(1))
        .contains(entry("list", "black"), entry("active", 2), entry("expired", 1));
    assertThat(cli.run("roster", "stats").out()).contains("2026-10-20 09:00");
  }
}
