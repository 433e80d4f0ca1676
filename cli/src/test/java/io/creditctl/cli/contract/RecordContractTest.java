package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code record}: what comes in, what is kept, what goes out. */
class RecordContractTest {
  private static final String[] IMPORT_KEYS = {
    "batch",
    "files",
    "passedOver",
    "read",
    "created",
    "updated",
    "unchanged",
    "conflicts",
    "rejected",
    "dryRun",
    "errorCount",
    "errors"
  };
  private static final List<String> FILE_KEYS =
      List.of(
          "file",
          "encoding",
          "sha256",
          "kind",
          "layout",
          "read",
          "created",
          "updated",
          "unchanged",
          "conflicts",
          "rejected");
  private static final List<String> ERROR_KEYS =
      List.of("file", "line", "column", "field", "rule", "code", "message", "value", "suggestion");
  private static final String[] RECORD_KEYS = {
    "id",
    "kind",
    "documentNo",
    "subject",
    "title",
    "authority",
    "unit",
    "domain",
    "decidedOn",
    "validUntil",
    "disclosure",
    "revision",
    "voided",
    "batch",
    "line"
  };

  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() {
    cli = new CliRunner(home);
  }

  @Test
  void saysThatAFolderIsNoFile() {
    Run run = cli.run("record", "validate", home.toString()).exits(2);

    assertThat(run.err()).contains("E-2101", home.toString(), "这是文件夹");
  }

