package io.creditctl.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.launcher.Launcher.Result;
import io.creditctl.cli.launcher.Launcher.Running;
import io.creditctl.testkit.OpenSsl;
import io.creditctl.testkit.WireTap;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the packaged program says and leaves behind, its keys are not in it. */
class SecrecyIT {
  private static final String SECRET = "hush-7d1c-hush-0631";

  @TempDir private Path folder;
  private Launcher launcher;
  private Path secretFile;
  private Path keyFile;
  private Path wrongFile;

  @BeforeEach
  void openTheOffice() throws Exception {
    OpenSsl openssl = new OpenSsl(folder);
    secretFile = ownersOnly(Files.writeString(folder.resolve("secret"), SECRET + "\n"));
    keyFile = ownersOnly(openssl.newKey());
    String half = Files.readString(keyFile).replaceFirst("\n.{20}", "\n");
    wrongFile = ownersOnly(Files.writeString(folder.resolve("wrong.pem"), half));
    launcher = new Launcher(folder);
    Path table = Launcher.OFFICE.resolve("许可.csv");
    assertThat(launcher.run("import", table.toString(), "-q").exit()).isZero();
    configure("appKey", "weihai");
    configure("secretFile", secretFile.toString());
    configure("keyFile", keyFile.toString());
    configure("platformKeyFile", openssl.publicKey(openssl.newKey()).toString());
    configure("maxAttempts", "1");
  }

  private static Path ownersOnly(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void configure(String what, String value) throws Exception {
    Result result = launcher.run("config", "set", "target.province." + what, value);
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /** The secret and the lines of the key, as they are and as programs like to print bytes. */
  private List<String> hidden() throws IOException {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    List<String> lines = Files.readAllLines(keyFile);
    String base64 = String.join("", lines.subList(1, lines.size() - 1));
    byte[] number = Arrays.copyOfRange(Base64.getDecoder().decode(base64), 36, 68);
    List<String> hidden = new ArrayList<>(lines.subList(1, 3));
    hidden.add(SECRET);
    hidden.add(Arrays.toString(bytes).substring(1, 40));
    hidden.add(Base64.getEncoder().encodeToString(bytes));
    hidden.add(HexFormat.of().formatHex(bytes));
    hidden.add(HexFormat.of().formatHex(number));
    hidden.add(new BigInteger(1, number).toString());
    return hidden;
  }

  private void assertSilent(String text) throws IOException {
    for (String word : hidden()) {
      assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(word.toLowerCase(Locale.ROOT));
    }
  }

  private String said(String... words) throws Exception {
    Result result = launcher.run(words);
    assertThat(result.exit()).as(result.out()).isNotZero();
    return result.out() + result.err();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC-SM3", "SM2"})
  void noLevelOfTalkingNamesAKey(String signature) throws Exception {
    configure("signature", signature);
    StringBuilder said = new StringBuilder();
    try (WireTap platform = WireTap.answering(401, "{\"code\":\"30\",\"message\":\"signature\"}")) {
      configure("url", platform.url().toString());
      for (String level : List.of("-q", "-v", "-vv", "-vvv", "--debug")) {
        said.append(said("push", "targets", "test", "province", level));
      }
      said.append(said("push", "run", "--target", "province", "-vvv", "--debug"));
    }

    assertThat(said).contains("Exception", "401");
    assertSilent(said.toString());
    assertSilent(launcher.run("config", "list", "--show-origin").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-v1", "envelope-sm"})
  void noTroubleNamesAKey(String protocol) throws Exception {
    configure("protocol", protocol);
    configure("signature", "SM2");
    StringBuilder said = new StringBuilder();
    for (String answer : List.of("{\"code\":", "{\"code\":\"00\"}", "<html>", "")) {
      try (WireTap platform = WireTap.answering(200, answer)) {
        configure("url", platform.url().toString());
        said.append(said("push", "targets", "test", "province", "-vvv", "--debug"));
      }
    }
    configure("url", "http://127.0.0.1:1");
    said.append(said("push", "run", "--target", "province", "-vvv", "--debug"));
    said.append(said("push", "targets", "test", "province", "-vvv", "--debug"));
    configure("keyFile", wrongFile.toString());
    said.append(said("push", "targets", "test", "province", "-vvv", "--debug"));

    assertThat(said).contains("E-3034", "ConnectException");
    assertSilent(said.toString());
  }

  @Test
  void theListOfProcessesShowsNoKey() throws Exception {
    launcher.with("CREDITCTL_PROVINCE_SECRET", SECRET);
    configure("signature", "HMAC-SM3");
    try (WireTap platform = WireTap.silent()) {
      configure("url", platform.url().toString());
      Running push = launcher.startProgram("push", "run", "--target", "province");
      platform.next();

      Path arguments = Path.of("/proc", Long.toString(push.process().pid()), "cmdline");
      assertSilent(push.process().info().commandLine().orElse(""));
      if (Files.exists(arguments)) {
        assertSilent(Files.readString(arguments));
      }
      push.process().destroyForcibly().waitFor();
      assertNothingLeft(push);
    }
  }

  /** The shell allows core files, so that it is the launcher that forbids them. */
  @ParameterizedTest
  @ValueSource(strings = {"rest-v1", "envelope-sm"})
  void aCrashLeavesNeitherReportNorCore(String protocol) throws Exception {
    configure("protocol", protocol);
    configure("signature", "HMAC-SM3");
    try (WireTap platform = WireTap.silent()) {
      configure("url", platform.url().toString());
      Running push =
          launcher.start(
              List.of(
                  "/bin/bash",
                  "-c",
                  "ulimit -c unlimited; exec \"$0\" push run --target province -vv",
                  Launcher.SCRIPT.toString()));
      platform.next();

      new ProcessBuilder("kill", "-SEGV", Long.toString(push.process().pid())).start().waitFor();
      assertThat(push.process().waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(push.result().exit()).isEqualTo(1);
      assertThat(push.soFar()).contains("SIGSEGV");
      assertNothingLeft(push);
    }
  }

  /** In no file of the working folder, by name or content, beside those that hold the keys. */
  private void assertNothingLeft(Running push) throws IOException {
    assertSilent(Files.readString(push.out()) + Files.readString(push.err()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString())
            .doesNotStartWith("hs_err")
            .doesNotStartWith("core");
        if (!List.of(secretFile, keyFile, wrongFile).contains(file)) {
          assertSilent(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }
}
