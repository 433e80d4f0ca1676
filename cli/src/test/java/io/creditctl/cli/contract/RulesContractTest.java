package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.jr.ob.JSON;
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

/** {@code disclosure rules}: what the law says, as data. */
class RulesContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  @Test
  void listsEveryRuleWithItsStanding() {
    Run table = cli.run("disclosure", "rules", "list").exits(0);

    assertThat(table.out())
        .contains("disclosure-7wd", "exempt-natural-person", "term-58", "未核原文", "本程序口径");
    Contract.envelope(cli.run("disclosure", "rules", "list", "--json"), "disclosure-rules");
  }

  @Test
  void showsOneRuleWithEveryStatementThatItRestsOn() {
    assertThat(cli.run("disclosure", "rules", "show", "severity-36-serious").exits(0).out())
        .contains("巨额 (标准未设, 不判断)", "国办发〔2025〕22号", "决定日 2026-04-01 起");
    cli.run("config", "set", "disclosure.hugeFine", "50").exits(0);
    assertThat(cli.run("disclosure", "rules", "show", "severity-36-serious").out())
        .contains("巨额 (50 万元)");
    assertThat(cli.run("disclosure", "rules", "show", "nothing").exits(5).err())
        .contains("E-2212", "disclosure-7wd");
    assertThat(cli.run("disclosure", "rules", "show", "reporting-7wd", "--json").item())
        .contains(entry("clock", "platform"), entry("workingDays", 7));
  }

  @Test
  void everyRuleCanBeShownInWords() {
    for (Map<String, Object> rule : cli.run("disclosure", "rules", "list", "--json").items()) {
      assertThat(cli.run("disclosure", "rules", "show", rule.get("id").toString()).exits(0).out())
          .contains("依据", "内容");
      cli.run("disclosure", "rules", "show", rule.get("id").toString(), "--lang", "en").exits(0);
    }
  }

  @Test
  void whatIsShownCanBeReadAgainAsABureausOwnFile() throws IOException {
    List<Map<String, Object>> rules = cli.run("disclosure", "rules", "list", "--json").items();
    Path own = home.resolve("规则.json");
    Files.writeString(own, JSON.std.asString(Map.of("rules", rules)));
    cli.run("config", "set", "disclosure.rulesFile", own.toString()).exits(0);

    assertThat(cli.run("disclosure", "rules", "list", "--json").exits(0).items()).isEqualTo(rules);
    cli.run("disclosure", "rules", "test").exits(0);
    Files.writeString(
        own, JSON.std.asString(Map.of("rules", rules)).replace("\"portal\"", "\"x\""));
    assertThat(cli.run("disclosure", "rules", "list").exits(10).err())
        .contains("E-2210", "规则.json", "rules.disclosure-7wd");
    Files.writeString(own, "{\n  \"rules\": ]\n}");
    assertThat(cli.run("disclosure", "rules", "list").exits(10).err()).contains("规则.json:2:");
  }

  @Test
  void theBundledVectorsHold() {
    assertThat(cli.run("disclosure", "rules", "test").exits(0).err()).contains("不符 0 处");
  }

  @Test
  void aVectorThatDoesNotHoldIsToldWithItsPlace() throws IOException {
    Path file = home.resolve("向量.csv");
    Files.writeString(
        file,
        "kind,decidedOn,CF_CFLB,dueOn,severity,note\n"
            + "penalty,2026-09-24,罚款,2026-10-12,ordinary,对\n"
            + "penalty,2026-09-24,罚款,2026-10-09,minor,错\n");

    Run run = cli.run("disclosure", "rules", "test", file.toString(), "--json").exits(3);

    assertThat(Contract.envelope(run, "disclosure-rules-test").items())
        .extracting(
            item -> item.get("what") + " " + item.get("expected") + " " + item.get("actual"))
        .containsExactly("dueOn 2026-10-09 2026-10-12", "severity minor ordinary");
    assertThat(run.items()).allMatch(item -> item.get("place").toString().endsWith("向量.csv:3"));
  }

  @Test
  void aVectorThatSaysNonsenseIsRefused() throws IOException {
    Path file = home.resolve("向量.csv");
    Files.writeString(file, "kind,decidedOn,CF_XX\npenalty,2026-09-24,1\n");
    assertThat(cli.run("disclosure", "rules", "test", file.toString()).exits(2).err())
        .contains("E-2211", "CF_XX");
    Files.writeString(file, "kind,decidedOn\npenalty,2026-02-30\n");
    assertThat(cli.run("disclosure", "rules", "test", file.toString()).exits(2).err())
        .contains("E-2211", "2026-02-30");
    Files.writeString(file, "kind,decidedOn\nmoon,2026-02-03\n");
    assertThat(cli.run("disclosure", "rules", "test", file.toString()).exits(2).err())
        .contains("E-2004");
  }

  @Test
  void aChangedRuleIsAppliedByRecomputingAndSaysWhatMoved() throws IOException {
    CliRunner office = CliRunner.filled(home);
    String rules =
        JSON.std.asString(
            Map.of("rules", office.run("disclosure", "rules", "list", "--json").items()));
    Path own = home.resolve("规则.json");
    Files.writeString(own, rules.replace("\"mostMonths\":12", "\"mostMonths\":6"));
    office.run("config", "set", "disclosure.rulesFile", own.toString()).exits(0);
    assertThat(office.run("disclosure", "explain", "R-7").out()).contains("recompute");

    Run rehearsed = office.run("disclosure", "recompute", "-n", "--json").exits(0);
    assertThat(Contract.envelope(rehearsed, "disclosure-recompute").items())
        .anyMatch(item -> item.get("id").equals("R-7") && item.get("what").equals("public-until"));
    Contract.keys(rehearsed.items().get(0), "id", "documentNo", "what", "before", "after");
    assertThat(office.run("disclosure", "recompute").exits(0).out()).contains("公示止期");
    assertThat(office.run("disclosure", "recompute", "--json").exits(0).items()).isEmpty();
  }
}
