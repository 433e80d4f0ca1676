package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Exchange.column;
import static io.creditctl.adapter.exchange.Exchange.failureOf;
import static io.creditctl.adapter.exchange.Exchange.put;
import static io.creditctl.adapter.exchange.Exchange.results;
import static io.creditctl.adapter.exchange.Exchange.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.HandedFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.ReceiptLine;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A drop folder, as a platform shares one, and what a target does to it. */
class DropFolderGatewayTest {
  private static final FieldMapping MAPPED =
      new FieldMapping(
          Map.of(
              "penalty",
              Exchange.penalty(
                  "XYSJ",
                  new Column("CF_ZT", "", "正常", "撤销", Map.of(), Form.AS_IS),
                  column("CF_XDR_LB"),
                  column("ywid", "@key"))));
  private static final String NATIONAL = "ZHXYXT0000_XYGJJH{class}-0301_{time}";

  @TempDir private Path home;
  private Path folder;
  private Path receipts;
  private final List<DropFolderGateway> open = new ArrayList<>();

  @BeforeEach
  void share() throws IOException {
    folder = Files.createDirectory(home.resolve("drop"));
    receipts = Files.createDirectory(folder.resolve("receipts"));
  }

  @AfterEach
  void close() {
    open.forEach(DropFolderGateway::close);
  }

  private DropFolderGateway gateway() {
    return gateway(HandedFile.CSV, DropSettings.FILE_NAME, MAPPED);
  }

  private DropFolderGateway gateway(HandedFile format, String name, FieldMapping mapping) {
    DropFolderGateway gateway =
        new DropFolderGateway(
            Exchange.target(folder.toUri(), Protocol.FILE, "penalty"),
            new DropSettings(
                folder,
                receipts,
                format,
                name,
                "target.city.fileName",
                home.resolve("own/exchange/city.ledger")),
            new ReceiptFiles(new FileTableReader(), Kinds.CATALOG, mapping),
            mapping,
            Kinds.CATALOG,
            Exchange.CLOCK);
    open.add(gateway);
    return gateway;
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<List<String>> rows(String file) {
    List<List<String>> rows = new ArrayList<>();
    try (TableFile tables =
        new FileTableReader().open(new InputFile(file, folder.resolve(file)), "auto")) {
      Table table = tables.next();
      while (table.hasNext()) {
        rows.add(List.of(table.next().cells()));
      }
    }
    return rows;
  }

  private void receipt(String name, String... lines) throws IOException {
    Files.writeString(receipts.resolve(name), String.join("\n", lines) + "\n");
  }

  private static Delivery person(int record) {
    return Exchange.delivery(
        record, 1, Action.UPSERT, Map.of("CF_XDR_LB", "自然人", "CF_XDR_MC", "张某某"));
  }

  @ParameterizedTest
  @EnumSource(HandedFile.class)
  void aBatchIsAFileOfThePlatformsColumnsInItsFormat(HandedFile format) {
    DropFolderGateway gateway = gateway(format, DropSettings.FILE_NAME, MAPPED);

    assertThat(results(gateway.send("B-1", List.of(put(1), put(2))))).containsOnly(Result.RECEIVED);

    String file = "XYSJ_1_2026090409_001." + format.ending();
    assertThat(files()).containsExactly(file);
    assertThat(rows(file))
        .containsExactly(
            List.of("CF_WSH", "CF_XDR_MC", "CF_NR_FK", "CF_JDRQ", "CF_ZT", "CF_XDR_LB", "ywid"),
            List.of("威交罚〔2026〕1号", "威海示例物流有限公司", "0.2", "2026-09-01", "", "", "s1:R-1:1:city"),
            List.of("威交罚〔2026〕2号", "威海示例物流有限公司", "0.2", "2026-09-01", "", "", "s1:R-2:1:city"));
  }

  @Test
  void withoutAMappingTheFileIsOurOwnTemplateWithAllItsColumns() {
    gateway(HandedFile.CSV, DropSettings.FILE_NAME, FieldMapping.NONE).send("B-1", List.of(put(1)));

    List<List<String>> rows = rows("penalty_1_2026090409_001.csv");
    assertThat(rows.get(0)).hasSize(Kinds.of("penalty").fields().size()).contains("行政处罚决定书文号");
    assertThat(rows.get(1)).hasSameSizeAs(rows.get(0)).contains("威交罚〔2026〕1号");
  }

  @Test
  void organisationsAndPersonsGoIntoFilesOfTheirOwnByTheNationalPattern() {
    gateway(HandedFile.XLS, NATIONAL, MAPPED).send("B-1", List.of(put(1), person(2), put(3)));

    assertThat(files())
        .containsExactly(
            "ZHXYXT0000_XYGJJH1-0301_2026090409.xls", "ZHXYXT0000_XYGJJH2-0301_2026090409.xls");
    assertThat(rows("ZHXYXT0000_XYGJJH1-0301_2026090409.xls")).hasSize(3);
    assertThat(rows("ZHXYXT0000_XYGJJH2-0301_2026090409.xls")).hasSize(2);
  }

  @Test
  void aNameThatTellsOnlyTheHourWaitsForTheNextAndOverwritesNothing() {
    DropFolderGateway gateway = gateway(HandedFile.CSV, NATIONAL, MAPPED);
    gateway.send("B-1", List.of(put(1)));

    PushFailure failure = failureOf(() -> gateway.send("B-2", List.of(put(2))));

    assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(57 * 60 + 57));
    assertThat(rows(files().get(0))).hasSize(2);
  }

