package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code disclosure reconcile}: what the ledger of another system tells. */
class ReconcileContractTest {
  @TempDir Path home;
  private CliRunner cli;

  @BeforeEach
  void fill() {
    cli = CliRunner.filled(home);
  }

  private String ledger(String... lines) throws IOException {
    Path ledger = home.resolve("台账.csv");
    Files.write(ledger, List.of(lines));
    return ledger.toString();
  }

  private List<Map<String, Object>> findings(String ledger, String... more) {
    String[] words = new String[5 + more.length];
    System.arraycopy(
        new String[] {"disclosure", "reconcile", ledger, "--kind", "penalty"}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    Run run = cli.run(append(words, "--json"));
    return Contract.envelope(run.exits(3), "disclosure-reconcile").items();
  }

  private static String[] append(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  private static List<Map<String, Object>> of(List<Map<String, Object>> findings, String type) {
    return findings.stream().filter(finding -> type.equals(finding.get("type"))).toList();
  }

  @Test
  void theFilesThatWereImportedHoldNothingConcealedAndNothingElse() {
    List<Map<String, Object>> findings = findings(file("处罚.csv"));

    assertThat(of(findings, "concealed")).isEmpty();
    assertThat(of(findings, "misreported")).isEmpty();
    assertThat(of(findings, "extra")).isEmpty();
    assertThat(of(findings, "undisclosed")).isNotEmpty();
    Contract.keys(
        findings.get(0),
        "type",
        "line",
        "documentNo",
        "subject",
        "decidedOn",
        "id",
        "field",
        "ledger",
        "stored");
  }

  @Test
  void whatWasDecidedAndNeverCollectedIsConcealedOnceItsDeadlineIsOver() throws IOException {
    String ledger =
        ledger("行政处罚决定书文号,处罚决定日期", "鲁威交罚〔2026〕9901号,2026-08-03", "鲁威交罚〔2026〕9902号,2026-10-19");

    Run run = cli.run("disclosure", "reconcile", ledger, "--kind", "penalty").exits(3);
    List<Map<String, Object>> concealed = of(findings(ledger), "concealed");

    assertThat(concealed).hasSize(1);
    assertThat(concealed.get(0))
        .contains(entry("documentNo", "鲁威交罚〔2026〕9901号"), entry("line", 2), entry("id", null));
    assertThat(run.out()).contains("瞒报", "多报");
    assertThat(run.err()).contains("2 行", "未到期 1");
  }

  @Test
  void fieldsThatDifferAreShownSideBySideAndEmptyCellsSayNothing() throws IOException {
    String ledger = ledger("行政处罚决定书文号,行政相对人名称,罚款金额（万元）", "鲁荣交罚〔2026〕0189号,另一家公司,", ",无号公司,1");

    List<Map<String, Object>> findings = findings(ledger);

    assertThat(of(findings, "misreported")).hasSize(1);
    assertThat(of(findings, "misreported").get(0))
        .contains(entry("field", "行政相对人名称"), entry("ledger", "另一家公司"));
    assertThat(of(findings, "unreadable")).hasSize(1);
    assertThat(of(findings, "extra")).isEmpty();
  }

  @Test
  void aLedgerThatAgreesIsNoFinding() throws IOException {
    String ledger = ledger("行政处罚决定书文号,处罚决定日期", "鲁威交罚〔2026〕9902号,2020-01-02");

    Run early =
        cli.run("disclosure", "reconcile", ledger, "--kind", "penalty", "--as-of", "2020-01-03");

    assertThat(early.exits(0).err()).contains("未到期 1");
  }

  @Test
  void aLedgerWithoutDocumentNumbersIsRefused() throws IOException {
    String ledger = ledger("行政相对人名称,处罚决定日期,处罚机关", "甲公司,2026-08-03,某局");

    assertThat(cli.run("disclosure", "reconcile", ledger, "--kind", "penalty").exits(2).err())
        .contains("E-2109", "文号");
  }
}
