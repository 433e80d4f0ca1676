package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;

class HttpClientFactoryTest {

  @Test
  void opensSocketsThatDoNotWaitForAcknowledgements() throws Exception {
    OkHttpClient client = new HttpClientFactory("1", Map.of(), DEADLINE).create();
    try (Socket socket = client.socketFactory().createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Socket socket =
            client.socketFactory().createSocket(server.getInetAddress(), server.getLocalPort())) {
      assertThat(socket.getTcpNoDelay()).isTrue();
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void sendsNothingInTheClearToAnotherMachine() {
    OkHttpClient client = new HttpClientFactory("1", Map.of(), DEADLINE).create();
    Request request = new Request.Builder().url("http://platform.example/v1/ping").build();

    assertThatThrownBy(() -> client.newCall(request).execute())
        .isInstanceOf(CreditException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.CONFIG_INVALID);
  }

  @Test
  void goesThroughTheProxyThatTheEnvironmentNames() {
    assertThat(proxyFor("https://platform.example/", Map.of("HTTPS_PROXY", "http://10.0.0.1:3128")))
        .isEqualTo("10.0.0.1:3128");
    assertThat(proxyFor("https://platform.example/", Map.of("https_proxy", "10.0.0.1:3128")))
        .isEqualTo("10.0.0.1:3128");
    assertThat(proxyFor("https://platform.example/", Map.of("HTTPS_PROXY", " ")))
        .isEqualTo("direct");
    assertThat(proxyFor("http://127.0.0.1/", Map.of("HTTPS_PROXY", "10.0.0.1:3128")))
        .isEqualTo("direct");
  }

  @Test
  void goesPastTheProxyWhereTheEnvironmentSaysSo() {
    for (String except :
        List.of("*", "platform.example", ".example", "example", "a.b, platform.example:443")) {
      assertThat(
              proxyFor(
                  "https://platform.example/",
                  Map.of("HTTPS_PROXY", "10.0.0.1:3128", "NO_PROXY", except)))
          .as(except)
          .isEqualTo("direct");
    }
    for (String other : List.of("form.example", "platform.example:8443", "platform")) {
      assertThat(
              proxyFor(
                  "https://platform.example/",
                  Map.of("HTTPS_PROXY", "10.0.0.1:3128", "NO_PROXY", other)))
          .as(other)
          .isEqualTo("10.0.0.1:3128");
    }
  }

  private static String proxyFor(String url, Map<String, String> environment) {
    Proxy proxy = ProxyChoice.ofEnvironment(environment).select(URI.create(url)).get(0);
    return proxy.type() == Proxy.Type.DIRECT
        ? "direct"
        : proxy.address().toString().replace("/<unresolved>", "");
  }

  @Test
  void refusesAProxyThatItCannotReadWithoutRepeatingItsPassword() {
    for (String value :
        List.of("socks5://me:hush@proxy:1080", "https://me:hush@proxy", "http://")) {
      HttpClientFactory factory =
          new HttpClientFactory("1", Map.of("HTTPS_PROXY", value), DEADLINE);
      assertThatThrownBy(factory::create)
          .isInstanceOf(CreditException.class)
          .hasMessageContaining("HTTPS_PROXY")
          .hasMessageNotContaining("hush");
    }
  }

  @Test
  void tellsTheProxyItsPasswordAndThePlatformNothing() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> refuseOne(proxy));
      OkHttpClient client =
          new HttpClientFactory(
                  "1",
                  Map.of("HTTPS_PROXY", "http://me:p%40ss@127.0.0.1:" + proxy.getLocalPort()),
                  DEADLINE)
              .create();
      Request request =
          new Request.Builder()
              .url("https://platform.example/v1/ping")
              .header("X-Own", "1")
              .build();

      PushFailure failure = failureOf(() -> client.newCall(request).execute());
      assertThat(failure.kind()).isEqualTo(PushFailure.Kind.CREDENTIAL);
      assertThat(troubleOf(failure))
          .isEqualTo(
              Trouble.of(
                  Reason.PROXY_REFUSED,
                  "127.0.0.1:" + proxy.getLocalPort(),
                  403,
                  "platform.example"));
      assertThat(heard.join())
          .startsWith("CONNECT platform.example:443 HTTP/1.1")
          .contains("Proxy-Authorization: Basic bWU6cEBzcw==")
          .doesNotContain("X-Own");
    }
  }

  @Test
  void saysThatAProxyWantsALoginAndNamesItWithoutThePassword() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      String name = "127.0.0.1:" + proxy.getLocalPort();
      String login = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n";
      for (String user : List.of("", "me:hush@")) {
        CompletableFuture<String> heard =
            CompletableFuture.supplyAsync(() -> answerOne(proxy, login));
        PushFailure failure = failureThrough("http://" + user + name);
        heard.join();

        assertThat(failure.kind()).isEqualTo(PushFailure.Kind.CREDENTIAL);
        assertThat(troubleOf(failure)).isEqualTo(Trouble.of(Reason.PROXY_WANTS_LOGIN, name));
      }
    }
  }

  @Test
  void saysThatTheProxyIsWhatCannotBeReached() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = closed.getLocalPort();
    }
    PushFailure failure = failureThrough("http://me:hush@127.0.0.1:" + port);

    assertThat(failure.kind()).isEqualTo(PushFailure.Kind.TRANSIENT);
    assertThat(troubleOf(failure))
        .isEqualTo(Trouble.of(Reason.PROXY_UNREACHABLE, "127.0.0.1:" + port, "platform.example"));
  }

  @Test
  void aTargetsOwnProxyComesBeforeTheEnvironmentsAndNoneMeansNone() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://10.0.0.1:3128", "NO_PROXY", "platform.example");
    HttpUrl elsewhere = HttpUrl.get("https://platform.example/");
    HttpUrl here = HttpUrl.get("http://127.0.0.1/");

    ProxyChoice own = ProxyChoice.of(Optional.of("http://10.0.0.2:8080"), environment);
    assertThat(own.on(elsewhere)).contains("10.0.0.2:8080");
    assertThat(own.on(here)).isEmpty();
    assertThat(
            ProxyChoice.of(Optional.of("none"), environment).on(HttpUrl.get("https://a.example")))
        .isEmpty();
    assertThat(ProxyChoice.of(Optional.empty(), environment).on(HttpUrl.get("https://a.example")))
        .contains("10.0.0.1:3128");
  }

  @Test
  void compressesBodiesWhereTheTargetTakesThem() throws Exception {
    List<byte[]> bodies = new ArrayList<>();
    try (StubPlatform platform =
        new StubPlatform(exchange -> StubPlatform.reply(exchange, 200, "{}"), bodies)) {
      Transport transport =
          new Transport(DEADLINE, true, Optional.empty(), List.of(), Optional.empty());
      OkHttpClient client = new HttpClientFactory("1", Map.of(), DEADLINE).create(transport);
      String text = "一批记录".repeat(1000);
      client
          .newCall(
              new Request.Builder()
                  .url(platform.url() + "/")
                  .post(RequestBody.create(text, MediaType.get("text/plain")))
                  .build())
          .execute()
          .close();

      StubPlatform.Seen seen = platform.seen().get(0);
      assertThat(seen.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(seen.header("Content-Length")).isEqualTo(Integer.toString(bodies.get(0).length));
      assertThat(bodies.get(0).length).isLessThan(1000);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(bodies.get(0))).readAllBytes())
          .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static PushFailure failureThrough(String proxy) {
    OkHttpClient client =
        new HttpClientFactory("1", Map.of("HTTPS_PROXY", proxy), DEADLINE).create();
    return failureOf(
        () ->
            client
                .newCall(new Request.Builder().url("https://platform.example/").build())
                .execute());
  }

  private static String refuseOne(ServerSocket proxy) {
    return answerOne(proxy, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
  }

  private static String answerOne(ServerSocket proxy, String reply) {
    try (Socket socket = proxy.accept()) {
      InputStream in = socket.getInputStream();
      StringBuilder heard = new StringBuilder();
      while (heard.indexOf("\r\n\r\n") < 0) {
        heard.append((char) in.read());
      }
      socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
      return heard.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void logsOneLineForEachRequestWithNeitherQueryNorBody() throws Exception {
    List<String> lines = new ArrayList<>();
    try (StubPlatform platform = StubPlatform.answering(404, "inner words")) {
      OkHttpClient client =
          new HttpClientFactory("1", Map.of(), DEADLINE, new ListLogger(lines)).create();
      Request request =
          new Request.Builder()
              .url(platform.url() + "/v1/ping?token=hush")
              .header("X-Request-Id", "r-1")
              .header("X-Credit-Signature", "abcdef")
              .build();
      client.newCall(request).execute().close();
    }

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).matches("GET 127\\.0\\.0\\.1 /v1/ping 404 \\d+ ms request r-1");
  }
}
