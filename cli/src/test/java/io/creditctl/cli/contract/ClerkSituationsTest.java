package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.creditctl.adapter.http.Certificates;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.TlsDoor;
import io.creditctl.adapter.http.sandbox.Fault;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.WireTap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a clerk reads when pushing goes wrong: what happened, that nothing is lost, and the next
 * command, which works when it is typed.
 */
class ClerkSituationsTest {
  private static final int ALL = 10;
  private static final String RESUME = "creditctl push resume province";
  private static final String RUN = "creditctl push run --target province";

  @TempDir static Path filled;
  @TempDir Path home;
  private CliRunner cli;

  @BeforeAll
  static void fill() {
    CliRunner.filled(filled);
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(filled)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    cli = new CliRunner(home);
  }

  private void set(String what, Object value) {
    cli.run("config", "set", "target.province." + what, value.toString()).exits(0);
  }

  private Run push() {
    return cli.run("push", "run", "--target", "province");
  }

  /** Runs what a message told to type. */
  private Run type(String line) {
    return cli.run(line.substring("creditctl ".length()).split(" "));
  }

  private Path secret(String secret, String mode) throws IOException {
    Path file = Files.writeString(home.resolve("secret"), secret);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private void nothingIsLost(Run run, String... said) {
    assertThat(run.err()).doesNotContain("\\n").contains("数据未丢", ALL + " 条仍在待推").contains(said);
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("pending", ALL);
    cli.english();
    assertThat(cli.run("push", "run", "--target", "province").err())
        .contains("othing is lost", ALL + " records wait")
        .doesNotContainPattern("[一-鿿]{2,}已暂停");
    cli.with("CREDITCTL_LANG", "zh");
  }

  /** All commands tell of the same reason. */
  private void isPaused(String reason) {
    assertThat(cli.run("push", "status").exits(0).err()).contains("已暂停", reason, RESUME);
    assertThat(cli.run("push", "targets", "list").exits(0).err()).contains(reason, RESUME);
    assertThat(cli.run("status").out()).contains(reason, RESUME);
    assertThat(push().exits(6).err()).contains(reason, RESUME);
  }

  private void arrives() {
    assertThat(type(RESUME).exits(0).err()).contains(ALL + " 条待推", RUN);
    type(RUN).exits(0);
    assertThat(cli.run("push", "status", "--json").item()).containsEntry("acknowledged", ALL);
  }

  private static SandboxServer sandbox(SandboxOptions options) {
    return SandboxServer.start(options, Clock.systemUTC());
  }

  @Test
  void wrongSecret() throws IOException {
    try (SandboxServer platform = sandbox(SandboxOptions.calm())) {
      set("url", platform.url());
      set("appKey", ExampleCredential.APP_KEY);
      set("secretFile", secret("not-the-secret", "rw-------"));

      Run run = push().exits(4);

      nothingIsLost(run, "HTTP 401", "target.province.appKey", "secretFile FILE", RESUME);
      assertThat(run.err()).doesNotContain("not-the-secret");
      isPaused("HTTP 401");
      assertThat(cli.run("push", "targets", "test", "province").exits(4).err())
          .contains("E-4002", "secretFile FILE");
      secret(new String(ExampleCredential.secretBytes(), StandardCharsets.US_ASCII), "rw-------");
      assertThat(cli.run("push", "targets", "test", "province").exits(0).err())
          .contains("地址、凭据、时钟正常", "仍是暂停的", RESUME);
      arrives();
    }
  }

  @Test
  void secretThatOthersCanReadOrThatIsNotThere() throws IOException {
    try (SandboxServer platform = sandbox(SandboxOptions.calm())) {
      set("url", platform.url());
      set("appKey", ExampleCredential.APP_KEY);
      set("secretFile", secret("any", "rw-r--r--"));

      Run run = push().exits(4);
      nothingIsLost(run, "没有报送", "别人也能读", "chmod 600 " + home.resolve("secret"), RUN);
      assertThat(cli.run("push", "run", "--target", "all").exits(4).err())
          .contains("没有报送", "chmod 600")
          .doesNotContain("已暂停");
      assertThat(cli.run("push", "run", "--target", "province", "--json").error())
          .containsEntry("code", "E-4003");
      Files.delete(home.resolve("secret"));
      nothingIsLost(push().exits(2), "没有报送", "没有这个文件", RUN);
    }
  }

  @Test
  void expiredCertificateOfThePlatform() throws Exception {
    Certificates certificates = new Certificates(home);
    Path expired = certificates.server("127.0.0.1", "-10d", 5);
    try (TlsDoor door = TlsDoor.with(expired)) {
      set("url", door.url());
      set("appKey", "a");
      set("secretFile", secret("any", "rw-------"));
      set("caFile", certificates.pem(expired));

      nothingIsLost(push().exits(4), "证书已于", "过期", "targets test province", RESUME);
      isPaused("过期");
    }
  }

  @Test
  void aClientCertificateIsWanted() throws Exception {
    Certificates certificates = new Certificates(home);
    Path good = certificates.server("127.0.0.1", "-1d", 10);
    try (TlsDoor door = TlsDoor.wanting(good, certificates.client("bureau", "-1d", 10))) {
      set("url", door.url());
      set("appKey", "a");
      set("secretFile", secret("any", "rw-------"));
      set("caFile", certificates.pem(good));

      nothingIsLost(push().exits(4), "客户端证书", "clientCertFile FILE", RESUME);
      isPaused("客户端证书");
    }
  }

  @Test
  void platformIsDownUntilItIsLeftInPeace() {
    set("url", "http://127.0.0.1:1");
    set("retryBaseMillis", 1);

    Run first = push().exits(9);
    assertThat(first.err()).contains("暂不可用", "没有应答", ALL + " 条仍在待推", "url", RUN);
    push().exits(9);
    assertThat(push().exits(9).err()).contains("前不再打扰对方", RESUME);
    nothingIsLost(push().exits(9), "暂歇到", "连续 3 次", RESUME);
    assertThat(cli.run("push", "status").err()).contains("暂歇到", RESUME);
    assertThat(cli.run("push", "status").out()).contains("暂歇至");
    assertThat(cli.run("push", "targets", "test", "province").exits(9).err())
        .contains("E-9001", "暂不可用")
        .doesNotContain("连不上 province");
    try (SandboxServer platform = sandbox(SandboxOptions.calm())) {
      set("url", platform.url());
      arrives();
    }
  }

  @Test
  void oneBadRecordAmongMany() {
    SandboxOptions.Chances one = new SandboxOptions.Chances(0, Map.of(), 0, "0139号", 1);
    try (SandboxServer platform = sandbox(SandboxOptions.of(0, one, SandboxOptions.Files.NONE))) {
      set("url", platform.url());

      Run run = push().exits(7);

      long refused = (Integer) cli.run("push", "status", "--json").item().get("returned");
      assertThat(refused).isPositive();
      assertThat(run.err()).contains("平台退回 " + refused + " 条", "creditctl push returned list");
      assertThat(cli.run("push", "status", "--json").item())
          .containsEntry("acknowledged", (int) (ALL - refused))
          .containsEntry("pending", 0);
      String id = cli.run("push", "returned", "list", "--json").items().get(0).get("id").toString();
      assertThat(cli.run("push", "returned", "show", id).exits(0).out())
          .contains("平台退回", "creditctl push returned fix " + id);
      assertThat(cli.english().run("push", "run", "--target", "province").exits(0).out())
          .contains("done");
    }
  }

  @Test
  void aNameThatTheBaseDataContradictsNeverLeavesUntilItIsMended() throws IOException {
    Path base =
        Files.writeString(
            home.resolve("主体.csv"),
            "主体名称,统一社会信用代码,主体类别\n威海蓝湾联合运输有限公司,91371000MA0011013D,法人及非法人组织\n");
    cli.run("import", base.toString(), "--kind", "subject").exits(0);
    try (SandboxServer platform = sandbox(SandboxOptions.calm())) {
      set("url", platform.url());

      assertThat(push().exits(7).err()).contains("平台退回", "creditctl push returned list");
      int stopped = (Integer) cli.run("push", "status", "--json").item().get("returned");
      assertThat(type("creditctl push returned list").exits(0).out()).contains("1001");
      for (Map<String, Object> entry :
          cli.run("push", "returned", "list", "--json").exits(0).items()) {
        String id = entry.get("id").toString();
        String name = entry.get("kind").equals("license") ? "XK_XDR_MC" : "CF_XDR_MC";
        assertThat(cli.run("push", "returned", "show", id).exits(0).out())
            .contains("1001", "creditctl push returned fix " + id);
        cli.run("push", "returned", "fix", id, name + "=威海蓝湾联合运输有限公司").exits(0);
      }
      assertThat(cli.run("push", "status", "--json").item()).containsEntry("pending", stopped);
      type(RUN).exits(0);
      assertThat(cli.run("push", "status", "--json").item())
          .containsEntry("returned", 0)
          .containsEntry("pending", 0);
    }
  }

  @Test
  void clockOfThisMachineIsWrong() {
    SandboxOptions ahead = SandboxOptions.calm().skewed(Duration.ofMinutes(25));
    try (SandboxServer platform = sandbox(ahead)) {
      set("url", platform.url());

      nothingIsLost(push().exits(4), "本机时钟比平台慢", "timedatectl", RESUME);
      isPaused("本机时钟比平台慢");
    }
    try (SandboxServer platform = sandbox(SandboxOptions.calm())) {
      set("url", platform.url());
      arrives();
    }
  }

  @Test
  void proxyIsDownOrWantsALogin() throws IOException {
    set("url", "https://platform.invalid");
    set("appKey", "a");
    set("secretFile", secret("any", "rw-------"));
    set("retryBaseMillis", 1);

    assertThat(push().exits(9).err()).contains("没有这个主机名", "proxy http://HOST:PORT", RUN);
    set("proxy", "http://127.0.0.1:1");
    assertThat(push().exits(9).err()).contains("代理 127.0.0.1:1 连不上", "数据未丢");
    try (WireTap proxy = WireTap.answering(407, "")) {
      set("proxy", proxy.url());
      nothingIsLost(push().exits(4), "要登录", "HTTPS_PROXY=http://USER", RESUME);
      isPaused("要登录");
    }
  }

  @Test
  void addressIsWrong() throws IOException {
    set("retryBaseMillis", 1);
    HttpServer elsewhere = answering(404, "<html>Not Found</html>");
    HttpServer moved = answering(302, "", "Location", "https://login.example.cn/sso");
    HttpServer login = answering(200, "<!DOCTYPE html><title>统一登录</title>");
    try {
      set("url", url(elsewhere));
      nothingIsLost(push().exits(10), "HTTP 404", "config get target.province.url", RESUME);
      isPaused("HTTP 404");
      type("creditctl config get target.province.url").exits(0);
      type(RESUME).exits(0);
      set("url", url(moved));
      nothingIsLost(push().exits(10), "login.example.cn", "config get target.province.url");
      type(RESUME).exits(0);
      set("url", url(login));
      nothingIsLost(push().exits(9), "是一个网页", "config get target.province.url", RUN);
    } finally {
      elsewhere.stop(0);
      moved.stop(0);
      login.stop(0);
    }
  }

  @Test
  void platformAsksForTime() throws IOException {
    HttpServer busy = answering(429, "{\"code\":\"20\"}", "Retry-After", "5400");
    try {
      set("url", url(busy));

      assertThat(push().exits(9).err()).contains("HTTP 429", "前不再打扰对方", ALL + " 条仍在待推", RESUME);
      nothingIsLost(push().exits(9), "暂歇到", RESUME);
    } finally {
      busy.stop(0);
    }
  }

  @Test
  void sentAndUnanswered() {
    SandboxOptions.Chances lost =
        new SandboxOptions.Chances(0, Map.of(Fault.LOST_REPLY, 1.0), 0, "", 1);
    set("retryBaseMillis", 1);
    try (SandboxServer platform = sandbox(SandboxOptions.of(0, lost, SandboxOptions.Files.NONE))) {
      set("url", platform.url());

      nothingIsLost(push().exits(9), "暂不可用", RUN);
    }
  }

  @Test
  void wrongKeyFile() throws IOException {
    Path key =
        secret("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "rw-------");
    set("url", "http://127.0.0.1:1");
    set("signature", "SM2");
    set("appKey", "a");
    set("keyFile", key);

    nothingIsLost(push().exits(10), "没有报送", key.toString(), "处理", RUN);
  }

  @Test
  void aWrongSettingListsWhatIsAllowed() {
    assertThat(cli.run("config", "set", "target.province.signature", "RSA").exits(10).err())
        .contains("HMAC-SHA256|HMAC-SM3|SM2");
    assertThat(cli.run("config", "set", "target.province.batchSize", "0").exits(10).err())
        .contains("1..10000");
    assertThat(cli.run("help", "push").exits(0).out()).contains("batchSize", "退回", "--cron");
  }

  private static HttpServer answering(int status, String body, String... header)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (header.length > 0) {
            exchange.getResponseHeaders().set(header[0], header[1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
