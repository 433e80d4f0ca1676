package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --format}, {@code --fields}, {@code --limit}, {@code --output}: of a real command. */
class OutputContractTest {
  private static final String[] DUE = {"disclosure", "due"};

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  private Run due(String... more) {
    String[] words = new String[DUE.length + more.length];
    System.arraycopy(DUE, 0, words, 0, DUE.length);
    System.arraycopy(more, 0, words, DUE.length, more.length);
    return cli.run(words).exits(3);
  }

  @Test
  void writesEveryFormat() {
    assertThat(due("--format", "csv").out().lines().findFirst())
        .hasValue("status,what,dueOn,kind,documentNo,subject.name,decidedOn,unit,id");
    assertThat(due("--format", "tsv").out().lines().skip(1).findFirst())
        .hasValue(
            "overdue\tdisclose\t2026-08-31\tlicense\t鲁威交许可〔2026〕0629号\t威海澄砾危险品运输有限公司\t"
                + "2026-08-20\t威海市交通运输局\tR-2");
    assertThat(due("--format", "jsonl").out().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("{\"status\":") && line.endsWith("}"));
    assertThat(due("--format", "md").out()).startsWith("| 状态 | 事项 | 截止日 |");
    assertThat(due("--format", "json").out()).isEqualTo(due("--json").out());
  }

  @Test
  void excelGetsWhatExcelNeeds() {
    String out = due("--format", "csv", "--excel").out();

    assertThat(out).startsWith("\uFEFF状态,事项,截止日,").contains("逾期 32 个工作日").contains("\r\n");
  }

  @Test
  void choosesAndOrdersFields() {
    assertThat(due("--fields", "id,subject", "--format", "csv").out().lines().limit(2))
        .containsExactly("id,subject.name,subject.code", "R-2,威海澄砾危险品运输有限公司,91371000MA00191544");
    Run unknown = cli.run("disclosure", "due", "--fields", "nonsense", "--json").exits(2);
    assertThat(unknown.error()).containsEntry("code", "E-2006");
    assertThat(unknown.out()).isEmpty();
  }

  @Test
  void limitsAndSaysSo() {
    Run table = due("--limit", "2");
    Run json = due("--limit", "2", "--json");

    assertThat(table.out().lines()).hasSize(3);
    assertThat(table.err()).contains("显示 2 条，共 5 条");
    assertThat(json.json()).containsEntry("total", 5).containsEntry("truncated", true);
    assertThat(due("--limit", "0", "--json").items()).isEmpty();
    assertThat(cli.run("disclosure", "due", "--limit", "-1").exits(2).err()).contains("--limit -1");
  }

  @Test
  void writesAFileOnce() throws IOException {
    Path file = home.resolve("待公开.csv");
    List<String> rows = due("--format", "csv").out().lines().toList();

    Run run = due("--format", "csv", "--output", file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("已写入", "共 5 条");
    assertThat(Files.readAllLines(file)).isEqualTo(rows);
    String[] again = {"disclosure", "due", "--json", "--output", file.toString()};
    assertThat(cli.run(again).exits(6).error()).containsEntry("code", "E-6004");
    assertThat(Files.readAllLines(file)).isEqualTo(rows);
    due("--json", "--output", file.toString(), "--overwrite");
    assertThat(Files.readString(file)).startsWith("{");
    assertThat(cli.run("record", "list", "--output", home.toString()).exits(2).err())
        .contains("E-2108", "不是普通文件");
    assertThat(
            cli.run("record", "list", "--output", home.resolve("无/此/处.csv").toString())
                .exits(2)
                .err())
        .contains("E-2108")
        .doesNotContain("Exception");
  }

  @Test
  void answersInPipesAreNotCut() {
    assertThat(cli.with("COLUMNS", "40").run("record", "list").out())
        .contains("威海市交通运输综合执法支队")
        .doesNotContain("..");
  }
}
