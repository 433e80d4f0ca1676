package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Exchange.column;
import static io.creditctl.adapter.exchange.Exchange.put;
import static io.creditctl.adapter.exchange.Exchange.results;
import static io.creditctl.adapter.exchange.Exchange.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A front-end database, as a platform lends one, and what a target does to it. */
class TableGatewayTest {
  private static final Column KEY = column("ywid", "@key");
  private static final Column STATE =
      column("sync_sign", "@state", Map.of("waiting", "0", "accepted", "1", "rejected", "9"));
  private static final String ALL = "SELECT \"CF_WSH\", \"CF_NR_FK\" FROM frxzcf ORDER BY 1, 2";

  private static PostgresServer server;
  private final List<TableGateway> open = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = PostgresServer.startOrSkip();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void emptyTable() {
    server.run(
        "DROP TABLE IF EXISTS frxzcf",
        """
        CREATE TABLE frxzcf (
          "CF_WSH" varchar(128) NOT NULL, "CF_XDR_MC" varchar(200), "CF_NR_FK" numeric(18,6),
          "CF_JDRQ" date, ywid varchar(100) UNIQUE, sync_sign char(1), hzbh text, cwdm text,
          cwxx text, pch text, rksj timestamp)
        """);
  }

  @AfterEach
  void close() {
    open.forEach(TableGateway::close);
  }

  private TableGateway gateway(Column... more) {
    return gateway(Exchange.penalty("public.frxzcf", more));
  }

  private TableGateway gateway(KindMapping mapping) {
    TableGateway gateway = Exchange.tables(server, mapping);
    open.add(gateway);
    return gateway;
  }

  private static List<Result> send(TableGateway gateway, Delivery... batch) {
    return results(gateway.send("B-1", List.of(batch)));
  }

  private static void platformMarks(String state, int record) {
    server.run(
        "UPDATE frxzcf SET sync_sign = '%s' WHERE \"CF_WSH\" = '威交罚〔2026〕%d号'"
            .formatted(state, record));
  }

  @Test
  void aBatchBecomesRowsOfTheirOwnTypesWithWhatWeAddBesides() {
    TableGateway gateway = gateway(KEY, column("pch", "@batch"), column("rksj", "@time"));

    assertThat(send(gateway, put(1), put(2))).containsOnly(Result.RECEIVED);
    assertThat(server.rows("SELECT * FROM frxzcf WHERE ywid = 's1:R-1:1:city'"))
        .containsExactly(
            "威交罚〔2026〕1号|威海示例物流有限公司|0.200000|2026-09-01|s1:R-1:1:city|null|null|null|null"
                + "|B-1|2026-09-04 09:02:03");
    assertThat(server.rows(ALL)).hasSize(2);
  }

  @Test
  void aKindThatTheTargetIsNoLongerSentIsReturnedAlone() {
    Delivery license = new Delivery(2, "k", "R-2", 1, "license", "", Action.UPSERT, Map.of());
    TableGateway gateway = gateway(KEY);

    assertThat(send(gateway, license, put(1))).containsExactly(Result.REJECTED, Result.RECEIVED);
    assertThat(gateway.receipts("B-2", List.of(license, put(1)))).hasSize(1);
    assertThat(server.rows(ALL)).hasSize(1);
  }

  @Test
  void aDeliveryWhoseReplyWasLostMakesNoSecondRow() {
    send(gateway(KEY), put(1), put(2));

    assertThat(send(gateway(KEY), put(1), put(2), put(3))).containsOnly(Result.RECEIVED);
    assertThat(server.rows(ALL)).hasSize(3);
  }

  @Test
  void withoutAColumnForTheKeyTheWholeRowTellsThatItIsThere() {
    assertThat(send(gateway(), put(1))).containsExactly(Result.ACCEPTED);
    assertThat(send(gateway(), put(1))).containsExactly(Result.DUPLICATE);
    assertThat(gateway().canBeAsked()).isFalse();
    assertThat(server.rows(ALL)).hasSize(1);
  }

