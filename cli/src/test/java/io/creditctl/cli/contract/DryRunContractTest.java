package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --dry-run}: the same answer, and not one byte changed. */
class DryRunContractTest {
  @TempDir Path home;

  static Stream<Arguments> changes() {
    return Stream.of(
            List.of("import", file("处罚-待修.csv"), "--on-error", "skip"),
            List.of("record", "clean", file("处罚-待修.csv"), "--on-error", "skip"),
            List.of("record", "void", "R-2", "--reason", "误录"),
            List.of("record", "undo", "B-1"),
            List.of("record", "map", file("许可.csv"), "--save", "许可"),
            List.of("disclosure", "mark", "R-2"),
            List.of("roster", "add", "R-2", "--list", "watch", "--reason", "x", "--unit", "某局"),
            List.of("roster", "propose", "--open", "--unit", "某局"),
            List.of("roster", "expire", "--run"),
            List.of("roster", "remove", "R-12", "--via", "error", "--basis", "x"),
            List.of("disclosure", "exempt", "R-2", "--type", "other", "--basis", "条例"),
            List.of(
                "measure",
                "apply",
                "91371082MA0021377H",
                "more-checks",
                "--basis",
                "计划",
                "--until",
                "2027-01-01"),
            List.of("calendar", "override", "add", "2026-10-21", "off", "--reason", "台风"),
            List.of("inspection", "pool", "build", "--domain", "road"),
            List.of(
                "inspection",
                "inspector",
                "add",
                "鲁K-1",
                "--name",
                "丛某",
                "--unit",
                "支队",
                "--domain",
                "road"),
            List.of(
                "commitment",
                "add",
                "91371000MA0011013D",
                "--type",
                "主动型",
                "--matter",
                "守信",
                "--content",
                "守法",
                "--liability",
                "公开",
                "--unit",
                "威海市交通运输局",
                "--unit-code",
                "113710000000000196",
                "--audience",
                "public",
                "--region",
                "371000"),
            List.of("repair", "open", "R-9", "--applicant", "甲公司"),
            List.of(
                "objection",
                "open",
                "R-2",
                "--ground",
                "wrong",
                "--applicant",
                "甲公司",
                "--claim",
                "日期有误"),
            List.of(
                "complaint",
                "open",
                "R-2",
                "--channel",
                "12328",
                "--category",
                "服务",
                "--claim",
                "绕道",
                "--unit",
                "港航局"),
            List.of("push", "run", "--target", "province"))
        .map(words -> Arguments.of(String.join(" ", words.subList(0, 2)), words));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void leavesEveryFileAsItWas(String name, List<String> words) {
    CliRunner cli = CliRunner.filled(home);
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:1").exits(0);
    Map<String, String> before = files();

    Run run = cli.run(with(words, "-n", "--json"));

    assertThat(run.exit()).as(run.err()).isIn(0, 7);
    assertThat(run.json()).containsEntry("dryRun", true);
    assertThat(files()).isEqualTo(before);
  }

  /** Each step of a listing, and how many have to be taken before it. */
  static Stream<Arguments> steps() {
    return Stream.of(
            List.of("1", "notify", "1", "--doc", "告1号"),
            List.of("2", "plead", "1", "--text", "已整改"),
            List.of("2", "approve", "1", "--doc", "定1号"),
            List.of("2", "reject", "1"),
            List.of("3", "publish", "1"),
            List.of("4", "withdraw", "1"),
            List.of("4", "remove", "LST-1", "--via", "repair", "--basis", "修1号"),
            List.of("4", "undo", "1", "--reason", "误"),
            List.of("3", "undo", "1", "--reason", "误"),
            List.of("4", "void", "1", "--reason", "误"))
        .map(words -> Arguments.of(words.get(0), words.subList(1, words.size())));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("steps")
  void stepsOfAListingLeaveEveryFileAsItWas(int before, List<String> words) {
    CliRunner cli = CliRunner.filled(home);
    List<List<String>> taken =
        List.of(
            List.of(
                "add", "R-2", "--list", "watch", "--reason", "x", "--unit", "某局", "--term", "1y"),
            List.of("notify", "1", "--doc", "告1号"),
            List.of("approve", "1", "--doc", "定1号"),
            List.of("publish", "1"));
    for (int step = 0; step < before; step++) {
      cli.with("CREDITCTL_ACTOR", "经办" + step);
      cli.run(roster(taken.get(step))).exits(0);
    }
    cli.with("CREDITCTL_ACTOR", "王科长");
    Map<String, String> files = files();

    Run run = cli.run(with(List.of(roster(words)), "-n", "--json"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json()).containsEntry("dryRun", true);
    assertThat(files()).isEqualTo(files);
  }

  private static String[] roster(List<String> words) {
    return with(List.of("roster"), words.toArray(String[]::new));
  }

  static Stream<Arguments> settings() {
    return Stream.of(
            List.of("push", "pause", "province", "--reason", "检修"),
            List.of("push", "resume", "province"),
            List.of("config", "set", "lang", "en"))
        .map(words -> Arguments.of(String.join(" ", words.subList(0, 2)), words));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void changesNoSetting(String name, List<String> words) {
    CliRunner cli = CliRunner.filled(home);
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:1").exits(0);
    cli.run("push", "status").exits(0);
    Map<String, String> before = files();

    assertThat(cli.run(with(words, "-n")).exits(0).err()).contains("预演: 以上均未写入");
    assertThat(files()).isEqualTo(before);
    cli.run("push", "pause", "county", "-n").exits(5);
    cli.run("config", "set", "lang", "klingon", "-n").exits(10);
  }

  @Test
  void aRehearsalWithoutAStoreMakesNone() {
    CliRunner cli = new CliRunner(home);

    Run run = cli.run("import", file("许可.csv"), "-n", "--json").exits(0);

    assertThat(run.item()).containsEntry("created", 6).containsEntry("dryRun", true);
    assertThat(cli.run("import", file("许可.csv"), "-n").err()).contains("预演: 以上均未写入");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void readingWithoutAStoreMakesNone() {
    CliRunner cli = new CliRunner(home.resolve("里").resolve("面"));

    cli.run("record", "list").exits(0);
    cli.run("roster", "stats").exits(0);
    cli.run("push", "status").exits(0);
    cli.run("query", "某公司").exits(5);
    cli.run("calendar", "show", "2026").exits(0);

    assertThat(home).isEmptyDirectory();
    cli.run("import", file("许可.csv")).exits(0);
    assertThat(cli.store()).exists();
  }

  @Test
  void theRehearsalSaysWhatTheRealThingThenDoes() {
    CliRunner cli = new CliRunner(home);

    Map<String, Object> rehearsed =
        cli.run("import", file("处罚.csv"), "-n", "--json").exits(0).item();
    Map<String, Object> real = cli.run("import", file("处罚.csv"), "--json").exits(0).item();

    for (String key : List.of("read", "created", "updated", "unchanged", "rejected", "errors")) {
      assertThat(rehearsed.get(key)).as(key).isEqualTo(real.get(key));
    }
  }

  private static String[] with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** Every file of the home but the lock, by name and content. */
  private Map<String, String> files() {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(home)) {
      for (Path path : all.filter(path -> !path.toString().endsWith(".lock")).toList()) {
        contents.put(
            path.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
