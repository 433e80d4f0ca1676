package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code record clean}: what it shows, what it asks, what it stores or writes. */
class CleanContractTest {
  private static final String DIRTY = file("处罚-脏.csv");

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  private Run clean(String... more) {
    String[] words = new String[more.length + 5];
    List<String> fixed = List.of("record", "clean", DIRTY, "--on-error", "skip");
    for (int i = 0; i < words.length; i++) {
      words[i] = i < fixed.size() ? fixed.get(i) : more[i - fixed.size()];
    }
    return cli.run(words);
  }

  private List<Map<String, Object>> stored() {
    return cli.run("record", "list", "--json").exits(0).items();
  }

  @Test
  void showsTheDifferencesAndStoresNothingWithoutConsent() {
    Run run = clean().exits(2);

    assertThat(run.out()).contains("９１３７１O02MAOOOOO15H", "91371002MA0000015H", "校验位相符");
    assertThat(run.err()).contains("E-2007", "--yes");
    assertThat(stored()).isEmpty();
  }

  @Test
  void storesAfterAPersonSaidYesAndNothingAfterNo() {
    CliRunner terminal = cli.atTerminal(120);

    terminal.typing("n\n");
    assertThat(clean().exits(2).err()).contains("[y/N]");
    assertThat(stored()).isEmpty();
    terminal.typing("y\n");
    assertThat(clean().exits(7).out()).contains("B-1");
    assertThat(stored()).hasSize(5);
  }

  @Test
  void tellsProgramsEverything() {
    Run run = clean("--yes", "--json").exits(7);

    Map<String, Object> item = Contract.envelope(run, "record-clean").item();
    assertThat(item)
        .contains(
            entry("batch", "B-1"),
            entry("read", 6),
            entry("created", 5),
            entry("rejected", 1),
            entry("changedRows", 4),
            entry("dryRun", false));
    List<Map<String, Object>> changes = children(item, "changes");
    assertThat(item).containsEntry("changedCells", changes.size());
    Contract.keys(
        changes.get(0),
        "file",
        "line",
        "header",
        "field",
        "before",
        "after",
        "rules",
        "codes",
        "why");
    assertThat(changes.get(0))
        .contains(
            entry("line", 3),
            entry("field", "CF_XDR_SHXYM"),
            entry("before", "９１３７１O02MAOOOOO15H"),
            entry("after", "91371002MA0000015H"),
            entry("rules", List.of("width", "code-letters")),
            entry("codes", List.of("E-1067", "E-1069")));
    assertThat(children(item, "errors"))
        .extracting(error -> error.get("rule"))
        .contains("amount-unit", "identity-number-public", "credit-code-check-digit");
  }

  @Test
  void remembersWithEachRecordWhatWasChangedAndWhy() {
    clean("--yes").exits(7);

    Run trace = cli.run("record", "trace", "R-2").exits(0);

    assertThat(trace.out()).contains("清洗", "2026年10月12日 → 2026-10-12 (日期写法统一)", "年份括号改为〔〕");
  }

  @Test
  void showsNoIdentityNumberOnEitherStreamOrInAnyFileOfChanges() throws IOException {
    Path changes = home.resolve("改动.csv");

    Run run = clean("--yes", "--changes-out", changes.toString()).exits(7);
    Run trace = cli.run("record", "trace", "R-3", "--json").exits(0);

    assertThat(List.of(run.out(), run.err(), trace.out(), Files.readString(changes)))
        .noneMatch(text -> text.contains("19900101"));
    assertThat(Files.readString(changes)).contains("去掉空白", "E-1066", "3710**********0015");
    assertThat(Files.readString(cli.store(), StandardCharsets.ISO_8859_1))
        .doesNotContain("37100219900101 0015");
  }

  @Test
  void neverChangesAnAmountThatMayBeInYuanButSaysSo() {
    Run run = clean("--yes").exits(7);

    assertThat(run.out()).contains("E-1060", "0.2 万元");
    assertThat(run.err()).contains("--amounts-in yuan");
    assertThat(cli.run("record", "show", "R-4", "--json").out()).contains("2000");
  }

