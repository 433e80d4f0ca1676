package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people see, word by word, in both languages; with {@code -Dcreditctl.update-golden=true} the
 * files are written and not compared.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("creditctl.update-golden");

  @TempDir static Path home;
  private static boolean filled;

  static Stream<Arguments> pages() {
    return Stream.of(
            page("status", "status"),
            page("record-list", "record", "list"),
            page("record-show", "record", "show", "R-9"),
            page("record-trace", "record", "trace", "R-9"),
            page("record-batches", "record", "batches"),
            page("record-validate", "record", "validate", file("处罚-待修.csv")),
            page("record-import", "import", file("处罚-待修.csv"), "--on-error", "skip", "-n"),
            page("record-clean", "record", "clean", file("处罚-脏.csv"), "--on-error", "skip", "-n"),
            page("record-check", "record", "check"),
            page("record-check-list", "record", "check", "--list"),
            page("report-quality", "report", "run", "quality", "--period", "2026-10"),
            page("entity-show", "query", "威海蓝湾联运有限公司"),
            page("entity-search", "entity", "search", "威海", "--explain"),
            page(
                "roster-check",
                "check",
                "--explain",
                "91371082MA0021377H",
                "荣成湾鹬汽车租赁有限公司",
                "91371000MA0011013D",
                "91371082MA0021377X"),
            page("roster-list", "roster", "list"),
            page("roster-stats", "roster", "stats"),
            page("disclosure-due", "disclosure", "due", "--all"),
            page("disclosure-report", "disclosure", "report", "--period", "2026-Q3"),
            page(
                "disclosure-bulletin",
                "disclosure",
                "report",
                "--period",
                "2026-10",
                "--style",
                "bulletin"),
            page("page", "roster", "stats", "--format", "html"),
            page("disclosure-explain", "disclosure", "explain", "R-1"),
            page("calendar-show", "calendar", "show", "2025"),
            page(
                "calendar-override",
                "calendar",
                "override",
                "add",
                "2026-10-21",
                "off",
                "--reason",
                "台风",
                "-n"),
            page("push-status", "push", "status"),
            page("not-found", "record", "show", "R-99"),
            page("usage-error", "record", "list", "--as-fo", "today"),
            page("exit-codes", "help", "exit-codes"),
            page("root-help", "help"))
        .flatMap(page -> Stream.of(Arguments.of(page, "zh"), Arguments.of(page, "en")));
  }

  private record Page(String name, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Page page(String name, String... words) {
    return new Page(name, List.of(words));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void looksAsItDid(Page page, String language) throws IOException {
    String shown = shown(page, language);
    Path golden = FOLDER.resolve(page.name() + "." + language + ".txt");
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, shown);
      return;
    }
    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  /** What a terminal shows: both streams, and the exit status. */
  private static String shown(Page page, String language) {
    if (!filled) {
      CliRunner.filled(home).run("config", "set", "target.province.url", "http://127.0.0.1:1");
      filled = true;
    }
    CliRunner cli = new CliRunner(home).with("CREDITCTL_LANG", language);
    Run run = cli.run(page.words().toArray(String[]::new));
    return run.out() + (run.err().isEmpty() ? "" : "--\n" + run.err()) + "[" + run.exit() + "]\n";
  }
}
