package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
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

/** {@code entity}: one subject on one page. */
class EntityContractTest {
  private static final String CODE = "91371000MA0011013D";

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  @Test
  void showsAllThatIsKnownOfASubject() {
    Run run = cli.run("entity", "show", CODE, "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "entity-show").item();
    Contract.keys(item, List.of("subject", "lists", "records"), List.of("snapshots", "grades"));
    Contract.keys(child(item, "snapshots"), "red", "black", "watch");
    Contract.keys(child(item, "subject"), List.of("code", "name", "type"), List.of());
    Contract.keys(child(item, "lists"), "red", "black", "watch");
    assertThat(children(child(item, "lists"), "red")).hasSize(1);
    Map<String, Object> record = children(item, "records").get(0);
    Contract.keys(
        record,
        "id",
        "kind",
        "documentNo",
        "decidedOn",
        "title",
        "authority",
        "objection",
        "disclosure",
        "push");
    Contract.keys(
        child(record, "disclosure"),
        List.of("status", "dueOn", "disclosedOn"),
        List.of("url", "provisional"));
    assertThat(record).contains(entry("documentNo", "鲁威交路许〔2026〕0351号"), entry("push", Map.of()));
  }

  @Test
  void findsItByCodeNameAndRecord() {
    String byCode = cli.run("query", CODE).exits(0).out();

    assertThat(cli.run("query", "威海蓝湾联运有限公司").out()).isEqualTo(byCode);
    assertThat(cli.run("query", " 威海蓝湾联运有限公司 ").out()).isEqualTo(byCode);
    assertThat(cli.run("query", "R-1").out()).isEqualTo(byCode);
    assertThat(byCode).contains("红名单    在列 威交信红〔2026〕1号", "按期公开 2026-10-14");
  }

  @Test
  void aListThatWasNeverImportedIsNotAListThatItIsNotOn(@TempDir Path other) {
    CliRunner fresh = new CliRunner(other);
    fresh.run("import", CliRunner.file("许可.csv")).exits(0);

    assertThat(fresh.run("query", CODE).out()).contains("黑名单    从未导入").doesNotContain("不在");
    assertThat(cli.run("query", CODE).out()).contains("黑名单    不在");
  }

  @Test
  void saysHowToGoOnWhenThereIsNone() {
    Run unknown = cli.run("query", "无此公司").exits(5);
    Run mistyped = cli.run("query", "91371000MA0011013X", "--json").exits(5);

    assertThat(unknown.err()).contains("E-5002", "无此公司", "entity search").doesNotContain("{1}");
    assertThat(mistyped.error()).containsEntry("code", "E-5002");
  }

  @Test
  void searchesByPartOfANameAndBeginningOfACode() {
    Run byName = cli.run("entity", "search", "蓝湾", "--json").exits(0);
    Run byCode = cli.run("entity", "search", "913710", "--explain", "--limit", "2", "--json");
    Run none = cli.run("entity", "search", "无此", "--json").exits(0);

    Contract.keys(Contract.envelope(byName, "entity-search").item(), "name", "code", "type");
    assertThat(byCode.exits(0).items()).hasSize(2).allMatch(item -> item.containsKey("match"));
    assertThat(byCode.json()).containsEntry("truncated", true);
    assertThat((Integer) byCode.json().get("total")).isGreaterThan(2);
    assertThat(none.items()).isEmpty();
  }

  @Test
  void aPercentSignIsOnlyAPercentSign() {
    assertThat(cli.run("entity", "search", "%", "--json").exits(0).items()).isEmpty();
    assertThat(cli.run("entity", "search", "_", "--json").exits(0).items()).isEmpty();
  }
}
