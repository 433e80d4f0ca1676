package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.cli.text.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on who is watching: colour, width, questions, the shell. */
class TerminalContractTest {
  @TempDir static Path home;

  @BeforeAll
  static void fill() {
    CliRunner.filled(home);
  }

  private static CliRunner cli() {
    return new CliRunner(home);
  }

  /** Terminal or pipe, the variables, the option: coloured or not. */
  @ParameterizedTest
  @CsvSource({
    "true,  '',                  auto,   true",
    "false, '',                  auto,   false",
    "true,  NO_COLOR=1,          auto,   false",
    "true,  NO_COLOR=,           auto,   true",
    "true,  TERM=dumb,           auto,   false",
    "false, CLICOLOR_FORCE=1,    auto,   true",
    "false, FORCE_COLOR=0,       auto,   false",
    "true,  CREDITCTL_COLOR=never, auto, false",
    "false, CREDITCTL_COLOR=always, auto, true",
    "true,  '',                  never,  false",
    "false, '',                  always, true",
    "true,  NO_COLOR=1,          always, true",
  })
  void coloursWhenItMay(boolean terminal, String variable, String option, boolean coloured) {
    CliRunner cli = terminal ? cli().atTerminal(200) : cli();
    if (!variable.isEmpty()) {
      cli.with(variable.split("=")[0], variable.substring(variable.indexOf('=') + 1));
    }

    String out = cli.run("disclosure", "due", "--color", option).exits(3).out();

    assertThat(out.contains("\u001b[")).isEqualTo(coloured);
    assertThat(out.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(cli().run("disclosure", "due", "--color", "never").out());
  }

  @Test
  void cronAndDataAreNeverColoured() {
    assertThat(cli().atTerminal(200).run("disclosure", "due", "--cron").out())
        .doesNotContain("\u001b");
    for (String format : new String[] {"json", "jsonl", "csv", "tsv", "md"}) {
      Run run = cli().atTerminal(200).run("disclosure", "due", "--format", format);
      assertThat(run.out()).as(format).doesNotContain("\u001b");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 120})
  void fitsTheWindowAndSaysWhatItHides(int columns) {
    DisplayWidth width = new DisplayWidth(1);
    for (String[] words :
        new String[][] {
          {"disclosure", "due"}, {"record", "list"}, {"roster", "list"}, {"status"}
        }) {
      Run run = cli().atTerminal(columns).run(with(words, "--color", "never"));

      assertThat(run.out().lines())
          .as(String.join(" ", words))
          .allMatch(line -> width.width(line) <= columns);
      boolean whole = run.out().equals(cli().run(with(words, "--color", "never")).out());
      boolean cut = run.out().contains("..");
      assertThat(whole || cut || run.err().contains("--fields")).isTrue();
    }
  }

  private static String[] with(String[] words, String... more) {
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  @Test
  void keepsWhatMattersMostInANarrowWindow() {
    Run run = cli().atTerminal(60).run("disclosure", "due", "--color", "never").exits(3);

    assertThat(run.out()).contains("逾期 32 个工作日", "2026-08-31", "鲁威交许可〔2026〕0629号");
    assertThat(run.err()).contains("窗口较窄", "decidedOn");
  }

  @Test
  void asksBeforeItVoidsAndTakesNoForAnAnswer() {
    CliRunner asked = cli().atTerminal(100);

    Run no = asked.typing("n\n").run("record", "void", "R-5", "--reason", "误录").exits(2);
    Run end = asked.typing("").run("record", "void", "R-5", "--reason", "误录").exits(2);
    Run rehearsed = asked.typing("").run("record", "void", "R-5", "--reason", "误录", "-n");

    assertThat(no.err()).contains("将作废 R-5", "[y/N]");
    assertThat(end.err()).contains("E-2007");
    rehearsed.exits(0);
    assertThat(cli().run("record", "show", "R-5", "--json").item()).containsEntry("voided", false);
  }

  @Test
  void waitsForNoInputThatATerminalWouldHaveToType() {
    assertThat(cli().atTerminal(80).run("import", "-").exits(2).err()).contains("E-2008");
    assertThat(cli().atTerminal(80).run("check", "-").exits(2).err()).contains("E-2008");
  }

  @Test
  void suggestsTheNextStepOnlyToPeople() {
    assertThat(cli().atTerminal(100).run("init").err()).contains("下一步");
    assertThat(cli().run("init").err()).doesNotContain("下一步");
  }

  @Test
  void theShellRunsCommandsAndStopsAtTheFirstFailure() {
    Run both = cli().run("shell", "-c", "version; calendar add 2026-09-24 7").exits(0);
    Run stopped = cli().run("shell", "-c", "record show R-99; version").exits(5);
    Run going = cli().run("shell", "--keep-going", "-c", "record show R-99; version").exits(5);

    assertThat(both.out()).matches("creditctl .*\n2026-10-12\n");
    assertThat(stopped.out()).isEmpty();
    assertThat(going.out()).startsWith("creditctl ");
  }

  @Test
  void theShellReadsAScript() throws IOException {
    Path exported = home.resolve("出口.csv");
    String script =
        "# 每天早上\n\ncalendar add 2026-09-24 7\nquery \"威海蓝湾联运有限公司\" --format csv --output "
            + exported
            + "\nrostr\nversion\n";

    Run run = cli().typing(script).run("shell").exits(2);

    assertThat(run.out()).isEqualTo("2026-10-12\n");
    assertThat(run.err()).contains("是否想用: roster");
    assertThat(Files.readString(exported)).contains("91371000MA0011013D");
  }
}
