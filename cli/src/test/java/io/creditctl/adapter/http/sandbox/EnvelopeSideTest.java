package io.creditctl.adapter.http.sandbox;

import static io.creditctl.adapter.http.PushFixture.CLOCK;
import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.NOW;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.creditctl.adapter.crypto.Sm2PrivateKey;
import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.EnvelopeGateway;
import io.creditctl.adapter.http.EnvelopeSeal;
import io.creditctl.adapter.http.ExampleKeys;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import io.creditctl.testkit.Targets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends of protocol envelope-sm, and whoever stands between them. */
class EnvelopeSideTest {
  private static final String DOCUMENT_NO = "威交罚〔2026〕17号";

  private final RecordShelf shelf = RecordShelf.open(Optional.empty());
  private final EnvelopeSide side =
      new EnvelopeSide(
          new RecordDesk(new ChancePlan(SandboxFixture.calm().chances()), shelf), CLOCK);
  private final List<Request> seen = new ArrayList<>();
  private UnaryOperator<Request> onTheWayThere = UnaryOperator.identity();
  private UnaryOperator<Reply> onTheWayBack = UnaryOperator.identity();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes());
      seen.add(request);
      Reply reply = onTheWayBack.apply(side.serve(onTheWayThere.apply(request)));
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  private EnvelopeGateway gateway() {
    return gateway(ExampleKeys.client(), ExampleKeys.platform(), CLOCK);
  }

  private EnvelopeGateway gateway(Sm2PrivateKey own, Sm2PrivateKey platform, Clock clock) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new EnvelopeGateway(
        Targets.province(url, Protocol.ENVELOPE_SM),
        new EnvelopeSeal(own, platform.publicKey()),
        new HttpClientFactory("0.1.0", Map.of(), DEADLINE).create(),
        clock);
  }

  private PushFailure failure() {
    return failureOf(() -> gateway().send("r-1", deliveries("k-1")));
  }

  @Test
  void recordsArriveAndTheirReceiptsComeBack() {
    EnvelopeGateway gateway = gateway();

    assertThat(gateway.send("r-1", deliveries("k-1", "k-2")))
        .extracting(Receipt::idempotencyKey, Receipt::result, Receipt::receiptNo)
        .containsExactly(
            tuple("k-1", Receipt.Result.ACCEPTED, "SB-00000001"),
            tuple("k-2", Receipt.Result.ACCEPTED, "SB-00000002"));
    assertThat(gateway.send("r-2", deliveries("k-2")).get(0).result())
        .isEqualTo(Receipt.Result.DUPLICATE);
    assertThat(gateway.receipts("r-3", deliveries("k-1", "k-9")))
        .extracting(Receipt::receiptNo)
        .containsExactly("SB-00000001");
    assertThat(gateway.canBeAsked()).isTrue();
    assertThat(shelf.size()).isEqualTo(2);
  }

  @Test
  void nothingOfTheRecordsCanBeReadOnTheWay() throws IOException {
    gateway().send("r-1", deliveries("k-1"));
    gateway().send("r-1", deliveries("k-1"));

    Map<String, Object> first = BoundedJson.object(seen.get(0).body());
    Map<String, Object> second = BoundedJson.object(seen.get(1).body());
    assertThat(first).containsOnlyKeys("key", "requestData", "signatureData", "publicKey");
    assertThat(first.toString()).doesNotContain(DOCUMENT_NO, "CF_WSH", "k-1");
    for (String part : List.of("key", "requestData", "signatureData")) {
      assertThat(first.get(part)).as(part).isNotEqualTo(second.get(part));
    }
    assertThat(first).containsEntry("publicKey", second.get("publicKey"));
  }

  @Test
  void aLargeBatchGoesInOneEnvelope() {
    List<Delivery> batch = new ArrayList<>();
    for (int number = 0; number < 2000; number++) {
      batch.add(
          new Delivery(
              number,
              "k-" + number,
              "R-" + number,
              1,
              "penalty",
              "",
              Delivery.Action.UPSERT,
              Map.of("CF_SY", "违法事实".repeat(100))));
    }

    assertThat(gateway().send("r-1", batch)).hasSize(2000);
  }

  @Test
  void thePreviewShowsTheJsonAndHidesWhatOnlyTheKeysCanMake() {
    String preview = gateway().preview("r-1", deliveries("k-1"));

    assertThat(preview)
        .startsWith("POST http://127.0.0.1:")
        .contains("/envelope/batches\n", "\nX-Request-Id: r-1\n")
        .contains("\"key\":\"***\"", "\"requestData\":\"***\"", "\"signatureData\":\"***\"")
        .contains("requestData = SM4-CBC:\n{\"batch\":\"r-1\",\"records\":[", DOCUMENT_NO);
    assertThat(seen).isEmpty();
  }

  @Test
  void probeAsksForTheTimeAndTellsWhenTheClocksDiffer() {
    gateway().probe("r-1");

    assertThat(seen.get(0).uri().getPath()).isEqualTo("/envelope/ping");
    Clock late = Clock.fixed(NOW.plus(Duration.ofMinutes(6)), ZoneOffset.UTC);
    PushFailure failure =
        failureOf(() -> gateway(ExampleKeys.client(), ExampleKeys.platform(), late).probe("r-2"));
    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(failure.getMessage()).contains("401", "2026-09-04T01:02:03Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "responseData", "signatureData"})
  void aReplyThatWasChangedIsNoData(String part) {
    onTheWayBack = reply -> changed(reply, part);

    PushFailure failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(failure.getMessage()).contains("target.province.platformKeyFile");
  }

  private static Reply changed(Reply reply, String part) {
    Map<String, Object> envelope = new TreeMap<>(object(reply.body()));
    String value = (String) envelope.get(part);
    char other = value.charAt(40) == 'A' ? 'B' : 'A';
    envelope.put(part, value.substring(0, 40) + other + value.substring(41));
    return new Reply(reply.status(), reply.headers(), text(envelope));
  }

  @Test
  void aReplyOfEarlierPassesForNoOther() {
    List<Reply> kept = new ArrayList<>();
    onTheWayBack =
        reply -> {
          kept.add(reply);
          return kept.get(0);
        };
    EnvelopeGateway gateway = gateway();
    gateway.send("r-1", deliveries("k-1"));

    PushFailure failure = failureOf(() -> gateway.send("r-2", deliveries("k-1")));

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
  }

  @Test
  void whoBringsHisOwnPublicKeyIsNotThePlatform() {
    Sm2PrivateKey stranger = ExampleKeys.client();
    EnvelopeSeal forger = new EnvelopeSeal(stranger, ExampleKeys.client().publicKey());
    byte[] content = "{\"code\":\"00\",\"receipts\":[]}".getBytes(StandardCharsets.UTF_8);
    onTheWayBack =
        reply -> {
          String nonce = reply.headers().get("X-Credit-Nonce");
          return new Reply(200, reply.headers(), forger.close("responseData", nonce, content));
        };

    assertThat(failure().kind()).isEqualTo(Kind.CREDENTIAL);
  }

  @Test
  void aReplyForAnotherKeyIsSaidToBeSo() {
    EnvelopeSeal mistaken =
        new EnvelopeSeal(ExampleKeys.platform(), ExampleKeys.platform().publicKey());
    onTheWayBack =
        reply ->
            new Reply(
                200,
                reply.headers(),
                mistaken.close(
                    "responseData", reply.headers().get("X-Credit-Nonce"), new byte[] {1}));

    assertThat(failure().getMessage()).contains("target.province.keyFile");
    assertThat(failure().kind()).isEqualTo(Kind.CREDENTIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "<html>welcome</html>",
        "{\"code\":\"00\",\"receipts\":[]}",
        "{\"key\":\"AA==\",\"responseData\":\"AA==\"}",
        "{\"key\":1,\"responseData\":\"AA==\",\"signatureData\":\"AA==\"}",
        "{\"key\":\"?\",\"responseData\":\"AA==\",\"signatureData\":\"AA==\"}",
        "{\"key\":\"AA==\",\"responseD"
      })
  void aReplyThatIsNoEnvelopeIsTransientForTheRecordsMayHaveArrived(String body) {
    onTheWayBack = reply -> Reply.text(200, "application/json", body);

    assertThat(failure().kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(shelf.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "requestData", "signatureData"})
  void thePlatformTakesNothingThatWasChanged(String part) {
    onTheWayThere = request -> changed(request, part);

    PushFailure failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(failure.getMessage()).contains("401", "signature does not match");
    assertThat(shelf.size()).isZero();
  }

  private static Request changed(Request request, String part) {
    Reply changed = changed(new Reply(200, Map.of(), request.body()), part);
    return new Request(request.method(), request.uri(), request.headers(), changed.body());
  }

  @Test
  void thePlatformTakesARequestOnce() {
    gateway().send("r-1", deliveries("k-1"));
    Request first = seen.get(0);
    onTheWayThere = request -> first;

    assertThat(failure().getMessage()).contains("nonce");
  }

  @Test
  void thePlatformKnowsNoOtherSender() {
    EnvelopeGateway stranger = gateway(ExampleKeys.platform(), ExampleKeys.platform(), CLOCK);

    PushFailure failure = failureOf(() -> stranger.send("r-1", deliveries("k-1")));

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(shelf.size()).isZero();
  }

  @Test
  void itKnowsItsAddressesAndNoOthers() {
    assertThat(side.serves("/envelope/batches")).isTrue();
    assertThat(side.serves("/v1/batches")).isFalse();
    onTheWayThere = request -> new Request("GET", request.uri(), request.headers(), new byte[0]);
    assertThat(failure().kind()).isEqualTo(Kind.PATH);
  }

  @Test
  void itsOwnFailureIsToldByTheStatus() {
    onTheWayBack = reply -> side.failure(500, "内部错误 (internal error)");
    assertThat(failure().getMessage())
        .isEqualTo(Trouble.of(Reason.REFUSED, 500, "90 内部错误 (internal error)").line());

    onTheWayBack = reply -> side.failure(200, "内部错误 (internal error)");
    assertThat(failure().kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void receiptsThatComeTwiceAreSeenThroughTheEnvelope() {
    onTheWayBack = side::doubled;

    assertThat(failure().getMessage()).contains("twice");
    assertThat(failure().kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(side.doubled(side.failure(500, "x")).status()).isEqualTo(500);
  }

  @Test
  void aContentWithoutRecordsIsABadRequest() {
    EnvelopeSeal seal = new EnvelopeSeal(ExampleKeys.client(), ExampleKeys.platform().publicKey());
    onTheWayThere =
        request ->
            new Request(
                "POST",
                request.uri(),
                request.headers(),
                seal.close(
                    "requestData",
                    "/envelope/batches\n"
                        + request.header("X-Credit-Timestamp")
                        + "\n"
                        + request.header("X-Credit-Nonce"),
                    "[1]".getBytes(StandardCharsets.UTF_8)));

    assertThat(failure().kind()).isEqualTo(Kind.DATA);
    assertThat(failure().getMessage()).contains("200", "20 ");
  }

  private static Map<String, Object> object(byte[] json) {
    try {
      return BoundedJson.object(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] text(Map<String, Object> object) {
    try {
      return BoundedJson.text(object).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
