package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, archives and JSON at the terminal. */
class WorkbookContractTest {
  private static final Rows FAULTY = Rows.of("penalty", 2).with(Role.DECIDED_ON, "46269");

  @TempDir Path home;
  private CliRunner cli;
  private Path workbook;

  @BeforeEach
  void makeAWorkbook() {
    cli = new CliRunner(home);
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("填表须知", List.of(List.of("一、", "代码填 18 位")));
    sheets.put(
        "许可",
        List.of(
            List.of("九月台账"), cells(Rows.header("license")), cells(Rows.of("license", 1).csv())));
    sheets.put("处罚", List.of(cells(Rows.header("penalty")), cells(FAULTY.csv())));
    workbook = Workbooks.write(home, "台账.xls", Workbooks.xlsx(sheets));
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  @Test
  void saysWhatBecameOfEverySheet() {
    Run run = cli.run("import", workbook.toString(), "--json").exits(3);

    Map<String, Object> item = run.item();
    assertThat(item).contains(entry("read", 2), entry("created", 1), entry("rejected", 1));
    assertThat(CliRunner.children(item, "files"))
        .extracting(
            file -> file.get("file").toString().replaceFirst(".*/", ""),
            file -> file.get("encoding"))
        .containsExactly(tuple("台账.xls#许可", "xlsx"), tuple("台账.xls#处罚", "xlsx"));
    assertThat(CliRunner.children(item, "errors").get(0))
        .contains(entry("line", 2), entry("value", "46269"), entry("suggestion", "2026-09-04"));
    assertThat(CliRunner.children(item, "passedOver").get(0).get("sheet").toString())
        .endsWith("#填表须知");
    assertThat(run.err()).contains("已略过", "#填表须知");
  }

  @Test
  void readsOneSheetWhenToldAndGivesItsFaultyRowsBack() {
    Path errors = home.resolve("错误.xlsx");

    Run run =
        cli.run("import", workbook.toString(), "--sheet", "处罚", "--errors-out", errors.toString())
            .exits(3);

    Path own = home.resolve("错误-处罚.xlsx");
    assertThat(run.err()).contains(own.toString()).doesNotContain("已略过");
    assertThat(OpenTable.dump(own)).hasSize(3).last().asString().contains("E-1021");
  }

  @Test
  void aSheetThatIsNotThereIsAnErrorWithThoseThatAre() {
    Run run = cli.run("record", "validate", workbook.toString(), "--sheet", "三月").exits(2);

    assertThat(run.err()).contains("E-2128", "三月", "填表须知, 许可, 处罚");
  }

  @Test
  void aWebPageIsRefusedInPlainWords() {
    Path page = Workbooks.write(home, "a.xls", "<html><table>".getBytes(StandardCharsets.UTF_8));

    Run run = cli.run("record", "validate", page.toString()).exits(2);

    assertThat(run.err()).contains("E-2123", "网页", "另存为 xlsx");
  }

  @Test
  void readsJsonFromStandardInput() {
    cli.run("import", workbook.toString(), "--sheet", "许可").exits(0);
    String exported =
        cli.run("record", "export", "--kind", "license", "--format", "jsonl").exits(0).out();

    Run run = cli.typing(exported).run("import", "-", "--kind", "license", "--json").exits(0);

    assertThat(run.item()).contains(entry("unchanged", 1));
    assertThat(CliRunner.children(run.item(), "files").get(0)).contains(entry("encoding", "json"));
  }
}
