package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.CLOCK;
import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.gateway;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestV1GatewayFailureTest {

  @ParameterizedTest
  @CsvSource({
    "204, TRANSIENT",
    "302, PATH",
    "400, DATA",
    "401, CREDENTIAL",
    "402, PATH",
    "403, CREDENTIAL",
    "404, PATH",
    "405, PATH",
    "408, TRANSIENT",
    "409, DATA",
    "410, PATH",
    "413, DATA",
    "415, PATH",
    "422, DATA",
    "425, TRANSIENT",
    "429, OVERLOADED",
    "500, TRANSIENT",
    "502, TRANSIENT",
    "503, OVERLOADED",
    "504, TRANSIENT",
    "599, TRANSIENT"
  })
  void sortsEachStatusByWhatHasToHappenNext(int status, Kind kind) {
    try (StubPlatform platform = StubPlatform.answering(status, "")) {
      PushFailure failure =
          failureOf(
              () ->
                  gateway(platform.url(), Clock.systemUTC(), DEADLINE)
                      .send("r-1", deliveries("k-1")));

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.status()).isEqualTo(status);
      assertThat(failure.retryAfter()).isEmpty();
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.REFUSED, status, ""));
      assertThat(platform.seen()).hasSize(1);
    }
  }

  @Test
  void quotesThePlatformAndLeavesItsMarkupOut() {
    try (StubPlatform platform =
        StubPlatform.answering(422, "{\"code\":\"20\",\"message\":\"第 3 行\\n有误\"}")) {
      assertThat(troubleOf(sendTo(platform.url())))
          .isEqualTo(Trouble.of(Reason.REFUSED, 422, "20 第 3 行 有误"));
    }
    try (StubPlatform platform = StubPlatform.answering(422, "<html>long page</html>")) {
      assertThat(troubleOf(sendTo(platform.url()))).isEqualTo(Trouble.of(Reason.REFUSED, 422, ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, PT7S",
    "503, 7, PT7S",
    "503, 0, PT1S",
    "429, 99999999999999999999, PT24H",
    "503, 99999999999999999999, PT24H",
    "503, 172800, PT24H",
    "429, 'Fri, 04 Sep 2026 01:03:03 GMT', PT1M",
    "429, 'Fri, 04 Sep 2026 00:00:00 GMT', PT0S",
    "429, 'Wed, 04 Sep 2126 00:00:00 GMT', PT24H",
    "429, soon,",
    "429, -1,"
  })
  void readsBothFormsOfRetryAfterWithinBoundsAndNeverRepeatsByItself(
      int status, String header, Duration pause) {
    try (StubPlatform platform = StubPlatform.answering(status, "", "Retry-After", header)) {
      PushFailure failure = sendTo(platform.url());

      assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
      assertThat(failure.retryAfter().orElse(null)).isEqualTo(pause);
      assertThat(platform.seen()).hasSize(1);
    }
  }

  @Test
  void neverRepeatsAProbeByItselfEither() {
    try (StubPlatform platform = StubPlatform.answering(503, "", "Retry-After", "0")) {
      assertThat(failureOf(() -> gateway(platform.url()).probe("r-1")).kind())
          .isEqualTo(Kind.OVERLOADED);
      assertThat(platform.seen()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirectSoThatNobodyElseSeesTheCredential(int status) {
    try (StubPlatform other = StubPlatform.answering(200, "{}");
        StubPlatform platform =
            StubPlatform.answering(status, "", "Location", other.url() + "/v1/batches")) {
      PushFailure failure = sendTo(platform.url());
      assertThat(failure.kind()).isEqualTo(Kind.PATH);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.REDIRECTED, status, "127.0.0.1"));
      assertThat(failureOf(() -> gateway(platform.url()).probe("r-1")).kind()).isEqualTo(Kind.PATH);
      assertThat(other.seen()).isEmpty();
    }
  }

  @Test
  void aSlowReplyEndsAtTheDeadline() {
    try (StubPlatform platform =
        new StubPlatform(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              OutputStream out = exchange.getResponseBody();
              for (int drop = 0; drop < 200; drop++) {
                out.write(' ');
                out.flush();
                pause();
              }
            })) {
      long start = System.nanoTime();
      PushFailure failure =
          failureOf(
              () ->
                  gateway(platform.url(), CLOCK, Duration.ofMillis(400))
                      .send("r-1", deliveries("k-1")));

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(failure.status()).isZero();
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.NO_REPLY_IN_TIME, "127.0.0.1", 0));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aConnectionThatIsResetIsTransient() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> reset = CompletableFuture.runAsync(() -> resetOne(server));
      PushFailure failure = sendTo(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      reset.join();

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(failure.status()).isZero();
      assertThat(failure.getCause()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void halfAReplyIsTransient() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> half = CompletableFuture.runAsync(() -> answerHalf(server));
      PushFailure failure = sendTo(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      half.join();

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
    }
  }

  @Test
  void nobodyListeningIsTransient() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      port = server.getLocalPort();
    }
    assertThat(sendTo(URI.create("http://127.0.0.1:" + port)).kind()).isEqualTo(Kind.TRANSIENT);
  }

  private static void resetOne(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answerHalf(ServerSocket server) {
    answerOne(server, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"code\":\"00\",\"rece");
  }

  private static void answerOne(ServerSocket server, String reply) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[65_536]);
      socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Fri, 04 Sep 2026 01:09:03 GMT', CLOCK_BEHIND, 7",
    "'Fri, 04 Sep 2026 00:50:03 GMT', CLOCK_AHEAD, 12"
  })
  void saysThatTheClockIsOffWhereACredentialIsRefusedForIt(String date, Reason why, int minutes)
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(
              () ->
                  answerOne(
                      server,
                      "HTTP/1.1 401 Unauthorized\r\nDate: %s\r\nContent-Length: 0\r\n\r\n"
                          .formatted(date)));
      PushFailure failure = sendTo(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      answered.join();

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure)).isEqualTo(Trouble.of(why, minutes, 401, ""));
    }
  }

  private static PushFailure sendTo(URI url) {
    return failureOf(() -> gateway(url, CLOCK, DEADLINE).send("r-1", deliveries("k-1")));
  }
}
