package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.child;
import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code source} and {@code record conflicts}: one source per datum. */
class SourceContractTest {
  private static final String[] ASSIGNMENT_KEYS = {
    "kind", "field", "unit", "from", "endedOn", "basis", "actor", "at"
  };
  private static final String[] CONFLICT_KEYS = {
    "id",
    "record",
    "kind",
    "documentNo",
    "subject",
    "storedUnit",
    "incomingUnit",
    "state",
    "batch",
    "line",
    "raisedAt",
    "settledAt",
    "actor",
    "taken",
    "reason",
    "fields"
  };

  @TempDir Path home;
  @TempDir Path office;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  /** A file with the first licences, all with this content, that a unit sends. */
  private String file(String unit, String content, int rows) {
    Rows[] table = new Rows[rows];
    for (int n = 0; n < rows; n++) {
      table[n] = Rows.of("license", n + 1).with("XK_NR", content).with(Role.SOURCE_UNIT, unit);
    }
    return file(unit, table);
  }

  private String file(String name, Rows... rows) {
    try {
      return Files.writeString(office.resolve(name + ".csv"), Rows.table(rows)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void twoUnitsContradictEachOther() {
    cli.run("import", file("港航局", "道路货物运输", 2)).exits(0);
    cli.run("import", file("公路局", "水路货物运输", 1)).exits(6);
  }

  @Test
  void assignsShowsAndEndsAResponsibility() {
    Run assigned =
        cli.run("source", "assign", "license", "港航局", "--basis", "信用目录", "--json").exits(0);
    cli.run("source", "assign", "license.许可内容", "公路局", "--from", "2026-10-01").exits(0);

    Map<String, Object> item = Contract.envelope(assigned, "source-assign").item();
    Contract.keys(item, ASSIGNMENT_KEYS);
    assertThat(item)
        .contains(
            entry("kind", "license"),
            entry("field", ""),
            entry("unit", "港航局"),
            entry("from", "2026-10-20"),
            entry("endedOn", null),
            entry("basis", "信用目录"),
            entry("actor", "丛舟"));
    assertThat(cli.run("source", "list", "--json").exits(0).items()).hasSize(2);
    assertThat(cli.run("source", "list").out()).contains("(整类)", "许可内容");

    Run ended = cli.run("source", "remove", "license", "--reason", "机构调整", "--json").exits(0);

    assertThat(Contract.envelope(ended, "source-remove").item())
        .containsEntry("endedOn", "2026-10-20");
    assertThat(Contract.envelope(cli.run("source", "list", "--json"), "source-list").items())
        .singleElement()
        .satisfies(left -> assertThat(left).containsEntry("field", "XK_NR"));
    assertThat(cli.run("source", "list", "--all", "--json").items()).hasSize(2);
    Run show = cli.run("source", "show", "license", "--json").exits(0);
    assertThat(Contract.envelope(show, "source-show").items()).hasSize(2);
    assertThat(cli.run("source", "show", "penalty", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void saysWhyAResponsibilityCannotBe() {
    cli.run("source", "assign", "license", "港航局").exits(0);

    assertThat(cli.run("source", "assign", "license", "公路局").exits(6).err())
        .contains("E-6060", "港航局", "2026-10-20", "creditctl source remove license");
    assertThat(cli.run("source", "assign", "license.XK_WSH", "公路局").exits(2).err())
        .contains("E-2180", "行政许可决定文书号");
    assertThat(cli.run("source", "assign", "license.NONE", "公路局").exits(2).err())
        .contains("E-2006", "XK_NR");
    assertThat(cli.run("source", "assign", "nonsense", "公路局").exits(2).err()).contains("E-2004");
    assertThat(cli.run("source", "remove", "penalty").exits(5).err()).contains("E-5060");
    assertThat(cli.run("source", "show", "nonsense").exits(2).err()).contains("E-2004");
  }

  @Test
  void anImportThatContradictsAnotherUnitSaysSoAndExitsSix() {
    cli.run("import", file("港航局", "道路货物运输", 2)).exits(0);

    Run table = cli.run("import", file("公路局", "水路货物运输", 2), "-n").exits(6);
    Run json = cli.run("import", file("公路局", "水路货物运输", 2), "--json").exits(6);

    assertThat(table.out()).contains("冲突");
    assertThat(table.err()).contains("2 条与另一单位的内容冲突", "creditctl record conflicts");
    assertThat(json.item()).contains(entry("conflicts", 2), entry("updated", 0));
    assertThat(children(json.item(), "files").get(0)).containsEntry("conflicts", 2);
    assertThat(cli.run("record", "batches", "--json").items().get(0)).containsEntry("conflicts", 2);
  }

  @Test
  void anImportWhoseUnitPrevailsByRuleSaysWhatItDisplaced() {
    cli.run("import", file("港航局", "道路货物运输", 2)).exits(0);
    cli.run("source", "assign", "license", "公路局").exits(0);

    Run table = cli.run("import", file("公路局", "水路货物运输", 2), "-n").exits(0);
    Run json = cli.run("import", file("公路局", "水路货物运输", 2), "--json").exits(0);

    assertThat(table.err()).contains("2 条按一数一源规则以责任单位为准", "creditctl record conflicts --all");
    assertThat(json.item()).contains(entry("updated", 2), entry("conflicts", 0));
    assertThat(children(json.item(), "files").get(0)).containsEntry("prevailed", 2);
    assertThat(cli.run("import", file("公路局", "铁路货物运输", 2)).exits(0).err())
        .doesNotContain("以责任单位为准");
  }

  @Test
  void anImportThatARuleSettlesIsNoFailure() {
    cli.run("source", "assign", "license", "港航局").exits(0);
    cli.run("import", file("港航局", "道路货物运输", 1)).exits(0);

    Run run = cli.run("import", file("公路局", "水路货物运输", 1)).exits(0);

    assertThat(run.err()).contains("1 条与现行内容不同, 已按一数一源规则另存");
    assertThat(cli.run("record", "conflicts", "--json").exits(0).items()).isEmpty();
    assertThat(cli.run("record", "conflicts", "--all", "--json").exits(0).items())
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("state", "by-rule"));
  }

  @Test
  void theReportOnQualityTellsWhatIsKeptApartFromWhatWasRefused() {
    twoUnitsContradictEachOther();

    Run json = cli.run("report", "run", "quality", "--by", "unit", "--json").exits(0);

    assertThat(children(json.item(), "rows"))
        .filteredOn(row -> row.get("key").equals("公路局"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .contains(
                        entry("received", 1),
                        entry("accepted", 0),
                        entry("conflicts", 1),
                        entry("rejected", 0)));
    assertThat(cli.run("report", "run", "quality").exits(0).out()).contains("冲突");
  }

  @Test
  void takenContentWithAnIdentityNumberIsFoundByTheCheck() {
    cli.run("import", file("港航局", "道路货物运输", 1)).exits(0);
    cli.run("import", file("公路局", "王某某 371002199001010015", 1)).exits(6);
    cli.run("record", "check", "pii").exits(0);

    cli.run("record", "resolve", "C-1", "--take", "incoming", "--reason", "核对").exits(0);

    assertThat(cli.run("record", "check", "pii").exits(3).out()).contains("R-1");
  }

  @Test
  void aRefusedFileHasNoConflictsAndAPartlyStoredOneExitsSeven() {
    cli.run("import", file("港航局", "道路货物运输", 1)).exits(0);
    Rows good = Rows.of("license", 1).with("XK_NR", "水路").with(Role.SOURCE_UNIT, "公路局");
    Rows bad = Rows.of("license", 2).with(Role.SUBJECT_CODE, "1");
    String mixed = file("混", good, bad);

    assertThat(cli.run("import", mixed, "--json").exits(3).item()).containsEntry("conflicts", 0);
    assertThat(cli.run("import", mixed, "--on-error", "skip", "--json").exits(7).item())
        .containsEntry("conflicts", 1);
  }

  @Test
  void listsConflictsWithExitThreeAndShowsThemFieldByField() {
    twoUnitsContradictEachOther();

    Run list = cli.run("record", "conflicts", "--json").exits(3);

    Map<String, Object> item = Contract.envelope(list, "record-conflicts").item();
    Contract.keys(item, CONFLICT_KEYS);
    assertThat(item)
        .contains(
            entry("id", "C-1"),
            entry("record", "R-1"),
            entry("documentNo", "威交〔2026〕1号"),
            entry("storedUnit", "港航局"),
            entry("incomingUnit", "公路局"),
            entry("state", "open"),
            entry("batch", "B-2"),
            entry("line", 2),
            entry("fields", List.of("XK_NR")));
    assertThat(cli.run("record", "conflicts").exits(3).out())
        .contains("C-1", "威海第1物流有限公司", "港航局", "公路局", "许可内容", "待处理");
    cli.run("record", "conflicts", "--unit", "教育局").exits(0);
    cli.run("record", "conflicts", "--kind", "penalty").exits(0);
    cli.run("record", "conflicts", "--kind", "license", "--unit", "公路局").exits(3);

    Run detail = cli.run("record", "conflict", "C-1", "--json").exits(0);
    Contract.keys(Contract.envelope(detail, "record-conflict").item(), CONFLICT_KEYS);
    assertThat(children(detail.item(), "fields").get(0))
        .containsExactly(
            entry("field", "XK_NR"),
            entry("title", "许可内容"),
            entry("stored", "道路货物运输"),
            entry("incoming", "水路货物运输"));
    assertThat(cli.run("record", "conflict", "C-1").exits(0).out())
        .contains("现行内容来自 港航局", "另存内容来自 公路局", "道路货物运输", "水路货物运输");
    assertThat(cli.run("record", "conflict", "C-2").exits(5).err()).contains("E-5061", "C-2");
  }

  @Test
  void openConflictsAreOnTheStatusAndOnTheSubjectsPage() {
    twoUnitsContradictEachOther();

    assertThat(cli.run("status", "--json").exits(3).items())
        .filteredOn(line -> line.get("kind").equals("conflicts"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains(
                        entry("count", 1), entry("nextCommand", "creditctl record conflicts")));
    assertThat(cli.run("query", "R-1").exits(0).err()).contains("有 1 条记录的内容存在冲突");
    assertThat(cli.run("query", "R-2").exits(0).err()).doesNotContain("冲突");
  }

  @Test
  void settlesAConflictWithAReason() {
    twoUnitsContradictEachOther();

    assertThat(cli.run("record", "resolve", "C-1", "--take", "stored").exits(2).err())
        .contains("--reason");
    Run taken =
        cli.run("record", "resolve", "c-1", "--take", "incoming", "--reason", "经核对原件", "--json")
            .exits(0);

    Contract.keys(Contract.envelope(taken, "record-resolve").item(), CONFLICT_KEYS);
    assertThat(taken.err()).contains("C-1 已处理: R-1 采用另存内容");
    Map<String, Object> record = cli.run("record", "show", "R-1", "--json").item();
    assertThat(record).contains(entry("revision", 2), entry("unit", "公路局"));
    assertThat(child(record, "values")).containsEntry("XK_NR", "水路货物运输");
    assertThat(cli.run("record", "trace", "R-1").out()).contains("冲突人工处理", "经核对原件");
    assertThat(cli.run("record", "conflict", "C-1", "--json").item())
        .contains(
            entry("state", "resolved"),
            entry("taken", "incoming"),
            entry("reason", "经核对原件"),
            entry("actor", "丛舟"));
    assertThat(cli.run("record", "conflict", "C-1").err()).contains("丛舟 处理, 理由: 经核对原件");
    assertThat(
            cli.run("record", "resolve", "C-1", "--take", "stored", "--reason", "又").exits(6).err())
        .contains("E-6061");
    cli.run("record", "conflicts").exits(0);
  }

  @Test
  void aRehearsalLeavesTheStoreAsItWas() throws IOException {
    twoUnitsContradictEachOther();
    cli.run("source", "assign", "license", "港航局").exits(0);
    byte[] before = Files.readAllBytes(cli.store());

    Run resolve =
        cli.run("record", "resolve", "C-1", "--take", "incoming", "--reason", "核对", "-n", "--json");
    Run assign = cli.run("source", "assign", "penalty", "公路局", "-n", "--json");
    Run remove = cli.run("source", "remove", "license", "-n");

    assertThat(resolve.exits(0).json()).containsEntry("dryRun", true);
    assertThat(assign.exits(0).json()).containsEntry("dryRun", true);
    assertThat(remove.exits(0).err()).contains("预演: 以上均未写入");
    assertThat(Files.readAllBytes(cli.store())).isEqualTo(before);
  }

  /** From two files that contradict each other to one source per datum. */
  @Test
  void endToEndTwoUnitsComeToOneSource() {
    twoUnitsContradictEachOther();
    cli.run("record", "resolve", "C-1", "--take", "stored", "--reason", "许可机关为准").exits(0);
    cli.run("import", file("公路局", "水路货物运输", 1)).exits(0);
    cli.run("source", "assign", "license", "公路局", "--basis", "信用目录").exits(0);

    assertThat(cli.run("import", file("公路局", "水路货物运输", 2), "--json").exits(0).item())
        .contains(entry("updated", 2), entry("conflicts", 0));
    assertThat(cli.run("import", file("港航局", "道路货物运输", 2), "--json").exits(0).item())
        .contains(entry("updated", 0), entry("conflicts", 2));
    assertThat(cli.run("record", "list", "--unit", "公路局", "--json").items()).hasSize(2);

    assertThat(cli.run("record", "undo", "B-5", "--yes", "--json").exits(0).item())
        .contains(entry("restored", 2), entry("voided", 0));
    assertThat(cli.run("record", "list", "--unit", "港航局", "--json").items()).hasSize(2);
    cli.run("record", "conflicts").exits(0);
  }
}
