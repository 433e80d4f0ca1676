package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.failureOf;
import static io.creditctl.adapter.http.PushFixture.troubleOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers with certificates right and wrong, and what a person is told of them. */
class TlsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

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
    try (TlsDoor server = TlsDoor.with(good)) {
      try (Response response = call(server, trusting(good))) {
        assertThat(response.code()).isEqualTo(204);
      }
    }
  }

  @Test
  void anUnknownAuthorityIsNamed() throws Exception {
    try (TlsDoor server = TlsDoor.with(good)) {
      PushFailure failure = failureOf(() -> call(server, trusting()));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_UNTRUSTED);
      assertThat(troubleOf(failure).arguments()).containsExactly("127.0.0.1", "CN=127.0.0.1");
    }
  }

  @Test
  void anExpiredCertificateIsToldByItsLastDay() throws Exception {
    Path expired = certificates.server("127.0.0.1", "-10d", 5);
    try (TlsDoor server = TlsDoor.with(expired)) {
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
    try (TlsDoor server = TlsDoor.with(early)) {
      PushFailure failure = failureOf(() -> call(server, trusting(early)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_NOT_YET_VALID);
    }
  }

  @Test
  void aCertificateOfAnotherHostIsToldByItsNames() throws Exception {
    Path other = certificates.server("other.example", "-1d", 10);
    try (TlsDoor server = TlsDoor.with(other)) {
      PushFailure failure = failureOf(() -> call(server, trusting(other)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CERTIFICATE_OF_OTHER_HOST);
      assertThat(troubleOf(failure).arguments()).containsExactly("127.0.0.1", "other.example");
    }
  }

  @Test
  void showsItsOwnCertificateWhereOneIsWanted() throws Exception {
    Path own = certificates.client("bureau", "-1d", 10);
    try (TlsDoor server = TlsDoor.wanting(good, own)) {
      try (Response response = call(server, showing(own))) {
        assertThat(response.code()).isEqualTo(204);
      }
    }
  }

  @Test
  void saysThatAClientCertificateIsWanted() throws Exception {
    Path own = certificates.client("wanted", "-1d", 10);
    try (TlsDoor server = TlsDoor.wanting(good, own)) {
      PushFailure failure = failureOf(() -> call(server, trusting(good)));

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIAL);
      assertThat(troubleOf(failure).reason()).isEqualTo(Reason.CLIENT_CERTIFICATE_WANTED);
    }
  }

  @Test
  void saysThatItsOwnCertificateHasExpired() throws Exception {
    Path own = certificates.client("late", "-10d", 5);
    try (TlsDoor server = TlsDoor.wanting(good, good)) {
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
    try (TlsDoor server = TlsDoor.start(good, Optional.empty(), page)) {
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

  private static Response call(TlsDoor server, Transport transport) throws IOException {
    OkHttpClient client = new HttpClientFactory("1", Map.of(), DEADLINE).create(transport);
    return client.newCall(new Request.Builder().url(server.url()).build()).execute();
  }
}