  @Test
  void convertsAmountsWhenToldThatTheyAreInYuan() {
    Run run = clean("--amounts-in", "yuan", "-n", "--json").exits(7);

    assertThat(children(run.item(), "changes"))
        .filteredOn(
            change -> change.get("line").equals(5) && change.get("field").equals("CF_NR_FK"))
        .extracting(change -> change.get("before"), change -> change.get("after"))
        .containsExactly(tuple("2000", "0.2"));
  }

  @Test
  void aRehearsalCountsAsTheRealThingAndLeavesNoFile() {
    Run run = clean("-n", "--output", home.resolve("新.csv").toString());

    run.exits(3);
    assertThat(run.err()).contains("预演");
    assertThat(home).isEmptyDirectory();
    assertThat(clean("-n", "--json").exits(7).item()).contains(entry("created", 5));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void writesTheCleanedTableAndStoresNothing() throws IOException {
    Path table = home.resolve("新.csv");

    Run run = clean("--output", table.toString()).exits(3);

    assertThat(run.out()).contains("91371002MA0000015H");
    assertThat(run.err()).contains("仍有 1 行有误", "已写入");
    assertThat(cli.store()).doesNotExist();
    assertThat(Files.readAllLines(table)).hasSize(7);
    assertThat(Files.readString(table))
        .startsWith("\uFEFF行政相对人名称,")
        .contains("法规科", "鲁威交罚〔2026〕0503-1号", "371002199001010015", "91371000MA0000015X");
  }

  @Test
  void whatItWroteNeedsNoMoreCleaning() {
    Path table = home.resolve("新.csv");
    clean("--output", table.toString()).exits(3);

    Run again =
        cli.run("record", "clean", table.toString(), "--on-error", "skip", "--json").exits(7);

    assertThat(again.item()).contains(entry("changedCells", 0), entry("created", 5));
  }

  @Test
  void doesNotAskAboutAFileThatIsCleanAlready() {
    Run run = cli.run("record", "clean", file("处罚.csv")).exits(0);

    assertThat(run.err()).contains("4 行中改动 0 行");
    assertThat(stored()).hasSize(4);
  }

  @Test
  void doesNotAskAboutAFileThatWouldBeRefused() {
    Run run = cli.run("record", "clean", DIRTY).exits(3);

    assertThat(run.out()).contains("E-1005");
    assertThat(run.err()).contains("整份文件未入库").doesNotContain("E-2007");
    assertThat(stored()).isEmpty();
  }

  @Test
  void readsStandardInputTwiceWhereItMustAsk() throws IOException {
    cli.typing(Files.readString(Path.of(DIRTY)));

    Run run =
        cli.run(
                "record",
                "clean",
                "-",
                "--kind",
                "penalty",
                "--on-error",
                "skip",
                "--yes",
                "--json")
            .exits(7);

    assertThat(run.item()).contains(entry("created", 5));
    assertThat(cli.run("record", "clean", "-", "--on-error", "skip").exits(2).out())
        .contains("91371002MA0000015H");
  }

  @Test
  void theFilesItWritesAreGuarded() throws IOException {
    Path there = Files.writeString(home.resolve("旧.csv"), "旧");

    assertThat(clean("--output", there.toString(), "--json").exits(6).error())
        .containsEntry("code", "E-6004");
    assertThat(there).hasContent("旧");
    assertThat(clean("--output", home.resolve("新.txt").toString(), "--json").exits(2).error())
        .containsEntry("code", "E-2200");
    assertThat(
            cli.run("record", "clean", DIRTY, DIRTY, "--output", home + "/新.csv", "--json")
                .exits(2)
                .error())
        .containsEntry("code", "E-2001");
    clean("--output", there.toString(), "--overwrite").exits(3);
    assertThat(Files.readString(there)).contains("91371002MA0000015H");
  }

  @Test
  void showsAsManyDifferencesAsAsked() {
    Run run = clean("-n", "--limit", "2").exits(7);

    assertThat(run.out()).contains("91371002MA0000015H").doesNotContain("0503-1号");
    assertThat(run.err()).contains("--changes-out");
    assertThat(clean("-n", "--format", "csv").exits(7).out()).startsWith("file,line,field");
  }

  @Test
  void speaksEnglishToo() {
    cli.english();

    Run run = clean("-n").exits(7);

    assertThat(run.out()).contains("before", "after", "the check digit agrees");
    assertThat(run.err()).contains("4 of 6 rows changed");
  }
}
