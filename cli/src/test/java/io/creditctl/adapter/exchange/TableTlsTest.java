package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Exchange.column;
import static io.creditctl.adapter.exchange.Exchange.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PushFailure;
import io.creditctl.testkit.Installed;
import io.creditctl.testkit.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody listens in between us and a front-end database, and nobody stands in for it. */
class TableTlsTest {
  private static final String SETTING = "target.city.url";

  @TempDir private Path folder;

  private static Properties properties(String url, Optional<Path> ca) {
    return TableAddress.of(SETTING, URI.create(url))
        .properties(new TableAccess(SETTING, "u", "p", ca, Exchange.DEADLINE));
  }

  @Test
  void elsewhereThanOnThisMachineTlsWithTheNameCheckedIsAskedFor() {
    assertThat(properties("jdbc:postgresql://qzk.example.cn/xyxx", Optional.empty()))
        .containsEntry("sslmode", "verify-full");
    assertThat(properties("jdbc:postgresql://127.example.cn:5432/xyxx", Optional.empty()))
        .containsEntry("sslmode", "verify-full");
    assertThat(properties("jdbc:postgresql://127.0.0.1/xyxx", Optional.of(Path.of("/ca.pem"))))
        .containsEntry("sslmode", "verify-full")
        .containsEntry("sslrootcert", "/ca.pem");
    assertThat(properties("jdbc:postgresql://[::1]:5432/xyxx", Optional.empty()))
        .containsEntry("sslmode", "prefer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://qzk.example.cn/xyxx?sslmode=disable",
        "jdbc:postgresql://qzk.example.cn/xyxx?ssl=false&user=x",
        "jdbc:postgresql://127.0.0.1,qzk.example.cn/xyxx",
        "jdbc:postgresql://127.0.0.1:5432,qzk.example.cn:5432/xyxx",
        "jdbc:postgresql://u:p@qzk.example.cn/xyxx",
        "jdbc:postgresql://qzk.example.cn/",
        "jdbc:postgresql:xyxx",
        "jdbc:mysql://qzk.example.cn/xyxx",
        "https://qzk.example.cn/xyxx"
      })
  void anAddressThatCouldWeakenItIsRefused(String url) {
    assertThatThrownBy(() -> TableAddress.of(SETTING, URI.create(url)))
        .isInstanceOfSatisfying(
            CreditException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_ADDRESS_INVALID));
  }

  @Test
  void aServerThatTheAuthorityVouchesForIsSpokenToAndNoOther() throws Exception {
    Installed.orSkip("openssl");
    authority("ours");
    authority("other");
    certificate("ours", "127.0.0.1");
    try (PostgresServer server = PostgresServer.startOrSkip()) {
      server.give("server.crt", Files.readAllBytes(folder.resolve("server.crt")));
      server.give("server.key", Files.readAllBytes(folder.resolve("server.key")));
      server.restart("ssl=on", "ssl_cert_file=FOLDER/server.crt", "ssl_key_file=FOLDER/server.key");
      server.run(
          "CREATE TABLE t (\"CF_WSH\" text, \"CF_XDR_MC\" text, \"CF_NR_FK\" text, \"CF_JDRQ\" text, k text)");

      probe(server, "ours");
      PushFailure stranger = failureOf(() -> probe(server, "other"));
      assertThat(stranger.kind()).isEqualTo(PushFailure.Kind.CREDENTIAL);

      server.restart();
      PushFailure plain = failureOf(() -> probe(server, "ours"));
      assertThat(plain.kind()).isEqualTo(PushFailure.Kind.PATH);
      assertThat(plain.getMessage()).contains("SSL");
    }
  }

  private void probe(PostgresServer server, String authority) {
    try (TableGateway gateway =
        Exchange.tables(
            server,
            Exchange.penalty("t", column("k", "@key")),
            PostgresServer.PASSWORD,
            Optional.of(folder.resolve(authority + ".crt")))) {
      gateway.probe("B-1");
    }
  }

  private void authority(String name) throws Exception {
    openssl(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=" + name,
        "-keyout",
        name + ".key",
        "-out",
        name + ".crt");
  }

  private void certificate(String authority, String address) throws Exception {
    Files.writeString(folder.resolve("san"), "subjectAltName=IP:" + address);
    openssl(
        "req",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=" + address,
        "-keyout",
        "server.key",
        "-out",
        "server.csr");
    openssl(
        "x509",
        "-req",
        "-in",
        "server.csr",
        "-days",
        "2",
        "-extfile",
        "san",
        "-CAcreateserial",
        "-CA",
        authority + ".crt",
        "-CAkey",
        authority + ".key",
        "-out",
        "server.crt");
  }

  private void openssl(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