  @Test
  void theSameBatchSentAgainMakesNoSecondFile() {
    gateway().send("B-1", List.of(put(1), put(2)));

    assertThat(results(gateway().send("B-2", List.of(put(1), put(2), put(3)))))
        .containsOnly(Result.RECEIVED);

    assertThat(files()).hasSize(2);
    assertThat(rows("XYSJ_1_2026090409_002.csv")).hasSize(2);
  }

  @Test
  void aFileThatThePlatformFetchedIsStillKnown() throws IOException {
    gateway().send("B-1", List.of(put(1)));
    Files.delete(folder.resolve(files().get(0)));

    gateway().send("B-2", List.of(put(1)));

    assertThat(files()).isEmpty();
  }

  @Test
  void aCrashBeforeTheFileAppearedIsFinishedByTheNextRun() throws IOException {
    gateway().send("B-1", List.of(put(1)));
    Path file = folder.resolve(files().get(0));
    Files.move(file, folder.resolve(".creditctl-" + file.getFileName() + ".part"));

    gateway().send("B-2", List.of(put(2)));

    assertThat(files()).containsExactly("XYSJ_1_2026090409_001.csv", "XYSJ_1_2026090409_002.csv");
    assertThat(rows(files().get(0))).hasSize(2);
  }

  @Test
  void aCrashBeforeAnythingWasNotedLeavesNothing() throws IOException {
    Files.writeString(folder.resolve(".creditctl-XYSJ_1_2026090409_001.csv.part"), "half a fi");

    gateway().send("B-1", List.of(put(1)));

    assertThat(files()).containsExactly("XYSJ_1_2026090409_001.csv");
    assertThat(rows(files().get(0))).hasSize(2);
  }

