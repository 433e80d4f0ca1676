package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --quiet} and {@code --cron}: a word only when there is something to do. */
class QuietContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  private static void silent(Run run) {
    assertThat(run.exits(0).out() + run.err()).as(run.words().toString()).isEmpty();
  }

  @Test
  void cronIsSilentWhenNothingIsDue() {
    cli.run("import", file("许可.csv")).exits(0);

    silent(cli.run("disclosure", "due", "--cron", "--as-of", "2026-07-01"));
    silent(cli.run("calendar", "check", "--cron"));
  }

  @Test
  void cronHasABodyWhenSomethingIsOverdue() {
    cli.run("import", file("许可.csv")).exits(0);

    Run run = cli.run("disclosure", "due", "--overdue", "--cron").exits(3);

    assertThat(run.out()).contains("逾期 32 个工作日", "鲁威交许可〔2026〕0629号");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
    assertThat(cli.run("calendar", "check", "--until", "+13m", "--cron").exits(12).err())
        .contains("2027");
  }

  @Test
  void writingQuietlySaysNothingWhenItIsWell() {
    silent(cli.run("import", file("许可.csv"), "-q"));
    silent(cli.run("import", file("许可.csv"), "--cron"));
    silent(cli.run("disclosure", "mark", "R-1", "-q"));
    silent(cli.run("record", "void", "R-2", "--reason", "误录", "--yes", "-q"));
    silent(cli.run("record", "batches", "-q", "--output", home.resolve("批.txt").toString()));
    silent(cli.run("config", "set", "lang", "auto", "-q"));
    silent(cli.run("init", "-q"));
    Path out = home.resolve("出.csv");
    silent(cli.run("record", "list", "--format", "csv", "--output", out.toString(), "-q"));
    assertThat(out).exists();
  }

  @Test
  void quietNeverSwallowsAnErrorOrTheAnswer() {
    Run faulty = cli.run("import", file("处罚-待修.csv"), "-q").exits(3);
    Run missing = cli.run("record", "show", "R-9", "-q").exits(5);

    assertThat(faulty.err()).contains("整份文件未入库");
    assertThat(missing.err()).contains("E-5001");
    assertThat(cli.run("calendar", "add", "2026-09-24", "7", "-q").out()).isEqualTo("2026-10-12\n");
  }

  @Test
  void cronNeverAsks() {
    cli.run("import", file("许可.csv")).exits(0);

    cli.atTerminal(100)
        .typing("y\n")
        .run("record", "void", "R-1", "--reason", "x", "--cron")
        .exits(2);
    cli.typing("y\n").run("record", "void", "R-1", "--reason", "x", "--no-input").exits(2);
    cli.typing("n\n").run("record", "void", "R-1", "--reason", "x").exits(2);
    cli.typing("y\n").run("record", "void", "R-1", "--reason", "x").exits(0);
  }
}
