package io.creditctl.adapter.http.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.adapter.exchange.TableGateway;
import io.creditctl.adapter.exchange.TableOffice;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides of a front-end table, with a real database between them. */
class TableDeskTest {
  private static final FieldMapping MAPPING =
      new FieldMapping(
          Map.of(
              "penalty",
              new KindMapping(
                  "frxzcf",
                  List.of(
                      column("wsh", "CF_WSH", Map.of()),
                      column("ywid", "@key", Map.of()),
                      column("jlbh", "@record", Map.of()),
                      column("bbh", "@revision", Map.of()),
                      column("cz", "@action", Map.of("upsert", "1", "withdraw", "3")),
                      column(
                          "zt", "@state", Map.of("waiting", "0", "accepted", "1", "rejected", "9")),
                      column("hzbh", "@receipt", Map.of()),
                      column("yy", "@message", Map.of())))));

  private static PostgresServer server;

  private final RecordShelf shelf = RecordShelf.open(Optional.empty());
  private final RecordDesk records =
      new RecordDesk(new ChancePlan(new SandboxOptions.Chances(0, Map.of(), 0, "R-66:", 1)), shelf);
  private TableAccess access;
  private TableDesk desk;
  private TableGateway gateway;

  @BeforeAll
  static void startServer() {
    server = PostgresServer.startOrSkip();
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    server.run("DROP TABLE IF EXISTS frxzcf");
    access =
        new TableAccess(
            "target.city.url",
            PostgresServer.USER,
            PostgresServer.PASSWORD,
            Optional.empty(),
            Duration.ofSeconds(5));
    TableOffice office = new TableOffice(server.url(), access, MAPPING);
    office.createTables();
    desk = new TableDesk(office, records, shelf, Duration.ofMillis(1));
    gateway =
        new TableGateway(
            new PushTarget(
                "city",
                server.url(),
                Protocol.TABLE,
                Set.of("penalty"),
                100,
                new Pace(3, Duration.ofMillis(1), 0),
                Optional.empty(),
                true),
            access,
            MAPPING,
            Kinds.CATALOG,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    if (gateway != null) {
      gateway.close();
      desk.close();
    }
  }

  private static Column column(String name, String source, Map<String, String> values) {
    return new Column(name, source, "", "", values, Form.AS_IS);
  }

  private static Delivery delivery(int record, int revision, Action action) {
    String documentNo = "威交罚〔2026〕" + record + "号";
    return new Delivery(
        record,
        "s1:R-%d:%d:city".formatted(record, revision),
        "R-" + record,
        revision,
        "penalty",
        documentNo,
        action,
        Map.of("wsh", documentNo));
  }

  @Test
  void whatIsDeliveredIsTakenOnceAndAnswered() {
    List<Delivery> batch = List.of(delivery(1, 1, Action.UPSERT), delivery(66, 1, Action.UPSERT));
    gateway.send("B-1", batch);

    assertThat(desk.round()).isTrue();
    assertThat(desk.round()).isFalse();
    gateway.send("B-2", batch);
    assertThat(desk.round()).as("the refused one is offered again").isTrue();

    assertThat(gateway.receipts("B-3", batch))
        .extracting(Receipt::result, Receipt::receiptNo)
        .containsExactly(tuple(Result.ACCEPTED, "SB-00000001"), tuple(Result.REJECTED, ""));
    assertThat(shelf.size()).isEqualTo(1);
    assertThat(records.rejected()).isEqualTo(2);
  }

  @Test
  void aCorrectionAndAWithdrawalOfWhatWasTakenAreRevisionsOfTheirOwn() {
    gateway.send("B-1", List.of(delivery(1, 1, Action.UPSERT)));
    desk.round();
    gateway.send("B-2", List.of(delivery(1, 2, Action.UPSERT)));
    desk.round();
    gateway.send("B-3", List.of(delivery(1, 3, Action.WITHDRAW)));
    desk.round();

    assertThat(shelf.size()).isEqualTo(3);
    assertThat(shelf.withdrawn()).isEqualTo(1);
    assertThat(shelf.all())
        .extracting(stored -> stored.submission().revision())
        .containsExactly(1, 2, 3);
  }

  @Test
  void aPlatformThatCrashedAfterItDecidedTakesTheRowOnce() {
    gateway.send("B-1", List.of(delivery(1, 1, Action.UPSERT)));
    desk.round();
    server.run("UPDATE frxzcf SET zt = '0', hzbh = NULL"); // as if it had not been written

    desk.round();

    assertThat(shelf.size()).isEqualTo(1);
    assertThat(server.rows("SELECT zt, hzbh FROM frxzcf")).containsExactly("1|SB-00000001");
  }
}
