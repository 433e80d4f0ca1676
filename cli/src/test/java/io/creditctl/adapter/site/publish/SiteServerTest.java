package io.creditctl.adapter.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.BuiltSite;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in for the web server gives, and what it does not. */
class SiteServerTest {
  @TempDir Path home;
  private SiteServer server;

  @BeforeEach
  void serve() throws IOException {
    Path dist = home.resolve("dist");
    new BuiltSite(dist)
        .put("news/index.html", "<p>动态")
        .put("data/x.csv", "甲\n")
        .put("data/x.json", "{}")
        .put("assets/a.js", "1")
        .put("empty.txt", "")
        .finish();
    Files.writeString(home.resolve("secret.txt"), "秘密");
    Files.createSymbolicLink(dist.resolve("link.txt"), home.resolve("secret.txt"));
    Files.createSymbolicLink(dist.resolve("up"), home);
    server = SiteServer.start(dist, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request as it is, without a client that tidies it. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/news/, text/html; charset=utf-8",
    "/assets/site.css, text/css; charset=utf-8",
    "/assets/a.js, text/javascript; charset=utf-8",
    "/data/x.csv, text/csv; charset=utf-8",
    "/data/x.json, application/json; charset=utf-8",
    "/empty.txt, text/plain; charset=utf-8"
  })
  void givesFilesWithTheirTypes(String path, String type) {
    HttpResponse<String> response = send("GET", path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void whatABrowserHasAlreadyIsNotSentAgain() {
    String tag = send("GET", "/").headers().firstValue("ETag").orElseThrow();

    assertThat(send("GET", "/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(send("GET", "/", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsAboutAFileWithoutSendingIt() {
    HttpResponse<String> head = send("HEAD", "/");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(send("HEAD", "/none").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyReads() {
    HttpResponse<String> response = send("POST", "/");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/news/../../secret.txt",
        "//../secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/.site/pages.tsv",
        "/news/../.site/pages.tsv",
        "/%00",
        "/news",
        "/none"
      })
  void nothingOutsideOfTheSite(String path) throws IOException {
    String response =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

    assertThat(response).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("秘密", "R-1");
  }

  @Test
  void aMissingPageIsSaidInChinese() {
    HttpResponse<String> response = send("GET", "/none.html");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("没有这个页面", "lang=\"zh-CN\"");
  }

  @Test
  void aNameOfSomebodyElseIsNotAnswered() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aPortInUseOrAFolderThatIsNoSiteIsRefused() {
    assertThat(
            catchThrowableOfType(
                    CreditException.class,
                    () -> SiteServer.start(home.resolve("dist"), server.url().getPort()))
                .code())
        .isEqualTo(ErrorCode.PORT_TAKEN);
    assertThat(catchThrowableOfType(CreditException.class, () -> SiteServer.start(home, 0)).code())
        .isEqualTo(ErrorCode.SITE_NOT_BUILT);
  }
}