  @Test
  void importsAFileAndSaysWhatCameOfIt() {
    Run run = cli.run("import", file("许可.csv"), "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "record-import").item();
    Contract.keys(item, IMPORT_KEYS);
    assertThat(item)
        .contains(
            entry("batch", "B-1"),
            entry("read", 6),
            entry("created", 6),
            entry("updated", 0),
            entry("unchanged", 0),
            entry("rejected", 0),
            entry("dryRun", false));
    Map<String, Object> imported = children(item, "files").get(0);
    Contract.keys(
        imported, FILE_KEYS, List.of("batch", "prevailed", "lifted", "unknownColumns", "failure"));
    assertThat(imported).contains(entry("kind", "license"), entry("encoding", "UTF-8"));
    assertThat((String) imported.get("sha256")).matches("[0-9a-f]{64}");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    cli.run("import", file("处罚.csv")).exits(0);

    assertThat(cli.run("import", file("处罚.csv"), "--json").exits(0).item())
        .contains(entry("created", 0), entry("unchanged", 4), entry("updated", 0));
    assertThat(cli.run("record", "list", "--json").items()).hasSize(4);
  }

  @Test
  void refusesAFileWithFaultyRowsAsAWhole() {
    Run run = cli.run("import", file("处罚-待修.csv"), "--json").exits(3);

    Map<String, Object> item = run.item();
    assertThat(item).contains(entry("rejected", 2), entry("created", 0), entry("errorCount", 3));
    Map<String, Object> fault = children(item, "errors").get(0);
    Contract.keys(fault, ERROR_KEYS, List.of("header", "severity"));
    assertThat(fault)
        .contains(
            entry("line", 3),
            entry("code", "E-1003"),
            entry("rule", "credit-code-character"),
            entry("value", "9137I000MA0013238Q"),
            entry("suggestion", "91371000MA0013238Q"));
    assertThat(cli.run("record", "list", "--json").items()).isEmpty();
  }

  @Test
  void skipsFaultyRowsWhenToldAndWritesThemDown() throws IOException {
    Path rejects = home.resolve("待修.csv");

    Run run =
        cli.run(
                "import",
                file("处罚-待修.csv"),
                "--on-error",
                "skip",
                "--errors-out",
                rejects.toString())
            .exits(7);

    assertThat(run.err()).contains("跳过 2 行 (共 5 行)", "待修.csv");
    assertThat(cli.run("record", "list", "--json").items()).hasSize(3);
    assertThat(Files.readString(rejects)).contains("校验错误", "9137I000MA0013238Q");
  }

  @Test
  void namesTheFileThatItCannotRead() {
    Run run = cli.run("import", home.resolve("没有.csv").toString(), "--json");

    assertThat(run.exits(2).error()).containsEntry("code", "E-2101");
    assertThat(run.err()).contains("没有.csv", "没有这个文件").doesNotContain("Exception");
  }

  @Test
  void readsStandardInputAndTellsAnEmptyOne() throws IOException {
    String table = Files.readString(Path.of(file("许可.csv")));

    cli.typing(table).run("import", "-", "--kind", "license", "--json").exits(0);
    Run empty = cli.typing("").run("import", "-");

    assertThat(cli.run("record", "list", "--json").items()).hasSize(6);
    assertThat(empty.exits(2).err()).contains("标准输入 是空的");
  }

  @Test
  void validatesWithoutAStore() {
    Run good = cli.run("record", "validate", file("许可.csv"), "--json").exits(0);
    Run bad = cli.run("record", "validate", file("处罚-待修.csv"), "--json").exits(3);

    Contract.keys(Contract.envelope(good, "record-validate").item(), IMPORT_KEYS);
    assertThat(bad.item()).containsEntry("rejected", 2);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void printsATemplateThatItRecognisesItself() throws IOException {
    Path template = home.resolve("模板.csv");
    cli.run("record", "template", "penalty", "--output", template.toString()).exits(0);

    assertThat(Files.readString(template)).startsWith("\uFEFF行政相对人名称,").endsWith("\r\n");
    assertThat(cli.run("record", "template", "penalty").out()).startsWith("行政相对人名称,");
    assertThat(cli.run("record", "validate", template.toString(), "--json").exits(0).item())
        .containsEntry("read", 0);
    cli.run("record", "template", "penalty", "--output", template.toString()).exits(6);
    assertThat(cli.run("record", "template", "nonsense").exits(2).err()).contains("license");
  }

  @Test
  void listsRecordsAndNarrowsThem() {
    cli = CliRunner.filled(home);

    Run all = cli.run("record", "list", "--json").exits(0);
    Run some = cli.run("record", "list", "--kind", "penalty", "--period", "2026-09", "--json");

    assertThat(Contract.envelope(all, "record-list").items()).hasSize(15);
    Contract.keys(all.items().get(0), RECORD_KEYS);
    assertThat(some.exits(0).items())
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("documentNo", "鲁威交罚〔2026〕0453号"));
  }

  @Test
  void listsTheRecordsOfADomainWithItsSecondLevel() {
    cli = CliRunner.filled(home);

    Run road = cli.run("record", "list", "--kind", "penalty", "--domain", "road", "--json");
    Run hailing = cli.run("record", "list", "--domain", "road/ride-hailing", "--json");
    Run export = cli.run("record", "export", "--kind", "penalty", "--domain", "road", "--json");

    assertThat(road.exits(0).items())
        .extracting(item -> item.get("title"), item -> item.get("domain"))
        .containsExactlyInAnyOrder(
            tuple("车辆违法超限运输", "road"),
            tuple("未按规定维护和检测运输车辆", "road"),
            tuple("未取得网络预约出租汽车驾驶员证从事网约车经营活动", "road/ride-hailing"));
    assertThat(hailing.exits(0).items()).extracting(item -> item.get("kind")).contains("penalty");
    assertThat(hailing.items()).allMatch(item -> item.get("domain").equals("road/ride-hailing"));
    assertThat(export.exits(0).items()).hasSize(3);
  }

  @Test
  void refusesADomainThatThereIsNotAndNamesThoseThatThereAre() {
    Run run = cli.run("record", "list", "--domain", "rail").exits(2);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("rail", "road/ride-hailing");
  }

  @Test
  void anEmptyListIsNoFailure() {
    Run json = cli.run("record", "list", "--json").exits(0);
    Run table = cli.run("record", "list").exits(0);

    assertThat(json.json()).contains(entry("items", List.of()), entry("total", 0));
    assertThat(table.out().lines()).hasSize(1);
    assertThat(table.err()).isEqualTo("没有符合条件的数据\n");
  }

  @Test
  void showsEveryFieldOfARecord() {
    cli = CliRunner.filled(home);

    Run run = cli.run("record", "show", "鲁威交罚〔2026〕0453号", "--json").exits(0);

    Map<String, Object> item = Contract.envelope(run, "record-show").item();
    Contract.keys(item, "id", "kind", "revision", "voided", "unit", "objection", "values");
    assertThat(CliRunner.child(item, "values")).containsEntry("CF_WSH", "鲁威交罚〔2026〕0453号");
    assertThat(cli.run("record", "show", "R-9").out()).contains("鲁威交罚〔2026〕0453号");
  }

  @Test
  void saysWhatIsNotThere() {
    cli = CliRunner.filled(home);

    assertThat(cli.run("record", "show", "R-999").exits(5).err()).contains("E-5001", "R-999");
    assertThat(cli.run("record", "trace", "鲁X").exits(5).err()).contains("E-5001", "鲁X");
    assertThat(cli.run("record", "undo", "B-9", "--yes").exits(5).err()).contains("E-5003");
    assertThat(cli.run("record", "undo", "nonsense", "--yes").exits(5).err()).contains("nonsense");
    assertThat(cli.run("record", "void", "R-999", "--reason", "误录", "--yes").exits(5).out())
        .isEmpty();
  }

  @Test
  void voidsARecordOnlyWhenConfirmedAndKeepsItsTrace() {
    cli = CliRunner.filled(home);

    Run unconfirmed = cli.run("record", "void", "R-2", "--reason", "误录");
    Run confirmed = cli.run("record", "void", "R-2", "--reason", "误录", "--yes", "--json");
    Run again = cli.run("record", "void", "R-2", "--reason", "误录", "--yes");

    assertThat(unconfirmed.exits(2).err()).contains("E-2007", "鲁威交许可〔2026〕0629号", "--yes");
    Contract.keys(Contract.envelope(confirmed.exits(0), "record-void").item(), RECORD_KEYS);
    assertThat(again.exits(6).err()).contains("R-2", "已作废").doesNotContain("(void)");
    assertThat(cli.run("record", "list", "--json").items()).hasSize(14);
    assertThat(cli.run("record", "list", "--voided", "--json").items()).hasSize(15);
    Run trace = Contract.envelope(cli.run("record", "trace", "R-2", "--json"), "record-trace");
    assertThat(trace.items())
        .extracting(event -> event.get("action"))
        .contains("imported", "voided");
    Contract.keys(trace.items().get(0), "at", "action", "actor", "revision", "detail");
  }

  @Test
  void takesAnImportBackOnce() {
    cli = CliRunner.filled(home);

    Run undone = cli.run("record", "undo", "B-2", "--yes", "--json").exits(0);
    Run again = cli.run("record", "undo", "B-2", "--yes");

    Map<String, Object> item = Contract.envelope(undone, "record-undo").item();
    Contract.keys(item, "batch", "voided", "restored", "conflicts", "kept");
    assertThat(item).contains(entry("batch", "B-2"), entry("voided", 4), entry("kept", 0));
    again.exits(6);
    Run batches = Contract.envelope(cli.run("record", "batches", "--json"), "record-batches");
    Contract.keys(
        batches.items().get(0),
        "batch",
        "at",
        "file",
        "kind",
        "created",
        "updated",
        "unchanged",
        "conflicts",
        "rejected",
        "actor",
        "source",
        "encoding",
        "sha256",
        "undone");
    assertThat(batches.items())
        .filteredOn(batch -> batch.get("undone").equals(true))
        .extracting(batch -> batch.get("batch"))
        .containsExactly("B-2");
  }

  @Test
  void exportsRowsThatCanBeImportedAgain() throws IOException {
    cli = CliRunner.filled(home);
    Path exported = home.resolve("处罚.csv");
    String[] export = {"record", "export", "--kind", "penalty", "--format", "csv"};

    Run run = cli.run(with(export, "--output", exported.toString())).exits(0);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("已写入", "共 4 条");
    assertThat(Files.readString(exported))
        .startsWith("CF_XDR_MC,")
        .contains("鲁荣交罚〔2026〕0189号")
        .doesNotContain("371002199407229981");
    cli.run(with(export, "--output", exported.toString())).exits(6);
    cli.run(with(export, "--output", exported.toString(), "--overwrite")).exits(0);
    cli.run("record", "export").exits(2);
  }

  @Test
  void keepsGb18030TextWhole() {
    cli.run("import", file("处罚.csv")).exits(0);

    String out = cli.run("record", "export", "--kind", "penalty", "--format", "tsv").out();

    assertThat(out).contains("林㛃某").doesNotContain("\uFFFD", "?");
    assertThat(Charset.forName("GB18030").newEncoder().canEncode(out)).isTrue();
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
