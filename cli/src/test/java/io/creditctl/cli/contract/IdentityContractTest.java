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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identity numbers: encrypted at rest, masked in sight, shown only for a reason that is kept. */
class IdentityContractTest {
  private static final String NUMBER = "371002199001010015";
  private static final String OTHER = "371002198502020030";
  private static final String MASKED = "3710**********0015";

  @TempDir Path folder;
  private Path home;
  private Path key;
  private Path table;
  private CliRunner cli;

  @BeforeEach
  void openTheOffice() throws IOException {
    home = folder.resolve("家");
    key = home.resolve("identity.key");
    cli = new CliRunner(home);
    table = folder.resolve("处罚.csv");
    Files.writeString(table, Rows.table(person(1, NUMBER), person(2, OTHER)));
  }

  private static Rows person(int n, String number) {
    return Rows.of("penalty", n)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.LEGAL_REPRESENTATIVE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, number)
        .with("CF_WFXW", "驾驶员" + number + "无证驾驶");
  }

  /** Without the numbers in the free text, which is stored as it came. */
  private void withoutFreeText() throws IOException {
    Files.writeString(
        table,
        Rows.table(
            person(1, NUMBER).with("CF_WFXW", "无证"), person(2, OTHER).with("CF_WFXW", "无证")));
  }

  private Run collect() {
    return cli.run("import", table.toString(), "--kind", "penalty");
  }

  @Test
  void aNumberInADocumentNumberIsMaskedWhereverRecordsAreListed() throws IOException {
    Files.writeString(
        table, Rows.table(person(1, NUMBER).with(Role.DOCUMENT_NO, "鲁威罚" + NUMBER + "号")));
    collect().exits(0);
    for (String command : List.of("record list", "disclosure due", "status", "record show R-1")) {
      for (String format : List.of("table", "json")) {
        Run run = cli.run((command + " --format " + format).split(" "));

        assertThat(run.out() + run.err()).as(command).doesNotContain(NUMBER);
      }
    }
    assertThat(cli.run("record", "list").exits(0).out()).contains(MASKED);
  }

  @Test
  void aWrongNumberIsExplainedInWords() throws IOException {
    Files.writeString(table, Rows.table(person(1, "371002199001010016")));

    Run chinese = cli.run("record", "validate", table.toString(), "--kind", "penalty").exits(3);

    assertThat(chinese.out()).contains("校验位不符").doesNotContain("CHECK_DIGIT");
  }

  private List<Map<String, Object>> trace(String id) {
    return cli.run("record", "trace", id, "--json").exits(0).items();
  }

  @Test
  void noFileOfTheStoreHoldsANumberInClear() throws IOException {
    withoutFreeText();
    collect().exits(0);
    cli.run("record", "void", "R-2", "--reason", "录错 " + OTHER, "--yes").exits(0);

    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(NUMBER, OTHER, "19900101001");
      }
    }
  }

  @Test
  void theKeyIsMadeAtTheFirstNumberForItsOwnerAlone() throws IOException {
    cli.run("init").exits(0);
    cli.run("doctor");
    assertThat(key).doesNotExist();

    assertThat(collect().exits(0).err()).contains(key.toString(), "备份");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(collect().exits(0).err()).doesNotContain("备份");
  }

  @Test
  void theKeyLiesWhereTheSettingSays() {
    Path elsewhere = folder.resolve("钥匙").resolve("k");
    cli.run("config", "set", "identity.keyFile", elsewhere.toString()).exits(0);

    collect().exits(0);

    assertThat(elsewhere).exists();
    assertThat(key).doesNotExist();
  }

  @Test
  void aRehearsalOrCheckMakesNoKey() {
    cli.run("import", table.toString(), "--kind", "penalty", "-n").exits(0);
    cli.run("record", "validate", table.toString(), "--kind", "penalty").exits(0);
    assertThat(home).doesNotExist();

    collect().exits(0);
    assertThat(cli.run("import", table.toString(), "--kind", "penalty", "-n", "--json").item())
        .containsEntry("unchanged", 2);
  }

  @Test
  void theSameFileAgainIsUnchanged() {
    collect().exits(0);

    assertThat(cli.run("import", table.toString(), "--kind", "penalty", "--json").exits(0).item())
        .contains(entry("unchanged", 2), entry("updated", 0), entry("created", 0));
  }

  @Test
  void showsNoNumberAnywhereByDefault() {
    collect().exits(0);

    for (String[] words :
        new String[][] {
          {"record", "show", "R-1"},
          {"record", "show", "R-1", "--json"},
          {"record", "list"},
          {"record", "list", "--json"},
          {"record", "export", "--kind", "penalty", "--format", "csv"},
          {"record", "trace", "R-1", "--json"},
          {"query", NUMBER},
          {"query", NUMBER, "--json"},
          {"query", "于小海"},
          {"query", "37100219910101999X", "--json"},
          {"check", NUMBER, "--json"},
          {"record", "show", NUMBER, "--json"},
          {"entity", "search", "于小海", "--json"}
        }) {
      Run run = cli.run(words);
      assertThat(run.out() + run.err())
          .as(String.join(" ", words))
          .doesNotContain(NUMBER, OTHER, "37100219910101999X", "sm4:");
    }
    Run export = cli.run("record", "export", "--kind", "penalty", "--format", "csv");
    assertThat(export.out()).contains(MASKED, "驾驶员" + MASKED + "无证驾驶", Rows.BUREAU_CODE);
  }

  @Test
  void revealsForAReasonThatTheHistoryKeeps() {
    collect().exits(0);

    Run shown = cli.run("record", "show", "R-1", "--reveal", "--reason", "当事人核对", "--json");

    assertThat(child(shown.exits(0).item(), "values"))
        .contains(entry("CF_XDR_ZJHM", NUMBER), entry("CF_WFXW", "驾驶员" + NUMBER + "无证驾驶"));
    assertThat(trace("R-1"))
        .last()
        .satisfies(
            event ->
                assertThat(event)
                    .contains(
                        entry("action", "revealed"),
                        entry("actor", "丛舟"),
                        entry("detail", "当事人核对")));
    assertThat(trace("R-2")).hasSize(1);
    assertThat(cli.run("record", "trace", "R-1").out()).contains("查看号码");
  }

  @Test
  void anExportInClearIsInTheHistoryOfEveryRecord() {
    collect().exits(0);

    Run export =
        cli.run(
            "record",
            "export",
            "--kind",
            "penalty",
            "--format",
            "csv",
            "--reveal",
            "--reason",
            "协查");

    assertThat(export.exits(0).out()).contains(NUMBER, OTHER);
    for (String id : List.of("R-1", "R-2")) {
      assertThat(trace(id)).last().satisfies(e -> assertThat(e).containsEntry("detail", "协查"));
    }
  }

  @Test
  void revealsNothingWithoutAReason() {
    collect().exits(0);

    for (String[] words :
        new String[][] {
          {"record", "show", "R-1", "--reveal", "--json"},
          {"record", "show", "R-1", "--reveal", "--reason", " ", "--json"},
          {"record", "export", "--kind", "penalty", "--reveal", "--json"}
        }) {
      Run run = cli.run(words).exits(2);
      assertThat(run.error()).containsEntry("code", "E-2190");
      assertThat(run.out()).isEmpty();
    }
    cli.run("record", "show", "R-1", "--reason", "只有理由").exits(2);
    assertThat(trace("R-1")).hasSize(1);
  }

  @Test
  void aLostKeyIsSaidAtOnceAndAllElseWorks() throws IOException {
    withoutFreeText();
    collect().exits(0);
    Path away = folder.resolve("away");
    Files.move(key, away);

    Run again = cli.run("import", table.toString(), "--kind", "penalty", "--json").exits(10);
    assertThat(again.error()).containsEntry("code", "E-3020");
    assertThat((String) again.error().get("hint")).contains(key.toString(), "备份");
    Run revealed = cli.run("record", "show", "R-1", "--reveal", "--reason", "核对", "--json");
    assertThat(revealed.exits(10).error()).containsEntry("code", "E-3020");
    Run shown = cli.run("record", "show", "R-1").exits(0);
    assertThat(shown.out()).contains("于小海", "****").doesNotContain("3710**");
    assertThat(shown.err()).contains("E-3020", "creditctl doctor");
    cli.run("record", "list").exits(0);
    cli.run("query", NUMBER).exits(10);
    assertThat(key).doesNotExist();

    Files.move(away, key);
    assertThat(cli.run("record", "show", "R-1").out()).contains(MASKED);
    assertThat(trace("R-1")).hasSize(1);
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    collect().exits(0);
    CliRunner neighbour = new CliRunner(folder.resolve("邻居"));
    neighbour.run("import", table.toString(), "--kind", "penalty").exits(0);
    Files.delete(key);
    Files.copy(neighbour.home().resolve("identity.key"), key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));

    Run run = cli.run("record", "show", "R-1", "--reveal", "--reason", "核对", "--json");

    assertThat(run.exits(10).error()).containsEntry("code", "E-3021");
  }

  @Test
  void aKeyThatOthersCanReadIsRefusedAndDoctorSeesIt() throws IOException {
    collect().exits(0);
    assertThat(doctor()).containsEntry("status", "ok").containsEntry("detail", key.toString());

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(collect().exits(4).err()).contains("chmod 600 " + key);
    assertThat(doctor()).containsEntry("status", "fail");
  }

  private Map<String, Object> doctor() {
    return children(cli.run("doctor", "--json").json(), "items").stream()
        .filter(check -> check.get("check").equals("identity-key"))
        .findFirst()
        .orElseThrow();
  }
}
