package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditctl.cli.launcher.Launcher.Result;
import io.creditctl.cli.launcher.Launcher.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is started: locale, links, folders, pipes, signals. */
class LauncherIT {
  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void openTheOffice() throws IOException {
    launcher = new Launcher(folder);
    for (String name : List.of("许可.csv", "处罚.csv")) {
      Files.copy(Launcher.OFFICE.resolve(name), folder.resolve(name));
    }
  }

  private void importsAndAnswersInChinese() throws Exception {
    Result imported = launcher.run("import", "许可.csv", "处罚.csv");
    Result found = launcher.run("query", "威海蓝湾联运有限公司");
    Result person = launcher.run("query", "林㛃某");
    Result due = launcher.run("disclosure", "due");
    Result listed = launcher.run("record", "list", "--unit", "荣成市交通运输局", "--output", "出.csv");

    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("许可.csv", "行政许可", "GB18030");
    assertThat(found.out()).contains("威海蓝湾联运有限公司", "鲁威交港许〔2026〕0139号");
    assertThat(due.exit()).isEqualTo(3);
    assertThat(due.out()).contains("逾期");
    assertThat(person.out()).contains("林㛃某", "自然人");
    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(Files.readString(folder.resolve("出.csv"))).contains("荣成铁鸥危货运输有限公司");
    for (Result result : List.of(imported, found, person, due)) {
      assertThat(result.out() + result.err()).doesNotContain("?", "\uFFFD", "Exception");
    }
  }

  @Test
  void speaksChineseWithoutALocale() throws Exception {
    importsAndAnswersInChinese();
    assertThat(texts("SELECT payload FROM record_revision"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("\uFFFD", "??"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "zh_CN.UTF-8", ""})
  void speaksChineseInLocalesThatAreNotThere(String locale) throws Exception {
    launcher.with("LC_ALL", locale);

    importsAndAnswersInChinese();
  }

  @Test
  void speaksEnglishWhereTheLocaleDoes() throws Exception {
    launcher.with("LANG", "en_US.UTF-8");

    assertThat(launcher.run("--help").out()).contains("Every day");
  }

  @Test
  void speaksTheCharsetOfAGbkTerminal() throws Exception {
    Result locales = launcher.runCommand(List.of("/bin/sh", "-c", "locale -a"));
    assumeTrue(locales.out().toLowerCase(Locale.ROOT).contains("zh_cn.gbk"));
    launcher.with("LC_ALL", "zh_CN.GBK");
    String plain = folder.resolve("plain").toString();

    Result refused = launcher.shell("\"$C\" status 2>&1 | iconv -f GBK -t UTF-8");
    Result shown =
        launcher.with("CREDITCTL_HOME", plain).shell("\"$C\" --help | iconv -f GBK -t UTF-8");

    assertThat(refused.out()).contains("E-3009", "CREDITCTL_HOME").doesNotContain("Exception");
    assertThat(shown.out()).contains("信用交通业务命令行工具");
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + launcher.store());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Test
  void findsItselfThroughLinksAndFromAnywhere() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("某处 bin"));
    Path link = Files.createSymbolicLink(bin.resolve("creditctl"), Launcher.SCRIPT);
    Path relative = Files.createSymbolicLink(folder.resolve("ctl"), Path.of("某处 bin/creditctl"));

    for (Path path : List.of(link, relative)) {
      assertThat(launcher.runCommand(List.of(path.toString(), "--version")).out())
          .startsWith("creditctl ");
    }
    assertThat(launcher.shell("cd / && PATH=\"" + bin + ":$PATH\" && creditctl -V").out())
        .startsWith("creditctl ");
    assertThat(launcher.runCommand(List.of("/bin/sh", Launcher.SCRIPT.toString(), "-V")).exit())
        .isZero();
  }

  @Test
  void anOldOrWrongJavaHomeIsPassedOver() throws Exception {
    assertThat(launcher.with("JAVA_HOME", "/nonexistent").run("-V").exit()).isZero();
  }

  @Test
  void startsQuickly() throws Exception {
    launcher.run("--version");
    long start = System.nanoTime();

    launcher.run("--version");

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
    assertThat(launcher.store()).doesNotExist();
  }

  @Test
  void worksWithStandardInputClosed() throws Exception {
    assertThat(launcher.shell("\"$C\" import 许可.csv <&-").exit()).isZero();
    assertThat(launcher.shell("\"$C\" record list --json <&- >/dev/null").err()).isEmpty();
  }

  @Test
  void stopsWhenTheReaderOfItsPipeLeaves() throws Exception {
    BigFile.write(folder.resolve("大.csv"), 20_000);
    assertThat(launcher.run("import", "大.csv", "--kind", "license", "-q").exit()).isZero();

    Result piped =
        launcher.shell(
            "\"$C\" record export --kind license --format csv | head -1; echo ${PIPESTATUS[0]}");

    assertThat(piped.out().lines()).hasSize(2).last().isEqualTo("141");
    assertThat(piped.err()).isEmpty();
  }

  @Test
  void endsBySignalsAsTheyMean() throws Exception {
    for (String[] signal : new String[][] {{"INT", "130"}, {"TERM", "143"}, {"HUP", "129"}}) {
      Running running = launcher.startProgram("sandbox", "serve", "--port", "0");
      long deadline = System.currentTimeMillis() + 20_000;
      while (!running.soFar().contains("appKey") && System.currentTimeMillis() < deadline) {
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-" + signal[0], Long.toString(running.process().pid()))
          .start()
          .waitFor();

      Result result = running.result();

      assertThat(result.exit()).as(signal[0]).isEqualTo(Integer.parseInt(signal[1]));
      assertThat(result.err()).contains("收下 0").doesNotContain("\tat ");
    }
  }
}