  @Test
  void aCorrectionReplacesTheRowThatWasNotTakenYet() {
    send(gateway(KEY), put(1));

    send(gateway(KEY), put(1, 2, "0.5"));

    assertThat(server.rows("SELECT ywid, \"CF_NR_FK\" FROM frxzcf"))
        .containsExactly("s1:R-1:2:city|0.500000");
  }

  @Test
  void aCorrectionOfWhatWasTakenIsInsertedAnew() {
    send(gateway(KEY, STATE), put(1));
    platformMarks("1", 1);

    send(gateway(KEY, STATE), put(1, 2, "0.5"));

    assertThat(server.rows("SELECT ywid, sync_sign FROM frxzcf ORDER BY ywid"))
        .containsExactly("s1:R-1:1:city|1", "s1:R-1:2:city|0");
  }

  @Test
  void twoRevisionsInOneBatchLeaveTheLater() {
    assertThat(send(gateway(KEY), put(1), put(1, 2, "0.5"))).containsOnly(Result.RECEIVED);

    assertThat(server.rows("SELECT ywid, \"CF_NR_FK\" FROM frxzcf"))
        .containsExactly("s1:R-1:2:city|0.500000");
  }

  @Test
  void anEmptiedFieldIsEmptiedThereToo() {
    send(gateway(KEY), put(1));

    send(gateway(KEY), put(1, 2, ""));

    assertThat(server.rows("SELECT \"CF_NR_FK\" FROM frxzcf")).containsExactly("null");
  }

  @Test
  void contentThatReturnsToAnEarlierOneReplacesWhatIsBetween() {
    TableGateway gateway = gateway(STATE);
    send(gateway, put(1, 1, "0.2"));
    platformMarks("1", 1);
    send(gateway, put(1, 2, "0.5"));

    send(gateway, put(1, 3, "0.2"));

    assertThat(server.rows("SELECT \"CF_NR_FK\", sync_sign FROM frxzcf ORDER BY sync_sign"))
        .containsExactly("0.200000|0", "0.200000|1");
  }

  @Test
  void aWithdrawalDeletesTheOneRowThatWasNotTaken() {
    send(gateway(KEY), put(1), put(2));

    assertThat(send(gateway(KEY), withdraw(1, 2))).containsExactly(Result.ACCEPTED);
    assertThat(server.rows(ALL)).containsExactly("威交罚〔2026〕2号|0.200000");
  }

  @Test
  void whatWasTakenOrStandsThereTwiceCannotBeWithdrawn() {
    TableGateway gateway = gateway(KEY, STATE);
    send(gateway, put(1), put(2));
    platformMarks("1", 1);
    server.run("INSERT INTO frxzcf (\"CF_WSH\") VALUES ('威交罚〔2026〕2号')");

    List<Receipt> receipts = gateway.send("B-2", List.of(withdraw(1, 2), withdraw(2, 2)));

    assertThat(results(receipts)).containsOnly(Result.REJECTED);
    assertThat(receipts).extracting(Receipt::message).containsOnly(TableWork.TOO_LATE);
    assertThat(server.rows(ALL)).hasSize(3);
  }

  @Test
  void aWithdrawalWhoseReplyWasLostIsDoneWhereRowsStay() {
    send(gateway(KEY, STATE), put(1));
    send(gateway(KEY, STATE), withdraw(1, 2));

    assertThat(send(gateway(KEY, STATE), withdraw(1, 2))).containsExactly(Result.DUPLICATE);
  }

  @Test
  void aPlatformThatTakesWithdrawalsAsRowsGetsOne() {
    Column status = new Column("cwdm", "", "有效", "撤销", Map.of(), Form.AS_IS);
    TableGateway gateway = gateway(KEY, STATE, status);
    send(gateway, put(1));
    platformMarks("1", 1);
    Delivery withdrawal = Exchange.delivery(1, 2, Delivery.Action.WITHDRAW, Map.of("cwdm", "撤销"));

    assertThat(send(gateway, withdrawal)).containsExactly(Result.RECEIVED);
    assertThat(send(gateway, withdrawal)).containsExactly(Result.RECEIVED);
    assertThat(server.rows("SELECT ywid, cwdm FROM frxzcf ORDER BY ywid"))
        .containsExactly("s1:R-1:1:city|null", "s1:R-1:2:city|撤销");
  }

