package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code catalog}: what there is to collect, and what is missing. */
class CatalogContractTest {
  private static final Path SHIPPED = Path.of("src/main/resources/io/creditctl/catalog");

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text).toString();
  }

  @Test
  void listsTheKindsWithTheirBasisAndRecords() {
    cli.run("import", file("许可.csv")).exits(0);

    Run run = cli.run("catalog", "list", "--json").exits(0);

    Map<String, Object> license = Contract.envelope(run, "catalog-list").items().get(0);
    Contract.keys(
        license,
        "kind",
        "title",
        "fields",
        "required",
        "records",
        "effectiveFrom",
        "pushed",
        "list",
        "layouts",
        "basis");
    assertThat(license)
        .contains(entry("kind", "license"), entry("fields", 28), entry("records", 6));
    assertThat(run.items())
        .extracting(item -> item.get("kind"))
        .containsExactlyElementsOf(Kinds.CATALOG.codes());
    assertThat(cli.run("catalog", "list").out()).contains("营运船舶", "自定版式");
  }

  @Test
  void showsTheFieldsOfAKind() {
    Run run = cli.run("catalog", "show", "commitment", "--json").exits(0);

    Map<String, Object> field = Contract.envelope(run, "catalog-show").items().get(0);
    assertThat(field)
        .contains(
            entry("code", "CN_BM"),
            entry("required", "always"),
            entry("maxLength", 20),
            entry("key", true),
            entry("level", "public"));
    assertThat(cli.run("catalog", "show", "commitment").out()).contains("违诺责任追究内容", "有条件", "授权查询");
    assertThat(cli.run("catalog", "show", "nonsense").exits(2).err()).contains("vessel");
  }

  @Test
  void findsWhatThePlanAsksForAndNobodyHandedIn() throws IOException {
    CliRunner.filled(home);
    String plan = write("清单.csv", "单位,种类,频次\n" + Rows.BUREAU + ",行政处罚,月\n乳山市交通运输局,vessel,季度\n");

    Run run = cli.run("catalog", "check", "--plan", plan, "--period", "2026-Q3", "--json").exits(3);

    Map<String, Object> row = Contract.envelope(run, "catalog-check").items().get(0);
    Contract.keys(row, "unit", "kind", "period", "records", "state");
    assertThat(run.items())
        .anySatisfy(
            item ->
                assertThat(item)
                    .contains(
                        entry("unit", "乳山市交通运输局"),
                        entry("kind", "vessel"),
                        entry("period", "2026-Q3"),
                        entry("state", "missing")));
    assertThat(run.err()).contains("应报 4 项");
    cli.run("config", "set", "catalog.plan", plan).exits(0);
    assertThat(cli.run("catalog", "check").exits(3).err()).contains("2026-09-01");
  }

  @Test
  void listsWhatIsThereWithoutAPlan() {
    CliRunner.filled(home);

    Run run = cli.run("catalog", "check", "--period", "2026").exits(0);

    assertThat(run.out()).contains("行政许可", "已归集");
    assertThat(run.err()).contains("catalog.plan");
  }

  @Test
  void saysWhatIsWrongWithAPlan() throws IOException {
    String kind = write("甲.csv", "单位,种类,频次\n甲局,行政命令,月\n");
    String often = write("乙.csv", "单位,种类,频次\n甲局,行政处罚,月\n甲局,行政许可,常常\n");
    String column = write("丙.csv", "单位,种类\n甲局,行政处罚\n");

    assertThat(cli.run("catalog", "check", "--plan", kind).exits(2).err())
        .contains("E-2153", "第 2 行", "行政命令");
    assertThat(cli.run("catalog", "check", "--plan", often).exits(2).err()).contains("第 3 行", "常常");
    assertThat(cli.run("catalog", "check", "--plan", column).exits(2).err())
        .contains("E-2005", "频次");
  }

  @Test
  void comparesAHeaderWithTheCatalog() throws IOException {
    String same = write("同.csv", Rows.header("subject") + "\n");
    String other = write("异.csv", Rows.header("subject").replace("地址", "住所") + ",电话\n");

    assertThat(cli.run("catalog", "diff", same, "--json").exits(0).items()).isEmpty();
    Run run = cli.run("catalog", "diff", other, "--kind", "subject", "--json").exits(3);
    Contract.keys(
        Contract.envelope(run, "catalog-diff").items().get(0), "field", "change", "ours", "theirs");
    assertThat(run.items())
        .extracting(item -> item.get("change") + " " + item.get("theirs"))
        .containsExactly("renamed 住所", "only-theirs 电话");
  }

  @Test
  void comparesACatalogFileWithTheCatalog() throws IOException {
    String ours = Files.readString(SHIPPED.resolve("vessel.json"));
    String same = write("同.json", ours);
    String other = write("异.json", ours.replace("\"maxLength\": 100}", "\"maxLength\": 60}"));
    String faulty = write("错.json", ours.replace("\"title\"", "\"titel\""));

    cli.run("catalog", "diff", same).exits(0);
    assertThat(cli.run("catalog", "diff", other, "--json").exits(3).items())
        .allSatisfy(
            item ->
                assertThat(item)
                    .contains(
                        entry("change", "changed"),
                        entry("ours", "maxLength=100"),
                        entry("theirs", "maxLength=60")));
    assertThat(cli.run("catalog", "diff", faulty).exits(2).err()).contains("E-2154", "title");
    assertThat(cli.run("catalog", "diff", write("非.json", "{")).exits(2).err()).contains("E-2154");
  }
}
