package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
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
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Request;
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
    Proxy proxy = new EnvironmentProxy(environment).select(URI.create(url)).get(0);
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

      assertThatThrownBy(() -> client.newCall(request).execute()).isInstanceOf(IOException.class);
      assertThat(heard.join())
          .startsWith("CONNECT platform.example:443 HTTP/1.1")
          .contains("Proxy-Authorization: Basic bWU6cEBzcw==")
          .doesNotContain("X-Own");
    }
  }

  private static String refuseOne(ServerSocket proxy) {
    try (Socket socket = proxy.accept()) {
      InputStream in = socket.getInputStream();
      StringBuilder heard = new StringBuilder();
      while (heard.indexOf("\r\n\r\n") < 0) {
        heard.append((char) in.read());
      }
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
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
