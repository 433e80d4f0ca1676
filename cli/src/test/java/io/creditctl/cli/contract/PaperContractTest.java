package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.HtmlValidity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as pages, and the report as a page and as a bulletin. */
class PaperContractTest {
  private static final List<String> BULLETIN =
      List.of("disclosure", "report", "--period", "2026-10", "--style", "bulletin");

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home.resolve("office"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record list",
        "disclosure due --all",
        "disclosure report --period 2026-Q3",
        "disclosure report --period 2026-Q3 --by month --compare",
        "disclosure report --period 2026-10 --style bulletin",
        "calendar show 2026",
        "help exit-codes"
      })
  void everyAnswerIsASoundPage(String command) {
    Run run = cli.run((command + " --format html").split(" "));

    HtmlValidity.assertValid(command, run.out());
    Document page = Jsoup.parse(run.out());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("h1").text()).doesNotContain("-");
    assertThat(page.select("table")).isNotEmpty().allMatch(table -> hasCaption(table));
    assertThat(page.select("script, link, img, iframe")).isEmpty();
  }

  private static boolean hasCaption(Element table) {
    return !table.select("> caption").text().isBlank();
  }

  @Test
  void theNameOfTheFileSaysThatItIsAPage() throws IOException {
    Path file = home.resolve("看板.html");

    cli.run("disclosure", "due", "--output", file.toString()).exits(3);

    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void everyChartHasATableOfTheSameNumbersBesideIt() {
    Run run = cli.run("disclosure", "report", "--period", "2026-Q3", "--format", "html").exits(0);

    Document page = Jsoup.parse(run.out());
    assertThat(page.select("figure")).isNotEmpty();
    for (Element figure : page.select("figure")) {
      assertThat(figure.select("svg[role=img] > title, svg > desc")).hasSize(2);
      List<String> drawn = figure.select("svg text").eachText();
      for (Element cell : figure.select("tbody td")) {
        assertThat(drawn).anyMatch(text -> text.endsWith(cell.text()));
      }
    }
  }

  @Test
  void theBulletinSaysWhatTheReportsCount() {
    Document page = Jsoup.parse(bulletin("--format", "html").out());

    Map<String, Object> collected = quality("license");
    Element total = page.select("table").get(0).select("tbody tr").last();
    assertThat(total.child(0).text()).isEqualTo("合计");
    assertThat(total.child(1).text()).isEqualTo(collected.get("received").toString());
    assertThat(total.child(2).text()).isEqualTo(collected.get("accepted").toString());
    assertThat(page.select("main > p").eachText())
        .anyMatch(text -> text.contains("清洗入库") && text.contains("数据合规率"))
        .anyMatch(text -> text.contains("应在7个工作日内公开"));
  }

  private Map<String, Object> quality(String kind) {
    Run run = cli.run("report", "run", "quality", "--period", "2026-10", "--kind", kind, "--json");
    return child(run.items().get(0), "totals");
  }

  @Test
  void theBulletinIsSignedNumberedAndSaysWhereItsLinesComeFrom() {
    String page =
        Jsoup.parse(bulletin("--format", "html", "--number", "威交〔2026〕1号", "--issuer", "某某局").out())
            .text();

    assertThat(page).contains("威交〔2026〕1号", "某某局", "迟报率点名线50%：参照青海省2024年2月通报", "未查到国家或省的标准");
  }

  @Test
  void anOfficeMayDrawOtherLines() {
    assertThat(bulletin("--late-line", "0").out()).contains("迟报率点名线0%：本单位设定");

    cli.run("config", "set", "bulletin.lateLine", "90").exits(0);
    assertThat(bulletin().out()).contains("迟报率点名线90%：本单位设定");
    cli.run("disclosure", "report", "--style", "bulletin", "--late-line", "101").exits(2);
  }

  @Test
  void doesNotJudgeWhatItHasNoDataFor() {
    Run run = bulletin();

    assertThat(run.out()).contains("是否存在瞒报不作判断");
    assertThat(run.err()).contains("台账");
  }

  @Test
  void aLedgerShowsWhatWasConcealed() throws IOException {
    Path ledger = home.resolve("台账.csv");
    cli.run("record", "export", "--kind", "penalty", "--format", "csv", "--output", ledger + "")
        .exits(0);
    long rows = Files.readAllLines(ledger).size() - 1L;
    CliRunner forgetful = new CliRunner(home.resolve("forgetful"));
    forgetful.run("init").exits(0);

    Run complete = bulletin("--ledger", ledger.toString());
    Run concealing = forgetful.run(with("--ledger", ledger.toString())).exits(0);

    assertThat(complete.out())
        .contains("台账" + rows + "件，已归集" + rows + "件", "瞒报0件")
        .doesNotContain("不作判断");
    assertThat(complete.err()).doesNotContain("--ledger");
    assertThat(concealing.out()).contains("已归集0件").doesNotContain("瞒报0件");
  }

  @Test
  void programsGetTheRowsOfTheBulletin() {
    Run run = bulletin("--json");

    Contract.envelope(run, "disclosure-bulletin");
    assertThat(run.items()).isNotEmpty();
    Contract.keys(run.items().get(0), "unit", "license", "penalty");
    Contract.keys(
        child(run.items().get(0), "penalty"),
        "received",
        "accepted",
        "conformityRate",
        "lateRate",
        "decided",
        "onTime",
        "late",
        "overdue",
        "timelyRate");
  }

  @Test
  void aBulletinIsByUnitAndOfBothKinds() {
    assertThat(bulletinFailing("--by", "month").err()).contains("--by month");
    assertThat(bulletinFailing("--kind", "penalty").err()).contains("--kind penalty");
  }

  @Test
  void aWorkbookHasTheTextAndASheetForEachTable() throws IOException {
    Path file = home.resolve("通报.xlsx");
    bulletin("--output", file.toString());

    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets)
          .extracting(Sheet::getName)
          .containsExactly("正文", "表1 各单位归集情况", "表2 各单位公开情况");
      List<Row> rows = sheets.get(1).read();
      assertThat(rows.get(rows.size() - 1).getCell(0).asString()).isEqualTo("合计");
      assertThat(rows.get(rows.size() - 1).getCell(1).asNumber()).isPositive();
    }
  }

  private Run bulletin(String... more) {
    return cli.run(with(more)).exits(0);
  }

  private Run bulletinFailing(String... more) {
    return cli.run(with(more)).exits(2);
  }

  private static String[] with(String... more) {
    String[] words = BULLETIN.toArray(new String[BULLETIN.size() + more.length]);
    System.arraycopy(more, 0, words, BULLETIN.size(), more.length);
    return words;
  }
}
