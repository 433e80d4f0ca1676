package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers with certificates right and wrong, and what a person is told of them. */
class TlsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final byte[] ANSWER =
      "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;

  private static Certificates certificates;
  private static Path good;

  @BeforeAll
  static void makeCertificates() {
    certificates = new Certificates(folder);
    good = certificates.server("127.0.0.1", "-1d", 10);
  }

  @Test
  void talksToAPlatformWhoseAuthorityTheTargetNames() throws Exception {
    try (Server server = Server.with(good)) {
      try (Response response = call(server, trusting(good))) {
        assertThat(response.code()).isEqualTo(204);
      }
    }
  }

  @Test
  void anUnknownAuthorityIsNamed() throws Exception {
    try (Server server = Server.with(good)) {
      PushFailure failure = failureOf(() -> call(server, trusting()));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_UNTRUSTED);
      assertThat(troubleOf(failure).arguments()).containsExactly("127.0.0.1", "CN=127.0.0.1");
    }
  }

  @Test
  void anExpiredCertificateIsToldByItsLastDay() throws Exception {
    Path expired = certificates.server("127.0.0.1", "-10d", 5);
    try (Server server = Server.with(expired)) {
      PushFailure failure = failureOf(() -> call(server, trusting(expired)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_EXPIRED);
      assertThat(troubleOf(failure).arguments())
          .containsExactly(
              "127.0.0.1", Certificates.certificate(expired).getNotAfter().toInstant().toString());
    }
  }

  @Test
  void aCertificateOfTomorrowIsToldByItsFirstDay() throws Exception {
    Path early = certificates.server("127.0.0.1", "+5d", 5);
    try (Server server = Server.with(early)) {
      PushFailure failure = failureOf(() -> call(server, trusting(early)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_NOT_YET_VALID);
    }
  }

  @Test
  void aCertificateOfAnotherHostIsToldByItsNames() throws Exception {
    Path other = certificates.server("other.example", "-1d", 10);
    try (Server server = Server.with(other)) {
      PushFailure failure = failureOf(() -> call(server, trusting(other)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_OF_OTHER_HOST);
      assertThat(troubleOf(failure).arguments()).containsExactly("127.0.0.1", "other.example");
    }
  }

  @Test
  void showsItsOwnCertificateWhereOneIsWanted() throws Exception {
    Path own = certificates.client("bureau", "-1d", 10);
    try (Server server = Server.wanting(good, own)) {
      try (Response response = call(server, showing(own))) {
        assertThat(response.code()).isEqualTo(204);
      }
    }
  }

  @Test
  void saysThatAClientCertificateIsWanted() throws Exception {
    Path own = certificates.client("wanted", "-1d", 10);
    try (Server server = Server.wanting(good, own)) {
      PushFailure failure = failureOf(() -> call(server, trusting(good)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CLIENT_CERTIFICATE_WANTED);
    }
  }

  @Test
  void saysThatItsOwnCertificateHasExpired() throws Exception {
    Path own = certificates.client("late", "-10d", 5);
    try (Server server = Server.wanting(good, good)) {
      PushFailure failure = failureOf(() -> call(server, showing(own)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CLIENT_CERTIFICATE_EXPIRED);
    }
  }

  @Test
  void knowsThePageOfAServerThatComplainsOfACertificateOnlyThere() throws Exception {
    Path own = certificates.client("strange", "-1d", 10);
    byte[] page =
        "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<h1>The SSL certificate error</h1>"
            .getBytes(StandardCharsets.US_ASCII);
    try (Server server = Server.start(good, Optional.empty(), page)) {
      assertThat(troubleOf(failureOf(() -> call(server, showing(own)))).reason())
          .isEqualTo(Reason.CLIENT_CERTIFICATE_REFUSED);
      assertThat(troubleOf(failureOf(() -> call(server, trusting(good)))).reason())
          .isEqualTo(Reason.CLIENT_CERTIFICATE_WANTED);
    }
  }

  private static Transport trusting(Path... stores) {
    return transport(Optional.empty(), stores);
  }

  private static Transport showing(Path own) {
    return transport(
        Optional.of(new Transport.Identity(Certificates.open(own), Certificates.PASSWORD)), good);
  }

  private static Transport transport(Optional<Transport.Identity> identity, Path... stores) {
    List<X509Certificate> authorities =
        List.of(stores).stream().map(Certificates::certificate).toList();
    return new Transport(DEADLINE, false, Optional.empty(), authorities, identity);
  }

  private static Response call(Server server, Transport transport) throws IOException {
    OkHttpClient client = new HttpClientFactory("1", Map.of(), DEADLINE).create(transport);
    return client.newCall(new Request.Builder().url(server.url()).build()).execute();
  }

  private record Server(SSLServerSocket socket) implements AutoCloseable {

    static Server with(Path store) throws Exception {
      return start(store, Optional.empty(), ANSWER);
    }

    /** One that lets in only who shows that client's certificate. */
    static Server wanting(Path store, Path client) throws Exception {
      return start(store, Optional.of(client), ANSWER);
    }

    private static Server start(Path store, Optional<Path> client, byte[] answer) throws Exception {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(Certificates.open(store), Certificates.PASSWORD.toCharArray());
      KeyStore known = KeyStore.getInstance("PKCS12");
      known.load(null, null);
      known.setCertificateEntry("client", Certificates.certificate(client.orElse(store)));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      SSLServerSocket socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
      socket.setNeedClientAuth(client.isPresent());
      Thread thread = new Thread(() -> serve(socket, answer), "tls-server");
      thread.setDaemon(true);
      thread.start();
      return new Server(socket);
    }

    private static void serve(SSLServerSocket server, byte[] answer) {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          StringBuilder heard = new StringBuilder();
          for (int next; heard.indexOf("\r\n\r\n") < 0; heard.append((char) next)) {
            next = socket.getInputStream().read();
            if (next < 0) {
              throw new IOException("gone");
            }
          }
          socket.getOutputStream().write(answer);
        } catch (IOException e) {
          // the client's side of it is what is tested
        }
      }
    }

    String url() {
      return "https://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
