package io.creditctl.adapter.http.sandbox;

import static io.creditctl.adapter.http.sandbox.SandboxFixture.calm;
import static io.creditctl.adapter.http.sandbox.SandboxFixture.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.http.PushFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the sandbox's wire, to the byte. */
class WireTest {
  private static final String STATE = "GET /sandbox/state HTTP/1.1\r\nHost: 127.0.0.1\r\n";

  @TempDir private Path folder;
  private SandboxServer sandbox = start(calm());

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** Sends the bytes and reads until the sandbox closes the connection. */
  private String exchange(byte[]... bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", sandbox.url().getPort())) {
      for (byte[] some : bytes) {
        socket.getOutputStream().write(some);
      }
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String exchange(String text) throws IOException {
    return exchange(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void answersSeveralRequestsOfOneConnection() throws Exception {
    String answers = exchange(STATE + "\r\n\r\n" + STATE + "Connection: close\r\n\r\n");

    assertThat(answers.split("HTTP/1.1 200")).hasSize(3);
    assertThat(answers).contains("Date: Fri, 04 Sep 2026 01:02:03 GMT\r\n", "Content-Length: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET / SPDY/3\r\n\r\n",
        "GET mailto:a@b HTTP/1.1\r\n\r\n",
        "GET /%zz HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nno header\r\n\r\n",
        "POST /v1/batches HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST /v1/batches HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST /v1/batches HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /v1/batches HTTP/1.1\r\nContent-Encoding: br\r\n\r\n",
        "POST /v1/batches HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx",
      })
  void refusesWhatIsNoRequestAndGoesOnServing(String text) throws Exception {
    assertThat(exchange(text)).startsWith("HTTP/1.1 400 ").doesNotContain("\tat ");
    assertThat(exchange(STATE + "\r\n")).contains("\"requests\":0");
  }

  @Test
  void boundsAHeadWithoutEnd() throws Exception {
    assertThat(exchange("GET / HTTP/1.1\r\nA: " + "a".repeat(70_000))).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void readsChunksAndPackedBodies() throws Exception {
    String chunked =
        "POST /v1/batches HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[Wire.MAX_BODY_BYTES + 1]);
    }
    String head =
        "POST /v1/batches HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: "
            + packed.size()
            + "\r\n\r\n";

    assertThat(exchange(chunked)).startsWith("HTTP/1.1 401 ");
    assertThat(exchange(head.getBytes(StandardCharsets.UTF_8), packed.toByteArray()))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void showsItsPagesToThisMachineOnly() throws Exception {
    assertThat(exchange("GET / HTTP/1.1\r\nHost: rebound.example.cn\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(exchange("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void recordsEveryRequestAndReplyForItsOwnerOnly() throws Exception {
    Path record = folder.resolve("wire.http");
    sandbox.close();
    sandbox =
        start(
            SandboxOptions.of(
                0,
                SandboxOptions.Chances.NONE,
                new SandboxOptions.Files(Optional.empty(), Optional.empty(), Optional.of(record))));
    PushFixture.gateway(sandbox.url()).send("r-1", PushFixture.deliveries("k-1"));
    sandbox.close();

    String text = Files.readString(record);
    String body = text.substring(text.indexOf("{\"batch\""), text.indexOf("\r\nHTTP/1.1 200"));
    assertThat(text)
        .startsWith("POST /v1/batches HTTP/1.1\r\n")
        .contains("X-Credit-Signature: ", "HTTP/1.1 200 \r\nDate: ")
        .contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
        .isEqualTo("rw-------");
  }
}
