package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code api}: a platform asked by hand. */
class ApiContractTest {
  @TempDir Path home;
  private CliRunner cli;
  private SandboxServer sandbox;

  @BeforeEach
  void start() {
    cli = CliRunner.filled(home);
    sandbox = SandboxServer.start(SandboxOptions.calm(), Clock.systemUTC());
    cli.run("config", "set", "target.province.url", sandbox.url().toString()).exits(0);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void printsWhatThePlatformAnswersAndSaysTheStatusBeside() {
    Run run = cli.run("api", "get", "/v1/ping", "--target", "province").exits(0);

    assertThat(run.out()).startsWith("{\"code\":\"00\"").contains("\"time\":");
    assertThat(run.err()).contains("HTTP 200");
  }

  @Test
  void signsTheBodyAndSortsTheStatus() throws IOException {
    Path good = Files.writeString(home.resolve("keys.json"), "{\"keys\":[\"k-1\"]}");
    Path bad = Files.writeString(home.resolve("bad.json"), "[]");
    String[] post = {"api", "POST", "/v1/receipts", "--target", "province", "--data"};

    assertThat(run(post, good.toString()).exits(0).out()).contains("\"receipts\":[]");
    assertThat(run(post, bad.toString()).exits(7).err()).contains("HTTP 400");
    assertThat(cli.run("api", "GET", "/v1/nothing", "--target", "province").exits(10).err())
        .contains("HTTP 404");
    cli.run("config", "set", "target.province.appKey", "somebody-else").exits(0);
    assertThat(cli.run("api", "GET", "/v1/ping", "--target", "province").exits(4).err())
        .contains("HTTP 401");
    cli.run("config", "set", "target.province.url", "http://127.0.0.1:1").exits(0);
    assertThat(cli.run("api", "GET", "/v1/ping", "--target", "province").exits(9).err())
        .contains("E-9001", "127.0.0.1:1", "对方没有应答");
  }

  private Run run(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return cli.run(all);
  }

  @Test
  void aRehearsalShowsTheRequestWithoutItsSignatureAndSendsNothing() {
    long before = sandbox.state().requests();
    Run run = cli.run("api", "GET", "/v1/ping?a=b", "--target", "province", "-n").exits(0);

    assertThat(run.out())
        .startsWith("GET " + sandbox.url() + "/v1/ping?a=b\n")
        .contains("X-Credit-Signature: ***")
        .doesNotContain(ExampleCredential.SECRET);
    assertThat(sandbox.state().requests()).isEqualTo(before);
    assertThat(cli.run("api", "--log", "--json").exits(0).items()).isEmpty();
  }

  @Test
  void remembersWhoAskedWhatButNoQueryAndNoCredential() {
    cli.run("api", "GET", "/v1/ping?secret=hush", "--target", "province").exits(0);

    Run log = cli.run("api", "--log", "--json").exits(0);
    assertThat(log.items()).hasSize(1);
    assertThat(log.items().get(0))
        .contains(
            entry("target", "province"),
            entry("method", "GET"),
            entry("path", "/v1/ping"),
            entry("status", 200));
    assertThat(log.out()).doesNotContain("hush", ExampleCredential.SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1/ping", "http://other.example/", "/../../x", "/%2e%2e/x"})
  void staysBelowTheTargetsAddress(String path) {
    cli.run("config", "set", "target.province.url", sandbox.url() + "/base/here").exits(0);

    assertThat(cli.run("api", "GET", path, "--target", "province").exits(2).err()).contains("PATH");
    assertThat(sandbox.state().requests()).isZero();
  }

  @Test
  void headersOfTheProtocolCannotBeReplaced() {
    for (String header :
        new String[] {"X-Credit-Signature: 1", "Host: other.example", "no colon", "X: a\nY: b"}) {
      assertThat(
              cli.run("api", "GET", "/v1/ping", "--target", "province", "--header", header)
                  .exits(2)
                  .err())
          .contains("--header");
    }
    cli.run("api", "GET", "/v1/ping", "--target", "province", "--header", "X-Own: 1").exits(0);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(cli.run("api").exits(2).err()).contains("METHOD");
    assertThat(cli.run("api", "GET").exits(2).err()).contains("PATH");
    assertThat(cli.run("api", "GET", "/v1/ping").exits(2).err()).contains("--target");
    assertThat(cli.run("api", "GET", "/x", "--target", "nobody").exits(5).err()).contains("E-5004");
  }
}
