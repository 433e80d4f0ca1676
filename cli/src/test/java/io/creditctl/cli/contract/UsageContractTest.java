package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that cannot be meant: said in our own words, suggested, never run. */
class UsageContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  @ParameterizedTest
  @CsvSource({
    "rostr list, roster",
    "recrod list, record",
    "record lst, list",
    "record exp, export",
    "statsu, status",
    "record list --as-fo today, --as-of",
    "record list --knd penalty, --kind",
    "record list --vo, --voided",
    "disclosure report --preiod 2026, --period",
    "push run --tarket province, --target",
  })
  void suggestsWhatWasMeantAndDoesNotRunIt(String line, String meant) {
    Run run = cli.run(line.split(" ")).exits(2);

    assertThat(run.err()).contains("是否想用: " + meant + "\n");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "xyzzy, E-0003",
    "record list --xyzzy, E-0002",
    "record show, E-0004",
    "record show R-1 R-2, E-0007",
    "record list extra, E-0007",
    "record list --limit, E-0010",
    "record list --limit x, E-0008",
    "record list --limit 1.5, E-0008",
    "record list --limit 99999999999999999999, E-0008",
    "sandbox serve --fail-rate x, E-0009",
    "record list --limit 1 --limit 2, E-0006",
    "record list --as-of nonsense, E-2002",
    "record list --as-of 2026-02-30, E-2002",
    "disclosure report --period 2026-13, E-2003",
    "record list --kind nonsense, E-2004",
    "record list --lock-wait 5, E-0005",
    "record list --json --format csv, E-2001",
    "disclosure report --period 2026 --from 2026-01-01, E-2001",
    "sandbox serve --fail-rate 5, E-2012",
    "sandbox serve --port 99999, E-2012",
  })
  void namesTheProblemByItsCode(String line, String code) {
    Run people = cli.run(line.split(" ")).exits(2);
    Run programs = cli.run((line + " --debug").replace("--json", "").split(" +"));

    assertThat(people.err()).contains(code).doesNotContain("\tat ", "is not a ", "null", "{0}");
    assertThat(programs.exits(line.contains("--json") ? 0 : 2).out()).doesNotContain("\tat ");
  }

  @Test
  void anErrorInJsonIsOneObjectOnStandardError() {
    Run run = cli.run("record", "show", "R-1", "--json").exits(5);

    Contract.keys(run.error(), "code", "exit", "message", "where", "hint");
    assertThat(run.error())
        .contains(
            entry("code", "E-5001"),
            entry("exit", 5),
            entry("where", "creditctl record show R-1 --json"));
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    Map<String, Object> usage = cli.run("rostr", "--json").exits(2).error();
    assertThat(usage).contains(entry("code", "E-0003"), entry("exit", 2));
    assertThat(cli.run("record", "list", "--format", "json", "--fields", "x").exits(2).error())
        .containsEntry("code", "E-2006");
  }

  @Test
  void speaksTheLanguageThatTheLineAsksForEvenWhenItIsWrong() {
    assertThat(cli.run("--lang", "en", "rostr").err()).startsWith("Error E-0003");
    assertThat(cli.run("record", "list", "--xyz", "--lang=en").err()).startsWith("Error E-0002");
    assertThat(cli.run("record", "list", "--xyz").err()).startsWith("错误 E-0002");
  }

  @Test
  void twoDashesEndTheOptions() {
    CliRunner.filled(home);

    assertThat(cli.run("query", "--", "91371000MA0011013D").exits(0).out()).contains("蓝湾");
    assertThat(cli.run("query", "--", "--json").exits(5).err()).contains("“--json”");
    assertThat(cli.run("record", "list", "--", "--json").exits(2).err())
        .contains("E-0007")
        .doesNotContain("是否想用");
    assertThat(cli.run("query", "--", "-h").exits(5).err()).contains("“-h”");
  }

  @Test
  void anAtSignReadsNoFile() throws IOException {
    Path secret = home.resolve("secret");
    Files.writeString(secret, "91371000MA0011013D");
    CliRunner.filled(home);

    Run run = cli.run("query", "@" + secret).exits(5);

    assertThat(run.err()).contains("@" + secret).doesNotContain("蓝湾");
  }

  @Test
  void aDayMayBeSaidInManyWays() {
    for (String day :
        new String[] {"2026-10-17", "2026/10/17", "20261017", "2026年10月17日", "-3d", "today"}) {
      assertThat(cli.run("record", "list", "--as-of", day, "--json").exits(0).json())
          .containsEntry("asOf", day.equals("today") ? "2026-10-20" : "2026-10-17");
    }
    assertThat(cli.run("record", "list", "--as-of", "-3wd", "--json").exits(0).json())
        .containsEntry("asOf", "2026-10-15");
  }

  @Test
  void controlCharactersInOperandsDoNotReachTheTerminal() {
    assertThat(cli.run("query", "甲\u001b[31m\u0007乙").exits(5).err())
        .doesNotContain("\u001b", "\u0007");
  }

  @Test
  void aBrokenSettingsFileExplainsItself() throws IOException {
    Files.writeString(home.resolve("config.properties"), "lang=martian\n");

    Run run = cli.run("config", "list");

    assertThat(run.exit()).isIn(0, 10);
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(cli.with("CREDITCTL_NOW", "gestern").run("status").exits(10).err())
        .contains("CREDITCTL_NOW", "gestern");
  }
}