  @Test
  void aLedgerWhoseLastLineWasCutOffIsReadOn() throws IOException {
    gateway().send("B-1", List.of(put(1)));
    Path ledger = home.resolve("own/exchange/city.ledger");
    Files.writeString(ledger, Files.readString(ledger) + "D\tXYSJ_1_2026090409_002.csv\ts1:R-2");

    gateway().send("B-2", List.of(put(1), put(2)));

    assertThat(rows("XYSJ_1_2026090409_002.csv")).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger)))
        .isEqualTo("rw-------");
  }

  @Test
  void aWithdrawalIsARowWhoseStatusSaysSo() {
    Delivery withdrawal = Exchange.delivery(1, 2, Action.WITHDRAW, Map.of("CF_ZT", "撤销"));

    assertThat(results(gateway().send("B-1", List.of(withdrawal))))
        .containsExactly(Result.RECEIVED);
    assertThat(rows(files().get(0)).get(1)).contains("撤销");
  }

  @Test
  void aTemplateThatCannotSayItSendsTheWithdrawalBack() {
    DropFolderGateway gateway = gateway(HandedFile.CSV, DropSettings.FILE_NAME, FieldMapping.NONE);

    List<Receipt> receipts = gateway.send("B-1", List.of(withdraw(1, 2), put(2)));

    assertThat(results(receipts)).containsExactly(Result.REJECTED, Result.RECEIVED);
    assertThat(receipts.get(0).message()).isEqualTo(DropFolderGateway.NO_WITHDRAWAL);
  }

  @Test
  void receiptsTellWhatBecameOfEachDocumentWhateverItsBrackets() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1), put(2), put(3)));
    receipt(
        "回执0904.csv",
        "回执,,,",
        "序号,行政处罚决定书文号,处理结果,回执编号,错误代码,说明",
        "1,威交罚[2026]1号,入库成功,SD-77,,",
        "2,威交罚〔2026〕2号,校验不通过,,1001,未查询到主体",
        "3,威交罚〔2026〕99号,入库成功,,,");

    assertThat(gateway.receipts("B-2", List.of(put(1), put(2), put(3))))
        .containsExactly(
            new Receipt("s1:R-1:1:city", Result.ACCEPTED, "SD-77", "", ""),
            new Receipt("s1:R-2:1:city", Result.REJECTED, "", "1001", "未查询到主体"));
    assertThat(gateway.unmatched()).extracting(ReceiptLine::place).containsExactly("回执0904.csv:5");
  }

  @Test
  void twoRevisionsOfARecordGoIntoTwoFiles() {
    gateway().send("B-1", List.of(put(1), put(2), put(1, 2, "0.5")));

    assertThat(files()).hasSize(2);
    assertThat(rows(files().get(1)).get(1)).contains("威交罚〔2026〕1号", "0.5");
  }

  @Test
  void anAnswerOfBeforeSaysNothingAboutWhatIsHandedOverAgain() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1)));
    receipt("r1.csv", "文书号,结果", "威交罚〔2026〕1号,退回");
    assertThat(results(gateway.receipts("B-2", List.of(put(1))))).containsExactly(Result.REJECTED);

    DropFolderGateway later = gateway();
    later.send("B-3", List.of(put(1)));

    assertThat(files()).hasSize(2);
    assertThat(later.receipts("B-4", List.of(put(1)))).isEmpty();
    receipt("r2.csv", "文书号,结果", "威交罚〔2026〕1号,通过");
    assertThat(results(later.receipts("B-5", List.of(put(1))))).containsExactly(Result.ACCEPTED);
  }

  @Test
  void aReceiptThatIsNamedAfterAFileSpeaksOfThatFileAlone() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1)));
    gateway.send("B-2", List.of(put(1, 2, "0.5")));
    receipt("XYSJ_1_2026090409_001_回执.csv", "文书号,结果", "威交罚〔2026〕1号,退回");

    assertThat(gateway.receipts("B-3", List.of(put(1), put(1, 2, "0.5"))))
        .extracting(Receipt::idempotencyKey)
        .containsExactly("s1:R-1:1:city");
  }

  @Test
  void aReceiptByKeyIsTakenByKey() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1), put(1, 2, "0.5")));
    receipt("r.csv", "ywid,结果", "s1:R-1:2:city,通过");

    assertThat(gateway.receipts("B-2", List.of(put(1), put(1, 2, "0.5"))))
        .extracting(Receipt::idempotencyKey)
        .containsExactly("s1:R-1:2:city");
  }

  @Test
  void aBrokenReceiptFileDoesNotKeepTheOthersFromBeingHeard() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1)));
    Files.write(receipts.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    receipt("b.csv", "no,header,of,receipts");
    receipt("c.csv", "文书号,结果", "威交罚〔2026〕1号,通过");

    assertThat(results(gateway.receipts("B-2", List.of(put(1))))).containsExactly(Result.ACCEPTED);
    assertThat(gateway.unread())
        .extracting(CreditException::code)
        .contains(ErrorCode.RECEIPT_FILE_UNKNOWN)
        .hasSize(2);
  }

  @Test
  void aWordThatNobodyKnowsDecidesNothing() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.send("B-1", List.of(put(1)));
    receipt("r.csv", "文书号,结果", "威交罚〔2026〕1号,1");

    assertThat(gateway.receipts("B-2", List.of(put(1)))).isEmpty();
    assertThat(gateway.unmatched()).extracting(ReceiptLine::word).containsExactly("1");
  }

  @Test
  void aFolderThatIsNotThereIsAPathToMendAndNothingIsLost() throws IOException {
    DropFolderGateway gateway = gateway();
    gateway.probe("B-0");
    Files.delete(receipts);
    Files.delete(folder);

    assertThat(failureOf(() -> gateway.probe("B-1")).kind()).isEqualTo(Kind.PATH);
    assertThat(failureOf(() -> gateway.send("B-1", List.of(put(1)))).kind()).isEqualTo(Kind.PATH);

    Files.createDirectory(folder);
    gateway.send("B-1", List.of(put(1)));
    assertThat(files()).hasSize(1);
  }

  @Test
  void thePreviewIsTheFilesWithoutIdentityNumbersAndWritesNone() {
    Delivery delivery =
        Exchange.delivery(1, 1, Action.UPSERT, Map.of("CF_XDR_MC", "11010519491231002X"));

    assertThat(gateway().preview("B-1", List.of(delivery)))
        .contains(folder.resolve("XYSJ_1_2026090409_001.csv").toString(), "威交罚〔2026〕1号")
        .doesNotContain("11010519491231002X");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/{seq}", "..\\{seq}", "{kind}", "{day}_{seq}", ".{seq}", "{seq", "a:{seq}"})
  void aPatternThatIsNoneIsRefused(String pattern) {
    assertThatThrownBy(() -> gateway(HandedFile.CSV, pattern, MAPPED))
        .isInstanceOfSatisfying(
            CreditException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NAME_PATTERN));
  }
}
