package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.launcher.Launcher.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code job install --print} prints, done for real. */
class JobLinesIT {
  private static final Pattern LINE = Pattern.compile("(?m)^(?:[\\d*/-]+ ){5}(.+)$");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z_]+)=\"?([^\"\n]*)\"?$");
  private static final Pattern UNIT =
      Pattern.compile("cat >/etc/systemd/system/(\\S+) <<'END'\n(.*?)END\n", Pattern.DOTALL);

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void openTheOffice() throws Exception {
    launcher = new Launcher(folder).with("CREDITCTL_NOW", "2026-10-19T10:00:00+08:00");
    Files.copy(Launcher.OFFICE.resolve("许可.csv"), folder.resolve("许可.csv"));
    assertThat(launcher.run("import", "许可.csv").exit()).isZero();
    launcher.run("config", "set", "target.province.url", "http://127.0.0.1:9");
    launcher.run("config", "set", "target.province.maxAttempts", "1");
  }

  @Test
  void everyLineOfTheCrontabRunsUnderAnEmptyEnvironment() throws Exception {
    Result crontab =
        launcher.run(
            "job",
            "install",
            "--print",
            "--remember",
            "--site",
            folder.resolve("a b%c").toString(),
            "--to",
            folder.resolve("www").toString());
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i", "HOME=" + folder));
    command.add("CREDITCTL_NOW=2026-10-20T09:00:00+08:00");
    Matcher variables = VARIABLE.matcher(crontab.out());
    while (variables.find()) {
      command.add(variables.group(1) + "=" + variables.group(2));
    }
    assertThat(command).contains("CREDITCTL_HOME=" + launcher.store().getParent());
    List<String> lines = LINE.matcher(crontab.out()).results().map(line -> line.group(1)).toList();
    assertThat(lines).hasSize(7);

    for (String line : lines) {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("/bin/sh", "-c", line.replace("\\%", "%").replace("60s", "0s")));
      Result result = launcher.runCommand(words);
      boolean push = line.contains(" push run ");
      assertThat(result.exit())
          .as(line + "\n" + result.err())
          .isIn(push ? List.of(9) : List.of(0, 3));
      assertThat(result.err().isEmpty()).as(line).isEqualTo(!push);
      assertThat(result.out().isEmpty()).as(line).isEqualTo(result.exit() == 0);
    }
    launcher.with("CREDITCTL_NOW", "2026-10-20T09:30:00+08:00");
    Result status = launcher.run("job", "status", "--format", "csv", "--fields", "job,state");
    assertThat(status.out().lines().skip(1))
        .containsExactlyInAnyOrder(
            "roster-expire,ok",
            "site,ok",
            "disclosure-due,ok",
            "push-province,failed",
            "job-status,ok",
            "calendar-check,ok",
            "disclosure-report,ok");
    assertThat(folder.resolve("www/current/licenses/index.html")).exists();
  }

  @Test
  void systemdTakesItsUnits() throws Exception {
    Result script =
        launcher.run(
            "job",
            "install",
            "--print",
            "--systemd",
            "--user",
            "root",
            "--site",
            folder.resolve("a b%c").toString(),
            "--to",
            folder.resolve("www").toString());
    Path units = Files.createDirectories(folder.resolve("units"));
    Matcher unit = UNIT.matcher(script.out());
    while (unit.find()) {
      Files.writeString(units.resolve(unit.group(1)), unit.group(2));
    }

    try (Stream<Path> files = Files.list(units)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(14);
      for (Path timer : all) {
        boolean isTimer = timer.toString().endsWith(".timer");
        assertThat(Files.readString(timer))
            .contains(isTimer ? "Persistent=true" : "SuccessExitStatus=3")
            .contains(isTimer ? "RandomizedDelaySec=60" : "Type=oneshot");
      }
      verify(all);
    }
  }

  private void verify(List<Path> units) throws IOException, InterruptedException {
    Path systemd = Path.of("/usr/bin/systemd-analyze");
    if (!Files.isExecutable(systemd)) {
      return;
    }
    List<String> words = new ArrayList<>(List.of(systemd.toString(), "verify"));
    units.forEach(path -> words.add(path.toString()));
    Result result = launcher.runCommand(words);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theShellTakesTheScriptOfTheUnits() throws Exception {
    Result script = launcher.run("job", "install", "--print", "--systemd");
    Files.writeString(folder.resolve("s.sh"), script.out());

    assertThat(launcher.runCommand(List.of("/bin/sh", "-n", "s.sh")).err()).isEmpty();
  }
}
