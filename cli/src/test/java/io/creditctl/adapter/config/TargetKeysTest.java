package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.OpenSsl;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the settings of a target to the key that signs for it. */
class TargetKeysTest {
  private static final String REMOTE = "https://credit.example.cn";
  private static final String LOCAL = "http://127.0.0.1:8900";

  @TempDir Path temporary;
  private OpenSsl openssl;

  @BeforeEach
  void needsOpenssl() {
    openssl = new OpenSsl(temporary);
    set("appKey", "weihai");
  }

  private PropertiesSettings settings() {
    return new PropertiesSettings(
        new Folders(temporary, temporary), "", temporary.resolve("项目"), Map.of());
  }

  private void set(String what, Object value) {
    settings().set("target.province." + what, value.toString());
  }

  private ConfiguredTargets targets() {
    return new ConfiguredTargets(
        settings(),
        Map.of(),
        () -> new HttpClientFactory("0.1.0", Map.of(), Duration.ofSeconds(1)),
        () -> Kinds.CATALOG,
        Times.CLOCK);
  }

  private String preview() {
    Delivery delivery =
        new Delivery(1, "k-1", "R-1", 1, "penalty", "", Delivery.Action.UPSERT, Map.of("a", "b"));
    ConfiguredTargets targets = targets();
    try (PlatformGateway gateway = targets.gateway(targets.target("province"))) {
      return gateway.preview("r-1", List.of(delivery));
    }
  }

  private CreditException refusal() {
    return catchThrowableOfType(CreditException.class, this::preview);
  }

  private Path ownKey(String mode) throws IOException {
    return Files.setPosixFilePermissions(openssl.newKey(), PosixFilePermissions.fromString(mode));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC-SHA256", "HMAC-SM3", "SM2"})
  void theSettingChoosesTheAlgorithm(String algorithm) {
    set("url", LOCAL);
    set("signature", algorithm);

    assertThat(preview()).contains("X-Credit-Algorithm: " + algorithm + "\n");
    assertThat(targets().usesExampleCredential(targets().target("province"))).isTrue();
  }

  @Test
  void signsWithTheKeyOfTheFile() throws IOException {
    set("url", REMOTE);
    set("signature", "SM2");
    set("keyFile", ownKey("rw-------"));

    assertThat(preview())
        .contains("X-Credit-App-Key: weihai\n", "X-Credit-Signature: ***\n")
        .doesNotContain("PRIVATE");
    assertThat(targets().usesExampleCredential(targets().target("province"))).isFalse();
  }

  @Test
  void refusesAKeyThatOthersCanRead() throws IOException {
    set("url", REMOTE);
    set("signature", "SM2");
    set("keyFile", ownKey("rw-r--r--"));

    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_EXPOSED);
  }

  @Test
  void theExampleKeyIsForThisMachineOnly() {
    set("url", REMOTE);
    set("signature", "SM2");

    assertThat(refusal().code()).isEqualTo(ErrorCode.KEY_MISSING);
    assertThat(refusal().arguments()).containsExactly("province", "target.province.keyFile");
  }

  @Test
  void aMissingFileIsNamed() {
    set("url", REMOTE);
    set("signature", "SM2");
    set("keyFile", temporary.resolve("没有.pem"));

    assertThat(refusal().code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
    assertThat(refusal().getMessage()).contains("没有.pem");
  }

  @Test
  void aBinaryKeyFileIsSaidToBeNoPem() throws IOException {
    Path key = openssl.newKey();
    Path der = openssl.file(openssl.run("pkey", "-in", key, "-outform", "DER"));
    set("url", REMOTE);
    set("signature", "SM2");
    set(
        "keyFile",
        Files.setPosixFilePermissions(der, PosixFilePermissions.fromString("rw-------")));

    assertThat(refusal().code()).isEqualTo(ErrorCode.KEY_FILE_FORM);
  }

  @Test
  void anEnvelopeTakesOurKeyAndThePlatforms() throws IOException {
    set("url", REMOTE);
    set("protocol", "envelope-sm");
    assertThat(refusal().arguments()).containsExactly("province", "target.province.keyFile");
    set("keyFile", ownKey("rw-------"));
    assertThat(refusal().arguments())
        .containsExactly("province", "target.province.platformKeyFile");

    Path platform = openssl.newKey();
    set("platformKeyFile", platform);
    assertThat(refusal().arguments()).containsExactly(platform, "PUBLIC KEY", "PRIVATE KEY");
    set("platformKeyFile", openssl.publicKey(platform));
    assertThat(preview()).contains("/envelope/batches", "\"key\":\"***\"");
  }

  @Test
  void halfAPairIsNotFilledUpWithTheExamples() throws IOException {
    set("url", LOCAL);
    set("protocol", "envelope-sm");
    assertThat(preview()).contains("/envelope/batches");

    set("keyFile", ownKey("rw-------"));
    assertThat(refusal().arguments())
        .containsExactly("province", "target.province.platformKeyFile");
  }
}
