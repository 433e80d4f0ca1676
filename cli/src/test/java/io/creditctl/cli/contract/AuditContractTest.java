package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit}: who did what, and whether the account of it is whole. */
class AuditContractTest {
  private static final String[] KEYS = {
    "seq",
    "at",
    "actor",
    "action",
    "object",
    "before",
    "after",
    "basis",
    "detail",
    "prevHash",
    "hash"
  };

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void somebodyDoesSomething() {
    cli = new CliRunner(home);
    cli.run("source", "assign", "license", "港航局").exits(0);
    cli.run("source", "assign", "penalty", "综合执法支队").exits(0);
  }

  @Test
  void listsWhoDidWhat() {
    Run log = cli.run("audit", "log", "--json").exits(0);

    List<Map<String, Object>> items = children(log.json(), "items");
    assertThat(items).hasSize(2);
    assertThat(log.json().get("schema")).isEqualTo("creditctl/audit-log/v1");
    assertThat(items.get(0).keySet()).containsExactly(KEYS);
    assertThat(cli.run("audit", "log", "--actor", "无此人", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void showsOneLink() {
    assertThat(cli.run("audit", "show", "2").exits(0).out()).contains("综合执法支队");
    assertThat(cli.run("audit", "show", "3").exits(5).err()).contains("E-2810");
    assertThat(cli.run("audit", "show", "x").exits(2).err()).isNotEmpty();
  }

  @Test
  void aWholeChainIsGoodNews() {
    Run verified = cli.run("audit", "verify").exits(0);

    assertThat(verified.out()).contains("完整");
    assertThat(verified.err()).contains("2");
  }

  @Test
  void aChainThatSomebodyTouchedIsAnIntegrityError() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("credit.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE event SET detail = 'x' WHERE id = 1");
    }

    Run verified = cli.run("audit", "verify", "-q").exits(11);

    assertThat(verified.out()).contains("不完整");
    assertThat(verified.err()).contains("第 1 条");
  }

  @Test
  void aHeadIsSixtyFourDigits() {
    assertThat(cli.run("audit", "verify", "--head", "abc").exits(2).err()).contains("--head");
    assertThat(cli.run("audit", "verify", "--head", "f".repeat(64)).exits(11).err())
        .contains("f".repeat(64));
  }
}
