package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score}: schemes, evaluations, and the grades that follow. */
class ScoreContractTest {
  private static final String SCHEME =
      """
      name: local
      version: 1
      title: 本地方案
      effectiveFrom: 2020-01-01
      basis: 示例
      standing: own
      scope: {domains: [road], subjects: [法人及非法人组织]}
      formula: {type: sum, base: 100, floor: 0, ceiling: 100}
      indicators:
        - id: B01
          group: 经营行为
          title: 超限运输
          of: {kind: penalty, says: {in: [title], words: [超限]}}
          each: -10
          basis: 示例
          standing: own
      bands:
        - {grade: A, from: 85, basis: 85 分及以上, standing: own}
        - {grade: B, from: 60, basis: 60 至 85 分, standing: own}
        - {grade: C, basis: 60 分以下, standing: own}
      validMonths: 12
      """;

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    write("local.yaml", SCHEME);
    cli.run("config", "set", "score.schemesFolder", office.toString()).exits(0);
    String file =
        write(
            "处罚.csv",
            Rows.table(
                penalty(1, 1, "2025-03-01"),
                penalty(2, 1, "2025-04-01"),
                penalty(3, 2, "2025-05-01")));
    cli.run("import", file).exits(0);
  }

  private static Rows penalty(int n, int firm, String day) {
    return Rows.of("penalty", n)
        .with(Role.SUBJECT_CODE, CreditCodes.of(firm))
        .with(Role.SUBJECT_NAME, "威海第" + firm + "物流有限公司")
        .with("CF_WFXW", "超限运输")
        .with(Role.DECIDED_ON, day);
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(office.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run evaluate(String... more) {
    String[] words = {"score", "run", "--scheme", "local", "--period", "2025", "--json"};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return cli.run(all);
  }

  @Test
  void evaluatesAndRanks() {
    Map<String, Object> item = Contract.envelope(evaluate().exits(0), "score-run").item();

    Contract.keys(
        item,
        "run",
        "scheme",
        "version",
        "schemeHash",
        "example",
        "period",
        "asOf",
        "subjects",
        "unrated",
        "grades");
    assertThat(item).contains(entry("scheme", "local"), entry("subjects", 2), entry("unrated", 0));
    assertThat(child(item, "grades")).containsExactly(entry("A", 1), entry("B", 1), entry("C", 0));
    List<Map<String, Object>> ranked =
        Contract.envelope(
                cli.run("score", "list", "--scheme", "local", "--period", "2025", "--json"),
                "score-list")
            .items();
    Contract.keys(
        ranked.get(0),
        "place",
        "name",
        "code",
        "score",
        "grade",
        "byScore",
        "before",
        "bad",
        "good");
    assertThat(ranked).extracting(one -> one.get("grade")).containsExactly("A", "B");
    assertThat(ranked).extracting(one -> one.get("score")).containsExactly(90.0, 80.0);
    assertThat(
            cli.run(
                    "score",
                    "list",
                    "--scheme",
                    "local",
                    "--period",
                    "2025",
                    "--grade",
                    "B",
                    "--json")
                .items())
        .hasSize(1);
    assertThat(cli.run("score", "stats", "--scheme", "local", "--period", "2025").exits(0))
        .satisfies(
            stats -> {
              assertThat(stats.out()).contains("50.00%");
              assertThat(stats.err()).contains("平均 85.00 分");
            });
  }

  @Test
  void aRehearsalLeavesNothing() {
    assertThat(evaluate("-n").exits(0).json()).containsEntry("dryRun", true);

    assertThat(cli.run("score", "list", "--scheme", "local", "--period", "2025").exits(5).err())
        .contains("E-2406", "creditctl score run");
  }

  @Test
  void explainsEveryPointAndTheWayUp() {
    evaluate().exits(0);

    Run json = cli.run("score", "explain", CreditCodes.of(1), "--json").exits(0);
    Map<String, Object> item = Contract.envelope(json, "score-explain").item();
    assertThat(children(item, "indicators"))
        .extracting(line -> line.get("record"), line -> line.get("points"))
        .containsExactly(tuple("R-1", -10.0), tuple("R-2", -10.0));
    Map<String, Object> next = child(item, "nextGrade");
    assertThat(next).contains(entry("grade", "A"), entry("missing", 5.0), entry("enough", true));
    assertThat(children(next, "ways"))
        .extracting(way -> way.get("chosen"))
        .containsExactly(true, false);

    Run words = cli.run("score", "explain", CreditCodes.of(1)).exits(0);
    assertThat(words.out())
        .contains("基础分 100.00", "B01 超限运输", "-10.00", "R-1", "合计 80.00  等级 B", "到 A 级还差 5.00 分");
  }

  @Test
  void supposesRecordsGoneAndAdded() {
    evaluate().exits(0);

    Map<String, Object> without =
        cli.run("score", "what-if", CreditCodes.of(1), "--without", "R-1", "--json")
            .exits(0)
            .item();
    assertThat(child(without, "before")).containsEntry("grade", "B");
    assertThat(child(without, "after")).contains(entry("score", 90.0), entry("grade", "A"));
    Map<String, Object> with =
        cli.run(
                "score",
                "what-if",
                CreditCodes.of(1),
                "--with",
                "penalty:title=超限运输",
                "--with",
                "penalty:title=超限运输,decidedOn=2025-12-31",
                "--with",
                "penalty:title=超限运输,decidedOn=2026-01-01",
                "--json")
            .exits(0)
            .item();
    assertThat(child(with, "after")).contains(entry("score", 60.0), entry("grade", "B"));
    assertThat(
            cli.run("score", "what-if", CreditCodes.of(1), "--with", "penalty:颜色=红").exits(2).err())
        .contains("E-2408", "颜色");
    assertThat(cli.run("score", "what-if", CreditCodes.of(1), "--without", "R-3").exits(2).err())
        .contains("E-2409", "R-3");
    assertThat(cli.run("score", "what-if", CreditCodes.of(1)).exits(2).err()).contains("--without");
  }

  @Test
  void publishedGradesStandInTheFileOfTheSubject() {
    evaluate().exits(0);
    assertThat(cli.run("query", CreditCodes.of(1)).exits(0).out()).doesNotContain("local");

    Run published =
        cli.run(
                "score",
                "publish",
                "--scheme",
                "local",
                "--period",
                "2025",
                "--from",
                "2026-10-01",
                "--basis",
                "威交〔2026〕8号",
                "--json")
            .exits(0);

    assertThat(Contract.envelope(published, "score-settle").item())
        .contains(
            entry("state", "published"),
            entry("validFrom", "2026-10-01"),
            entry("validUntil", "2027-09-30"));
    assertThat(cli.run("query", CreditCodes.of(1)).exits(0).out())
        .contains("local B", "2027-09-30");
    Map<String, Object> file = cli.run("query", CreditCodes.of(1), "--json").exits(0).item();
    assertThat(children(file, "grades"))
        .singleElement()
        .satisfies(
            grade ->
                assertThat(grade)
                    .contains(
                        entry("scheme", "local"), entry("domain", "road"), entry("grade", "B")));
    assertThat(evaluate().exits(6).err()).contains("E-2405");
    assertThat(cli.run("audit", "log", "--json").exits(0).out()).contains("score-publish");
    assertThat(cli.run("score", "show", CreditCodes.of(1)).exits(0).err())
        .contains("现行等级: local B");
  }

  @Test
  void simulatesAnotherSchemeWithoutKeepingAnything() {
    String stricter =
        write(
            "新方案.txt",
            SCHEME.replace("version: 1", "version: 2").replace("each: -10", "each: -20"));

    List<Map<String, Object>> matrix =
        Contract.envelope(
                cli.run("score", "simulate", "--scheme", stricter, "--period", "2025", "--json")
                    .exits(0),
                "score-simulate")
            .items();

    assertThat(matrix)
        .containsExactlyInAnyOrder(
            Map.of("from", "A", "to", "B", "subjects", 1),
            Map.of("from", "B", "to", "B", "subjects", 1));
    List<Map<String, Object>> moves =
        cli.run("score", "simulate", "--scheme", stricter, "--period", "2025", "--moves", "--json")
            .exits(0)
            .items();
    assertThat(moves)
        .singleElement()
        .satisfies(
            move ->
                assertThat(move)
                    .contains(
                        entry("code", CreditCodes.of(2)),
                        entry("fromScore", 90.0),
                        entry("toScore", 80.0)));
    assertThat(cli.run("score", "list", "--scheme", "local", "--period", "2025").exits(5).out())
        .isEmpty();
    assertThat(cli.run("score", "scheme", "diff", "local", stricter, "--json").exits(3).items())
        .extracting(difference -> difference.get("place"))
        .containsExactly("version", "indicators[B01].each");
    assertThat(cli.run("score", "scheme", "diff", "local", "local@1").exits(0).out()).isNotNull();
  }

  @Test
  void tellsTheFaultsOfASchemeByLine() {
    String faulty = write("faulty.txt", SCHEME.replace("each: -10", "each: 十"));

    Run run = cli.run("score", "scheme", "validate", faulty, "--json").exits(3);

    assertThat(Contract.envelope(run, "score-scheme-validate").item())
        .contains(
            entry("line", 14),
            entry("column", 11),
            entry("path", "/indicators/0/each"),
            entry("rule", "scheme-type"));
    assertThat(cli.run("score", "simulate", "--scheme", faulty, "--period", "2025").exits(10).err())
        .contains("E-2401", "faulty.txt:14:11");
    assertThat(
            cli.run("score", "scheme", "validate", office.resolve("local.yaml").toString())
                .exits(0)
                .out())
        .isEmpty();
    assertThat(cli.run("score", "scheme", "schema").exits(0).out()).contains("$defs");
  }

  @Test
  void listsAndShowsTheSchemes() {
    assertThat(cli.run("score", "scheme", "list", "--json").exits(0).items())
        .extracting(scheme -> scheme.get("name"))
        .contains("highway-construction", "safety", "shipping", "taxi-company", "local");
    assertThat(cli.run("score", "scheme", "show", "safety").exits(0).out())
        .contains("基础分 1000.00", "S03", "示例分值", "[本程序口径]");
    assertThat(cli.run("score", "scheme", "show", "nothing").exits(5).err())
        .contains("E-2402", "highway-construction");
    assertThat(cli.run("score", "scheme", "show", "local", "--as-of", "2019-12-31").exits(10).err())
        .contains("E-2404", "2020-01-01");
    write("second.yml", SCHEME);
    assertThat(cli.run("score", "scheme", "list").exits(10).err())
        .contains("E-2403", "local.yaml", "second.yml");
  }

  @Test
  void importsWhatOthersHaveEvaluated() {
    String file =
        write(
            "结果.csv",
            Rows.table(
                Rows.of("evaluation", 9)
                    .with("PJ_ND", "2025")
                    .with("PJ_DJ", "AA")
                    .with("PJ_MC", "质量信誉考核")));

    assertThat(cli.run("score", "import", file, "--json").exits(0).item())
        .containsEntry("created", 1);

    assertThat(cli.run("record", "list", "--kind", "evaluation", "--json").exits(0).items())
        .hasSize(1);
  }
}