  @Test
  void theColumnsOfThePlatformTellWhatBecameOfARow() {
    TableGateway gateway =
        gateway(
            KEY,
            STATE,
            column("hzbh", "@receipt"),
            column("cwdm", "@code"),
            column("cwxx", "@message"));
    send(gateway, put(1), put(2), put(3));
    server.run(
        "UPDATE frxzcf SET sync_sign = '1', hzbh = 'SD-77' WHERE ywid LIKE '%R-1:%'",
        "UPDATE frxzcf SET sync_sign = '9', cwdm = '1001', cwxx = '未查询到主体' WHERE ywid LIKE '%R-2:%'");

    assertThat(gateway.receipts("B-2", List.of(put(1), put(2), put(3), put(4))))
        .containsExactly(
            new Receipt("s1:R-1:1:city", Result.ACCEPTED, "SD-77", "", ""),
            new Receipt("s1:R-2:1:city", Result.REJECTED, "", "1001", "未查询到主体"),
            new Receipt("s1:R-3:1:city", Result.RECEIVED, "", "", ""));
  }

  @Test
  void whereNoStateIsToldARowThatIsGoneWasTaken() {
    TableGateway gateway = gateway(KEY);
    send(gateway, put(1), put(2));
    server.run("DELETE FROM frxzcf WHERE ywid LIKE '%R-1:%'");

    assertThat(results(gateway.receipts("B-2", List.of(put(1), put(2)))))
        .containsExactly(Result.ACCEPTED, Result.RECEIVED);
  }

  @Test
  void aRefusedRowThatIsSentAgainIsOfferedAgain() {
    TableGateway gateway = gateway(KEY, STATE);
    send(gateway, put(1));
    platformMarks("9", 1);

    assertThat(send(gateway, put(1))).containsExactly(Result.RECEIVED);
    assertThat(server.rows("SELECT ywid, sync_sign FROM frxzcf"))
        .containsExactly("s1:R-1:1:city|0");
  }

  @Test
  void namesAndValuesAreNeverReadAsSql() {
    String odd = "x\"; DROP TABLE frxzcf; --?";
    server.run("ALTER TABLE frxzcf ADD COLUMN \"x\"\"; DROP TABLE frxzcf; --?\" text");
    TableGateway gateway = gateway(KEY, column(odd, "CF_SY"));
    String value = "'); DELETE FROM frxzcf; --";
    Delivery hostile = Exchange.delivery(1, 1, Delivery.Action.UPSERT, Map.of(odd, value));

    assertThat(send(gateway, put(2), hostile)).containsOnly(Result.RECEIVED);
    assertThat(server.rows("SELECT \"x\"\"; DROP TABLE frxzcf; --?\" FROM frxzcf ORDER BY 1"))
        .containsExactly(value, "null");
  }

  @Test
  void thePreviewIsTheStatementsWithoutPasswordAndIdentityNumbers() {
    Delivery delivery =
        Exchange.delivery(
            1, 1, Delivery.Action.UPSERT, Map.of("CF_XDR_MC", "O'Neill 11010519491231002X"));

    String preview = gateway(KEY).preview("B-1", List.of(delivery));

    assertThat(preview)
        .contains("INSERT INTO \"public\".\"frxzcf\" (\"CF_WSH\", \"CF_XDR_MC\"")
        .contains("('威交罚〔2026〕1号', 'O''Neill 1101**********002X'", "'s1:R-1:1:city')")
        .doesNotContain(PostgresServer.PASSWORD);
    assertThat(server.rows(ALL)).isEmpty();
  }

  @Test
  void theProbeLooksForEveryColumnAndWritesNothing() {
    gateway(KEY, STATE).probe("B-1");

    assertThat(server.rows(ALL)).isEmpty();
  }
}
