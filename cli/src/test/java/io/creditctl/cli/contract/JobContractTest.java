package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code job install} and {@code job status}: what is to run, and what ran. */
class JobContractTest {
  private static final Path EXAMPLES = Path.of("../examples/cron");
  private static final boolean UPDATE = Boolean.getBoolean("creditctl.update-golden");

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
    cli.run("import", file("许可.csv")).exits(0);
  }

  private static void silent(Run run) {
    assertThat(run.exits(0).out() + run.err()).as(run.words().toString()).isEmpty();
  }

  private Run at(String time, String... words) {
    return cli.with("CREDITCTL_NOW", time + ":00+08:00").run(words);
  }

  @Test
  void everyTimedCommandLeavesASignOfLife() {
    cli.run("disclosure", "due", "--cron").exits(3);
    cli.run("record", "check", "--job", "night-check");
    cli.run("disclosure", "due").exits(3);
    cli.run("import", file("处罚.csv"), "--cron", "-n").exits(0);

    List<Map<String, Object>> jobs = cli.run("job", "status", "--json").exits(0).items();

    assertThat(jobs)
        .extracting(job -> job.get("job"))
        .containsExactly("disclosure-due", "night-check");
    Contract.keys(
        jobs.get(0), "job", "state", "lastRun", "exitCode", "seconds", "seenAt", "nextRun");
    assertThat(jobs.get(0))
        .containsEntry("state", "ok")
        .containsEntry("exitCode", 3)
        .containsEntry("lastRun", "2026-10-20T09:00:00+08:00")
        .containsEntry("nextRun", "2026-10-21T08:05:00+08:00");
    assertThat(home.resolve("jobs/disclosure-due.json")).isRegularFile();
  }

  @Test
  void aRememberedJobThatStaysAwayIsNoticedTheSameDay() {
    at("2026-10-19T10:00", "job", "install", "--print", "--remember").exits(0);
    silent(at("2026-10-20T00:50", "roster", "expire", "--run", "--cron"));
    at("2026-10-20T08:05", "disclosure", "due", "--cron").exits(3);
    silent(at("2026-10-21T00:50", "roster", "expire", "--run", "--cron"));
    at("2026-10-20T09:00", "disclosure", "report", "--cron", "--only-first-workday").exits(0);
    silent(at("2026-10-20T08:30", "job", "status", "--cron"));

    Run letter = at("2026-10-21T08:30", "job", "status", "--cron").exits(3);

    assertThat(letter.out())
        .startsWith("定时任务 2026-10-21: 1 个没跑或没办成")
        .containsPattern("disclosure-due +漏跑")
        .doesNotContain("disclosure-report");
    assertThat(letter.err()).isEmpty();
  }

  @Test
  void aJobThatOnlyRanIsExpectedToo() {
    at("2026-10-19T08:05", "disclosure", "due", "--cron").exits(3);

    at("2026-10-20T08:30", "job", "status").exits(0);
    assertThat(at("2026-10-22T08:30", "job", "status").exits(3).out()).contains("漏跑");
  }

  @Test
  void aJobThatFailsIsNamedUntilItIsMadeUpFor() {
    cli.run("disclosure", "mark", "R-99", "--cron", "--job", "mark").exits(5);
    assertThat(cli.run("job", "status", "--cron").exits(3).out())
        .containsPattern("mark +没办成 .* 5 ");

    cli.run("disclosure", "mark", "R-1", "--job", "mark").exits(0);
    silent(cli.run("job", "status", "--cron"));
  }

  @Test
  void aDayOffIsASignOfLifeButNoRun() {
    at("2026-10-16T08:05", "disclosure", "due", "--cron", "--only-workdays");
    at("2026-10-17T08:05", "disclosure", "due", "--cron", "--only-workdays").exits(0);

    Map<String, Object> job = at("2026-10-17T08:30", "job", "status", "--json").exits(0).item();

    assertThat(job)
        .containsEntry("lastRun", "2026-10-16T08:05:00+08:00")
        .containsEntry("seenAt", "2026-10-17T08:05:00+08:00");
  }

  @Test
  void aSignThatCannotBeLeftIsAWarningAndNoFailure() throws IOException {
    Files.writeString(home.resolve("jobs"), "a file where the folder should be");

    Run run = cli.run("calendar", "check", "--cron").exits(0);

    assertThat(run.err()).contains("没能留下 calendar-check 的运行记录", "jobs");
  }

  @Test
  void withoutAStoreNothingIsLeft() {
    Path empty = home.resolve("空");
    new CliRunner(empty).run("disclosure", "due", "--cron");

    assertThat(empty).doesNotExist();
    assertThat(new CliRunner(empty).run("job", "status").exits(0).err())
        .contains("creditctl job install --print");
  }

  @Test
  void namesOfJobsArePlainWords() {
    assertThat(cli.run("disclosure", "due", "--job", "../x").exits(2).err()).contains("E-2260");
  }

  @Test
  void aRandomWaitIsBoundedAndNotForThoseWhoLookOn() {
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:9").exits(0);
    String[] push = {"push", "run", "--target", "province", "--limit", "0", "--jitter"};
    List<String> words = new ArrayList<>(List.of(push));
    words.add("11m");
    assertThat(cli.run(words.toArray(String[]::new)).exits(2).err()).contains("E-2012", "--jitter");

    words.set(words.size() - 1, "10m");
    cli.atTerminal(100).run(words.toArray(String[]::new)).exits(0);
  }

  @Test
  void installingIsForPeople() {
    assertThat(cli.run("job", "install").exits(2).err()).contains("E-2264", "--print");
    assertThat(home.resolve("jobs")).doesNotExist();
  }

  @Test
  void rehearsingRemembersNothing() {
    cli.run("job", "install", "--print", "--remember", "-n").exits(0);

    assertThat(home.resolve("jobs")).doesNotExist();
    cli.run("job", "install", "--print", "--cron").exits(0);
    assertThat(home.resolve("jobs")).doesNotExist();
  }

  @Test
  void eachTargetHasItsOwnPush() {
    cli.run("config", "set", "target.city.url", "http://127.0.0.1:9").exits(0);
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:9").exits(0);

    assertThat(cli.run("job", "install", "--print").exits(0).out())
        .contains("--target city --jitter 60s --cron --job push-city\n")
        .contains("--target province --jitter 60s --cron --job push-province\n");
  }

  @Test
  void timesCanBeChangedWhereThereIsOneADay() {
    Run run = cli.run("job", "install", "--print", "--at", "disclosure-due=07:30").exits(0);

    assertThat(run.out()).containsPattern("(?m)^30 7 \\* \\* \\* \\S+ disclosure due ");
    for (String wrong : List.of("push-province=07:30", "backup=07:30")) {
      assertThat(cli.run("job", "install", "--print", "--at", wrong).exits(2).err())
          .contains("E-2262", "disclosure-due");
    }
    cli.run("job", "install", "--print", "--at", "disclosure-due=25:00").exits(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--systemd", "--windows"})
  void aLineBreakInAPathCannotBecomeALineOfItsOwn(String form) {
    List<String> words = new ArrayList<>(List.of("job", "install", "--print", "--to", "/srv"));
    words.addAll(List.of("--site", "/srv\n* * * * * rm -r /", "-q"));
    Stream.of(form).filter(option -> !option.isEmpty()).forEach(words::add);

    assertThat(cli.run(words.toArray(String[]::new)).exits(2).out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '''/srv/a b\\%c'''",
    "--systemd, '''/srv/a b%%c'''",
    "--windows, '\"/srv/a b%%c\"'"
  })
  void wordsAreQuotedAsEachTimerReadsThem(String form, String quoted) {
    List<String> words = new ArrayList<>(List.of("job", "install", "--print", "--to", "/srv"));
    words.addAll(List.of("--site", "/srv/a b%c"));
    Stream.of(form).filter(option -> !option.isEmpty()).forEach(words::add);

    assertThat(cli.run(words.toArray(String[]::new)).exits(0).out()).contains(quoted);
  }

  @Test
  void theSameJobsForEveryTimer() {
    for (String form : List.of("--systemd", "--windows")) {
      assertThat(cli.run("job", "install", "--print", form).exits(0).out())
          .contains("disclosure-due", "job-status", "calendar-check", "disclosure-report")
          .contains("08:05", "--within 3wd --group unit --cron --only-workdays");
    }
    cli.run("job", "install", "--print", "--systemd", "--windows").exits(2);
  }

  @ParameterizedTest
  @CsvSource({"crontab, ''", "systemd-units, --systemd", "windows.cmd, --windows"})
  void theExamplesAreWhatIsPrinted(String name, String form) throws IOException {
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:9").exits(0);
    cli.with("CREDITCTL_PROGRAM", "/usr/local/bin/creditctl");
    List<String> words = new ArrayList<>(List.of("job", "install", "--print", "--user", "credit"));
    words.addAll(List.of("--mail-to", "credit@example.cn", "--home", "/srv/credit"));
    words.addAll(List.of("--site", "/srv/credit/site", "--to", "/srv/www/credit"));
    Stream.of(form).filter(option -> !option.isEmpty()).forEach(words::add);

    String printed = printed(words);

    Path example = EXAMPLES.resolve(name);
    if (UPDATE) {
      Files.writeString(example, printed);
    }
    assertThat(Files.readString(example)).isEqualTo(printed);
  }

  /** The settings are those of the home, so it is put in their place afterwards. */
  private String printed(List<String> words) {
    words.set(words.indexOf("/srv/credit"), home.toString());
    return cli.run(words.toArray(String[]::new))
        .exits(0)
        .out()
        .replace(home.toString(), "/srv/credit");
  }
}
