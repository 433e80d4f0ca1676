package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status}, {@code init}, {@code config}, {@code doctor}, {@code help}, {@code version}. */
class ProgramContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  @Test
  void saysWhatMustBeDoneToday() {
    cli = CliRunner.filled(home);

    Run run = cli.run("status", "--json").exits(3);

    List<Map<String, Object>> items = Contract.envelope(run, "status").items();
    Contract.keys(items.get(0), "kind", "count", "worst", "nextCommand");
    assertThat(items.get(0))
        .contains(
            entry("kind", "overdue"),
            entry("count", 2),
            entry("nextCommand", "creditctl disclosure due --overdue"));
  }

  @Test
  void aMissingStoreIsNotGoodNews() {
    for (String[] words :
        List.of(
            new String[] {"status"},
            new String[] {"disclosure", "due", "--cron"},
            new String[] {"disclosure", "report"})) {
      assertThat(cli.run(words).exits(0).err()).contains("还没有库", "credit.db");
    }
    assertThat(cli.run("status").out()).contains("从未导入", "--kind blacklist");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void makesTheStoreOnce() {
    Run first = cli.run("init", "--json").exits(0);
    Run second = cli.run("init", "--json").exits(0);

    Contract.keys(Contract.envelope(first, "init").item(), "store", "created", "settings");
    assertThat(first.item()).containsEntry("created", true);
    assertThat(second.item()).containsEntry("created", false);
    assertThat(cli.store()).exists();
  }

  @Test
  void remembersSettingsAndSaysWhereTheyComeFrom() {
    cli.run("config", "set", "lang", "en").exits(0);

    assertThat(cli.run("config", "get", "lang").exits(0).out()).isEqualTo("en\n");
    Run list = cli.run("config", "list", "--show-origin", "--json").exits(0);
    assertThat(Contract.envelope(list, "config-list").items())
        .anySatisfy(item -> assertThat(item).contains(entry("key", "lang"), entry("value", "en")));
    Contract.keys(list.items().get(0), "key", "value", "origin");
    assertThat(cli.run("config", "get", "nonsense").exits(10).err()).contains("E-3001", "nonsense");
    assertThat(cli.run("config", "set", "lang", "xx").exits(10).err()).contains("E-3002");
    assertThat(cli.run("config", "get", "db").exits(5).err()).contains("E-5007");
  }

  @Test
  void aProfileIsNoPath() {
    assertThat(cli.run("--profile", "../x", "status").exits(2).err()).contains("../x");
    cli.run("--profile", "drill", "init").exits(0);
    assertThat(home.resolve("credit-drill.db")).exists();
  }

  @Test
  void examinesTheMachineAndTouchesNothing() {
    Run run = cli.run("doctor", "--json").exits(0);

    Contract.keys(Contract.envelope(run, "doctor").items().get(0), "check", "status", "detail");
    assertThat(run.items())
        .anySatisfy(
            item -> assertThat(item).contains(entry("check", "store"), entry("status", "warn")));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void saysItsVersion() {
    assertThat(cli.run("--version").exits(0).out()).matches("creditctl \\d+\\.\\d+\\.\\d+\n");
    assertThat(cli.run("-V").out()).isEqualTo(cli.run("version").out());
    Run json = Contract.envelope(cli.run("version", "--json"), "version");
    Contract.keys(json.item(), "version", "java", "calendar");
    Contract.keys(child(json.item(), "calendar"), "coverage");
  }

  @Test
  void helpExplainsTopicsAndErrors() {
    for (String topic : List.of("exit-codes", "environment", "options", "dates", "cron", "退出码")) {
      assertThat(cli.run("help", topic).exits(0).out()).as(topic).isNotBlank();
    }
    assertThat(cli.run("help", "E-2103").exits(0).out())
        .contains("UTF-8", "GB18030")
        .doesNotContain("{");
    assertThat(cli.run("help", "e-1003").exits(0).out()).contains("E-1003", "字符集");
    assertThat(cli.run("help", "nonsense").exits(2).err()).contains("E-2011", "nonsense");
    Run tree = Contract.envelope(cli.run("help", "--tree", "--json"), "help-tree");
    Contract.keys(tree.items().get(0), "path", "summary", "options", "operands", "exitCodes");
  }
}
