package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.CLOCK;
import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.gateway;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.crypto.HmacSm3Signer;
import io.creditctl.adapter.crypto.SignatureCheck;
import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestV1GatewayTest {
  private static final String OK = "{\"code\":\"00\",\"message\":\"ok\",\"receipts\":[%s]}";

  private static String receipt(String key, String result) {
    return "{\"key\":\"%s\",\"result\":\"%s\",\"receiptNo\":\"N-%s\"}".formatted(key, result, key);
  }

  @Test
  void sendsTheBatchAsDescribedAndReturnsReceiptsInTheOrderOfTheBatch() {
    String body = OK.formatted(receipt("k-2", "received") + "," + receipt("k-1", "accepted"));
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      List<Receipt> receipts =
          gateway(URI.create(platform.url() + "/credit/"))
              .send(
                  "push-1",
                  List.of(
                      PushFixture.delivery("k-1"),
                      PushFixture.delivery("k-2", Delivery.Action.WITHDRAW)));

      assertThat(receipts)
          .containsExactly(
              new Receipt("k-1", Receipt.Result.ACCEPTED, "N-k-1", "", ""),
              new Receipt("k-2", Receipt.Result.RECEIVED, "N-k-2", "", ""));
      StubPlatform.Seen seen = platform.seen().get(0);
      assertThat(seen.method()).isEqualTo("POST");
      assertThat(seen.path()).isEqualTo("/credit/v1/batches");
      assertThat(seen.header("User-Agent")).isEqualTo("creditctl/0.1.0");
      assertThat(seen.header("Content-Type")).startsWith("application/json");
      assertThat(seen.header("X-Request-Id")).isEqualTo("push-1");
      assertThat(seen.body())
          .isEqualTo(
              "{\"batch\":\"push-1\",\"records\":["
                  + "{\"key\":\"k-1\",\"record\":\"R-17\",\"revision\":1,\"kind\":\"penalty\","
                  + "\"action\":\"upsert\",\"data\":{\"CF_WSH\":\"威交罚〔2026〕17号\"}},"
                  + "{\"key\":\"k-2\",\"record\":\"R-17\",\"revision\":1,\"kind\":\"penalty\","
                  + "\"action\":\"withdraw\",\"data\":{\"CF_WSH\":\"威交罚〔2026〕17号\"}}]}");
    }
  }

  @Test
  void signsTheFixedVectorOfTheDescription() throws Exception {
    String digest = RestV1.sha256("{\"keys\":[\"k-1\"]}".getBytes(StandardCharsets.UTF_8));
    String canonical =
        RestV1.canonicalText(
            "POST",
            "/credit/v1/receipts",
            "example-app",
            "2026-09-04T01:02:03Z",
            "00112233445566778899aabbccddeeff",
            digest);
    String signature = new HmacSha256Signer(ExampleCredential.secretBytes()).sign(canonical);
    String national = new HmacSm3Signer(ExampleCredential.secretBytes()).sign(canonical);

    assertThat(digest)
        .isEqualTo("8edc0a416e894cd9ab1add8ae1aae3971b53a808b7beaa21abf0495567d975d2");
    assertThat(signature)
        .isEqualTo("65b6a9e532b228a3f30eb74c3ca28b62bd116666ad1bd3abd5b267b5d94796e8");
    assertThat(national)
        .isEqualTo("f847492167581596667176587e94d05448a98a365ccb1f425ddfbe8b0dbb1993");
    assertThat(description()).contains(digest, signature, national);
    Matcher described = Pattern.compile("\\b30440220[0-9a-f]+").matcher(description());
    assertThat(described.find()).isTrue();
    assertThat(
            SignatureCheck.by(ExampleKeys.client().publicKey()).holds(canonical, described.group()))
        .isTrue();
  }

  @Test
  void theDescriptionHoldsTheKeyOfTheExample() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(ExampleKeys.client().publicKey().encoded());

    assertThat(description().replaceAll("\\s", "")).contains(base64);
  }

  @Test
  void signsWithTheAlgorithmThatTheSignerNames() {
    try (StubPlatform platform = StubPlatform.answering(200, OK.formatted(""))) {
      new RestV1Gateway(
              PushFixture.target(platform.url()),
              ExampleCredential.APP_KEY,
              new Sm2Signer(ExampleKeys.client()),
              new HttpClientFactory("0.1.0", Map.of(), DEADLINE).create(),
              CLOCK)
          .receipts("r-1", PushFixture.deliveries("k-1"));

      StubPlatform.Seen seen = platform.seen().get(0);
      String canonical =
          "POST\n/v1/receipts\nexample-app\n2026-09-04T01:02:03Z\n"
              + seen.header("X-Credit-Nonce")
              + "\n8edc0a416e894cd9ab1add8ae1aae3971b53a808b7beaa21abf0495567d975d2";
      assertThat(seen.header("X-Credit-Algorithm")).isEqualTo("SM2");
      assertThat(
              SignatureCheck.by(ExampleKeys.client().publicKey())
                  .holds(canonical, seen.header("X-Credit-Signature")))
          .isTrue();
    }
  }

  @Test
  void signsEveryAttemptAnewOverWhatIsReallySent() {
    try (StubPlatform platform = StubPlatform.answering(200, OK.formatted(""))) {
      RestV1Gateway gateway = gateway(platform.url());
      gateway.receipts("r-1", PushFixture.deliveries("k-1"));
      gateway.receipts("r-1", PushFixture.deliveries("k-1"));

      StubPlatform.Seen first = platform.seen().get(0);
      StubPlatform.Seen second = platform.seen().get(1);
      assertThat(first.body()).isEqualTo("{\"keys\":[\"k-1\"]}");
      assertThat(first.header("X-Credit-Timestamp")).isEqualTo("2026-09-04T01:02:03Z");
      assertThat(first.header("X-Credit-Nonce"))
          .matches("[0-9a-f]{32}")
          .isNotEqualTo(second.header("X-Credit-Nonce"));
      String canonical =
          "POST\n/v1/receipts\nexample-app\n2026-09-04T01:02:03Z\n"
              + first.header("X-Credit-Nonce")
              + "\n8edc0a416e894cd9ab1add8ae1aae3971b53a808b7beaa21abf0495567d975d2";
      assertThat(first.header("X-Credit-Signature"))
          .isEqualTo(new HmacSha256Signer(ExampleCredential.secretBytes()).sign(canonical));
      assertThat(first.header("X-Credit-Algorithm")).isEqualTo("HMAC-SHA256");
      assertThat(first.header("X-Credit-App-Key")).isEqualTo("example-app");
    }
  }

  @Test
  void leavesUnknownKeysOutOfTheReceiptsAskedFor() {
    try (StubPlatform platform =
        StubPlatform.answering(200, OK.formatted(receipt("k-2", "accepted")))) {
      assertThat(
              gateway(platform.url()).receipts("r-1", PushFixture.deliveries("k-1", "k-2", "k-3")))
          .extracting(Receipt::idempotencyKey)
          .containsExactly("k-2");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"00\",\"receipts\":[]}",
        "{\"code\":\"00\"}",
        "{\"code\":\"00\",\"receipts\":{}}",
        "{\"code\":\"00\",\"receipts\":[\"k-1\"]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\",\"result\":\"perhaps\"}]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\"}]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":1,\"result\":\"accepted\"}]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\",\"result\":\"accepted\"},"
            + "{\"key\":\"k-9\",\"result\":\"accepted\"}]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\",\"result\":\"accepted\"},"
            + "{\"key\":\"k-1\",\"result\":\"rejected\"}]}",
        "{\"code\":\"00\",\"code\":\"20\",\"receipts\":[{\"key\":\"k-1\",\"result\":\"accepted\"}]}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\",\"result\":\"accepted\"}]} {}",
        "{\"code\":\"00\",\"receipts\":[{\"key\":\"k-1\"",
        "<html>welcome</html>",
        "[]",
        "",
        "{}",
        "null"
      })
  void aReplyThatDoesNotKeepToTheProtocolIsTransientForItMayHaveArrived(String body) {
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      PushFailure failure = failureOf(() -> gateway(platform.url()).send("r-1", deliveries("k-1")));

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(failure.status()).isEqualTo(200);
      assertThat(failure.getMessage()).isNotBlank();
      assertThat(platform.seen()).hasSize(1);
    }
  }

  @Test
  void readsNoJsonDeeperThanItsLimitEvenInFieldsThatItSkips() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    String body =
        "{\"code\":\"00\",\"extra\":%s,\"receipts\":[%s]}"
            .formatted(deep, receipt("k-1", "accepted"));
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      assertThat(failureOf(() -> gateway(platform.url()).send("r-1", deliveries("k-1"))).kind())
          .isEqualTo(Kind.TRANSIENT);
    }
  }

  @Test
  void readsNoMoreThanTheLimitOfAReply() {
    String blank = " ".repeat(1024 * 1024);
    try (StubPlatform platform =
        new StubPlatform(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
                exchange.getResponseBody().write(blank.getBytes(StandardCharsets.UTF_8));
              }
            })) {
      PushFailure failure = failureOf(() -> gateway(platform.url()).send("r-1", deliveries("k-1")));

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.REPLY_TOO_LONG, 8388608));
    }
  }

  @Test
  void sortsA200ByTheCodeInItsBody() {
    assertThat(kindOfCode("10")).isEqualTo(Kind.OVERLOADED);
    assertThat(kindOfCode("20")).isEqualTo(Kind.DATA);
    assertThat(kindOfCode("30")).isEqualTo(Kind.CREDENTIAL);
    assertThat(kindOfCode("99")).isEqualTo(Kind.TRANSIENT);
  }

  private static Kind kindOfCode(String code) {
    String body = "{\"code\":\"%s\",\"message\":\"not today\",\"receipts\":[]}".formatted(code);
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      PushFailure failure =
          failureOf(
              () ->
                  gateway(platform.url(), Clock.systemUTC(), DEADLINE)
                      .send("r-1", deliveries("k-1")));
      assertThat(troubleOf(failure))
          .isEqualTo(Trouble.of(Reason.REFUSED, 200, code + " not today"));
      return failure.kind();
    }
  }

  @Test
  void probeIsContentWithAPlatformWhoseClockAgrees() {
    String body = "{\"code\":\"00\",\"time\":\"2026-09-04T09:06:03+08:00\"}";
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      gateway(platform.url()).probe("r-1");

      assertThat(platform.seen().get(0).method()).isEqualTo("GET");
      assertThat(platform.seen().get(0).path()).isEqualTo("/v1/ping");
    }
  }

  @Test
  void probeTellsHowFarTheClocksAreApart() {
    assertThat(troubleOf(probed("2026-09-04T01:10:03Z")))
        .isEqualTo(Trouble.of(Reason.CLOCK_BEHIND, 8, 200, ""));
    assertThat(troubleOf(probed("2026-09-04T00:56:03Z")))
        .isEqualTo(Trouble.of(Reason.CLOCK_AHEAD, 6, 200, ""));
    assertThat(probed("2026-09-04T00:56:03Z").kind()).isEqualTo(Kind.CREDENTIAL);
    assertThat(probed("yesterday").kind()).isEqualTo(Kind.TRANSIENT);
  }

  private static PushFailure probed(String time) {
    String body = "{\"code\":\"00\",\"time\":\"%s\"}".formatted(time);
    try (StubPlatform platform = StubPlatform.answering(200, body)) {
      return failureOf(() -> gateway(platform.url()).probe("r-1"));
    }
  }

  @Test
  void wordsOfThePlatformBecomeOneBoundedPlainLine() {
    String hostile = "bad\\u001b[31m\\r\\nrow\\u202e\\u0000 " + "很".repeat(5000);
    String receipt =
        "{\"key\":\"k-1\",\"result\":\"rejected\",\"code\":\"R\\n1\",\"message\":\"%s\"}"
            .formatted(hostile);
    try (StubPlatform platform = StubPlatform.answering(200, OK.formatted(receipt))) {
      Receipt answer = gateway(platform.url()).send("r-1", deliveries("k-1")).get(0);

      assertThat(answer.code()).isEqualTo("R 1");
      assertThat(answer.message()).startsWith("bad [31m row 很很").hasSize(300);
    }
  }

  @Test
  void refusesAddressesThatOthersCouldListenTo() {
    for (String url :
        List.of(
            "http://platform.example/",
            "http://127.0.0.1.platform.example/",
            "http://localhost.platform.example/",
            "https://user:hush@platform.example/",
            "https://platform.example/?a=b",
            "ftp://platform.example/")) {
      assertThatThrownBy(() -> gateway(URI.create(url)))
          .isInstanceOf(CreditException.class)
          .hasMessageContaining("target.province.url")
          .hasMessageNotContaining("hush")
          .extracting("code")
          .isEqualTo(ErrorCode.CONFIG_INVALID);
    }
    gateway(URI.create("https://platform.example/api"));
    gateway(URI.create("http://[::1]:8080"));
    gateway(URI.create("http://localhost:8080"));
  }

  @Test
  void refusesAnAppKeyThatCannotStandInAHeaderWithoutRepeatingIt() {
    assertThatThrownBy(
            () ->
                new RestV1Gateway(
                    PushFixture.target(URI.create("https://platform.example")),
                    "app\nX-Evil: 1",
                    new HmacSha256Signer(ExampleCredential.secretBytes()),
                    new HttpClientFactory("0", Map.of(), DEADLINE).create(),
                    CLOCK))
        .isInstanceOf(CreditException.class)
        .hasMessageNotContaining("Evil");
  }

  @Test
  void theRequestCanBeSeenBeforeItIsSentWithoutItsSignature() {
    Delivery half =
        new Delivery(
            1, "k-1", "R-1", 1, "penalty", "", Delivery.Action.UPSERT, Map.of("a", "\ud800"));

    assertThat(gateway(URI.create("http://127.0.0.1:1")).preview("r-1", List.of(half)))
        .startsWith("POST http://127.0.0.1:1/v1/batches\n")
        .contains("\nX-Request-Id: r-1\n", "\nX-Credit-Signature: ***\n")
        .contains("\"data\":{\"a\":\"\\uD800\"}")
        .doesNotContain(ExampleCredential.SECRET);
  }

  @Test
  void everyPathHeaderAndCodeStandsInTheDescription() throws Exception {
    assertThat(description())
        .contains(RestV1.BATCHES, RestV1.RECEIPTS, RestV1.PING)
        .contains(RestV1.APP_KEY, RestV1.TIMESTAMP, RestV1.NONCE, RestV1.CONTENT_SHA256)
        .contains(RestV1.ALGORITHM, RestV1.SIGNATURE, RestV1.REQUEST_ID)
        .contains(HmacSha256Signer.ALGORITHM, HmacSm3Signer.ALGORITHM, Sm2Signer.ALGORITHM)
        .contains("Retry-After")
        .contains("| 00 |", "| 10 |", "| 20 |", "| 30 |");
  }

  @Test
  void leavesNoThreadBehindThatWouldKeepTheProgramAlive() {
    try (StubPlatform platform = StubPlatform.answering(200, OK.formatted(""))) {
      gateway(platform.url(), Clock.systemUTC(), Duration.ofSeconds(5))
          .receipts("r-1", PushFixture.deliveries("k-1"));

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().toLowerCase().contains("okhttp"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }

  private static String description() throws Exception {
    return Files.readString(Path.of("..", "examples", "province-api.yaml"));
  }
}
