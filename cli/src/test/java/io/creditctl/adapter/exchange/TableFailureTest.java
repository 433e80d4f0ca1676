package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Exchange.column;
import static io.creditctl.adapter.exchange.Exchange.failureOf;
import static io.creditctl.adapter.exchange.Exchange.put;
import static io.creditctl.adapter.exchange.Exchange.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.testkit.PostgresServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with a front-end database, sorted by what has to happen next. */
class TableFailureTest {
  private static final KindMapping PENALTY = Exchange.penalty("frxzcf", column("ywid", "@key"));

  private static PostgresServer server;

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
          "CF_WSH" varchar(128) NOT NULL, "CF_XDR_MC" varchar(10), "CF_NR_FK" numeric(18,6)
            CONSTRAINT fine_is_positive CHECK ("CF_NR_FK" > 0), "CF_JDRQ" date, ywid text)
        """);
  }

  private static List<Receipt> send(KindMapping mapping, Delivery... batch) {
    try (TableGateway gateway = Exchange.tables(server, mapping)) {
      return gateway.send("B-1", List.of(batch));
    }
  }

  private static Delivery named(int record, String name) {
    return Exchange.delivery(record, 1, Delivery.Action.UPSERT, Map.of("CF_XDR_MC", name));
  }

  private static PushFailure probeFailure(KindMapping mapping, String password) {
    try (TableGateway gateway = Exchange.tables(server, mapping, password, Optional.empty())) {
      return failureOf(() -> gateway.probe("B-1"));
    }
  }

  @Test
  void aWrongPasswordIsACredentialToMendAndIsNotRepeated() {
    PushFailure failure = probeFailure(PENALTY, "not-the-password");

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(failure.getMessage()).contains("28P01").doesNotContain("not-the-password");
  }

  @Test
  void aTableOrColumnThatIsNotThereIsAPathToMend() {
    PushFailure table = probeFailure(Exchange.penalty("zrrxzcf"), PostgresServer.PASSWORD);
    PushFailure column =
        probeFailure(
            Exchange.penalty("frxzcf", column("CF_YWID", "@key")), PostgresServer.PASSWORD);

    assertThat(table.kind()).isEqualTo(Kind.PATH);
    assertThat(table.getMessage()).contains("zrrxzcf");
    assertThat(column.kind()).isEqualTo(Kind.PATH);
    assertThat(column.getMessage()).contains("CF_YWID");
  }

  @Test
  void theRowsThatDoNotFitComeBackAloneAndTheOthersStay() {
    List<Receipt> receipts =
        send(
            PENALTY,
            named(1, "示例物流"),
            named(2, "名称太长的示例物流有限公司"),
            Exchange.delivery(
                3, 1, Delivery.Action.UPSERT, Map.of("CF_XDR_MC", "示", "CF_NR_FK", "-1")),
            Exchange.delivery(
                4, 1, Delivery.Action.UPSERT, Map.of("CF_XDR_MC", "示", "CF_JDRQ", "2026-02-30")),
            named(5, "示例客运"));

    assertThat(results(receipts))
        .containsExactly(
            Result.RECEIVED, Result.REJECTED, Result.REJECTED, Result.REJECTED, Result.RECEIVED);
    assertThat(receipts.get(1).code()).isEqualTo("22001");
    assertThat(receipts.get(1).message()).contains("CF_XDR_MC: 13 > 10");
    assertThat(receipts.get(2).message()).contains("fine_is_positive");
    assertThat(receipts.get(3).message()).contains("2026-02-30");
    assertThat(server.rows("SELECT \"CF_WSH\" FROM frxzcf ORDER BY 1"))
        .containsExactly("威交罚〔2026〕1号", "威交罚〔2026〕5号");
  }

  @Test
  void aComplaintNeverQuotesTheRow() {
    Delivery delivery =
        Exchange.delivery(
            1,
            1,
            Delivery.Action.UPSERT,
            Map.of("CF_XDR_MC", "示", "CF_JDRQ", "11010519491231002X"));

    assertThat(send(PENALTY, delivery).get(0).message())
        .contains("1101**********002X")
        .doesNotContain("11010519491231002X")
        .doesNotContain("威交罚");
  }

  @Test
  void aRowThatATriggerOfThePlatformRefusesComesBackWithItsWords() {
    server.run(
        """
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN IF NEW."CF_XDR_MC" = ''示二'' THEN RAISE EXCEPTION ''未查询到主体''; END IF; RETURN NEW; END'
        """,
        "CREATE TRIGGER checks BEFORE INSERT ON frxzcf FOR EACH ROW EXECUTE FUNCTION refuse()");

    List<Receipt> receipts = send(PENALTY, named(1, "示一"), named(2, "示二"));

    assertThat(results(receipts)).containsExactly(Result.RECEIVED, Result.REJECTED);
    assertThat(receipts.get(1).message()).contains("未查询到主体");
  }

  @Test
  void aConstraintThatIsCheckedAtTheEndStillFindsItsRow() {
    server.run(
        "ALTER TABLE frxzcf ADD CONSTRAINT one_name UNIQUE (\"CF_XDR_MC\") DEFERRABLE INITIALLY DEFERRED");

    assertThat(results(send(PENALTY, named(1, "同名"), named(2, "同名"), named(3, "别名"))))
        .containsExactly(Result.RECEIVED, Result.REJECTED, Result.RECEIVED);
  }

  @Test
  void aTableThatThePlatformHoldsIsBusy() throws SQLException {
    try (Connection platform = server.connect();
        Statement statement = platform.createStatement()) {
      platform.setAutoCommit(false);
      statement.execute("LOCK TABLE frxzcf IN ACCESS EXCLUSIVE MODE");

      assertThat(failureOf(() -> send(PENALTY, put(1))).kind()).isEqualTo(Kind.OVERLOADED);
    }
  }

  @Test
  void anAccountThatMayNotWriteIsACredentialToMend() {
    server.run(
        "DROP ROLE IF EXISTS reader",
        "CREATE ROLE reader LOGIN PASSWORD 'reader-only'",
        "GRANT SELECT ON frxzcf TO reader");
    TableAccess access =
        new TableAccess(
            "target.city.url", "reader", "reader-only", Optional.empty(), Exchange.DEADLINE);

    try (TableGateway gateway = Exchange.tables(server, PENALTY, access)) {
      assertThat(failureOf(() -> gateway.probe("B-1")).kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(failureOf(() -> gateway.send("B-1", List.of(put(1)))).kind())
          .isEqualTo(Kind.CREDENTIAL);
    }
    server.run("DROP OWNED BY reader", "DROP ROLE reader");
  }

  @Test
  void aKindWithoutATableIsReturnedAlone() {
    try (TableGateway gateway = Exchange.tables(server, PENALTY)) {
      Delivery unknown =
          new Delivery(9, "k", "R-9", 1, "license", "9", Delivery.Action.UPSERT, Map.of());

      assertThat(gateway.send("B-1", List.of(put(1), unknown)))
          .extracting(Receipt::result)
          .endsWith(Receipt.Result.REJECTED);
    }
    assertThat(server.rows("SELECT * FROM frxzcf")).hasSize(1);
  }

  @Test
  void aDatabaseThatWentAwayIsTriedAgainOnANewConnection() {
    KindMapping roomy = Exchange.penalty("roomy", column("ywid", "@key"));
    server.run(
        "CREATE TABLE roomy (\"CF_WSH\" text, \"CF_XDR_MC\" text, \"CF_NR_FK\" text, \"CF_JDRQ\" text, ywid text)");
    try (TableGateway gateway = Exchange.tables(server, roomy)) {
      gateway.send("B-1", List.of(put(1)));
      server.restart();

      assertThat(failureOf(() -> gateway.send("B-2", List.of(put(2)))).kind())
          .isEqualTo(Kind.TRANSIENT);
      assertThat(results(gateway.send("B-3", List.of(put(1), put(2)))))
          .containsOnly(Result.RECEIVED);
    }
    assertThat(server.rows("SELECT * FROM roomy")).hasSize(2);
  }

  @Test
  void nobodyListeningIsTriedAgain() {
    try (TableGateway gateway =
        Exchange.tables(
            Exchange.target(
                URI.create("jdbc:postgresql://127.0.0.1:1/x"), Protocol.TABLE, "penalty"),
            PENALTY,
            new TableAccess("target.city.url", "u", "p", Optional.empty(), Exchange.DEADLINE))) {
      assertThat(failureOf(() -> gateway.probe("B-1")).kind()).isEqualTo(Kind.TRANSIENT);
    }
  }
}
