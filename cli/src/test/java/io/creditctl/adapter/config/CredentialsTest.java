package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String SECRET = "geheim-威海-0631";
  private static final String REMOTE = "https://credit.example.cn";

  @TempDir Path temporary;
  private final Map<String, String> environment = new HashMap<>();

  private PropertiesSettings settings() {
    return new PropertiesSettings(
        new Folders(temporary, temporary), "", temporary.resolve("项目"), environment);
  }

  private void set(String what, String value) {
    settings().set("target.sheng-ji." + what, value);
  }

  private ConfiguredTargets targets() {
    return new ConfiguredTargets(
        settings(),
        environment,
        () -> new HttpClientFactory("0.1.0", Map.of(), Duration.ofSeconds(1)),
        () -> Kinds.CATALOG,
        Times.CLOCK);
  }

  private PushTarget target() {
    return targets().target("sheng-ji");
  }

  private Credentials credentials() {
    return new Credentials(settings(), environment);
  }

  private Path secretFile(String mode) throws IOException {
    Path file = Files.writeString(temporary.resolve("密钥"), SECRET + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private String secret() {
    return new String(credentials().secret(target()), StandardCharsets.UTF_8);
  }

  private CreditException refusal() {
    return catchThrowableOfType(
        CreditException.class, () -> targets().gateway(target()).probe("r-1"));
  }

  @Test
  void readsTheSecretFromAFileForItsOwnerAlone() throws IOException {
    set("url", REMOTE);
    set("secretFile", secretFile("rw-------").toString());

    assertThat(secret()).isEqualTo(SECRET);
    secretFile("r--------");
    assertThat(secret()).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-", "rwxrwxrwx", "rw----r--"})
  void refusesASecretThatOthersCanRead(String mode) throws IOException {
    set("url", REMOTE);
    set("appKey", "weihai");
    set("secretFile", secretFile(mode).toString());

    CreditException exposed = refusal();

    assertThat(exposed.code()).isEqualTo(ErrorCode.CREDENTIAL_EXPOSED);
    assertThat(exposed.getMessage()).contains("密钥").doesNotContain(SECRET);
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    set("url", REMOTE);
    set("secretFile", secretFile("rw-r--r--").toString());
    environment.put("CREDITCTL_SHENG_JI_SECRET", "aus-der-umgebung");

    assertThat(secret()).isEqualTo("aus-der-umgebung");
    environment.put("CREDITCTL_SHENG_JI_SECRET", "");
    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_MISSING);
  }

  @Test
  void saysWhereACredentialCanBePut() {
    set("url", REMOTE);

    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_MISSING);
    assertThat(refusal().arguments())
        .containsExactly(
            "sheng-ji",
            "target.sheng-ji.appKey",
            "target.sheng-ji.secretFile",
            "CREDITCTL_SHENG_JI_SECRET");
  }

  @Test
  void anEmptyOrMissingSecretFileIsNoSecret() throws IOException {
    set("url", REMOTE);
    set("appKey", "weihai");
    set("secretFile", temporary.resolve("没有").toString());
    assertThat(refusal().code()).isEqualTo(ErrorCode.FILE_UNREADABLE);

    Files.writeString(secretFile("rw-------"), " \n");
    set("secretFile", temporary.resolve("密钥").toString());
    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080",
        "http://localhost:1",
        "http://[::1]:1",
        "http://127.9.9.9"
      })
  void theExampleServesForThisMachineOnly(String url) {
    set("url", url);

    assertThat(targets().usesExampleCredential(target())).isTrue();
    assertThat(secret()).isEqualTo(ExampleCredential.SECRET);
    assertThat(credentials().appKey(target())).isEqualTo(ExampleCredential.APP_KEY);
    assertThat(targets().gateway(target())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1.example.cn",
        "https://127.example.cn",
        "https://localhost.example.cn",
        "https://10.0.0.1"
      })
  void theExampleServesNobodyElse(String url) {
    set("url", url);

    assertThat(targets().usesExampleCredential(target())).isFalse();
    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_MISSING);
  }

  @Test
  void anOwnSecretGoesBeforeTheExample() {
    set("url", "http://127.0.0.1:8080");
    environment.put("CREDITCTL_SHENG_JI_SECRET", SECRET);

    assertThat(targets().usesExampleCredential(target())).isFalse();
    assertThat(secret()).isEqualTo(SECRET);
  }

  @Test
  void aSecretIsInNoErrorAndNoName() throws IOException {
    set("url", REMOTE);
    environment.put("CREDITCTL_SHENG_JI_SECRET", SECRET);

    assertThat(refusal().getMessage()).doesNotContain(SECRET);
    assertThat(settings().all().toString()).doesNotContain(SECRET);
    assertThat(target().toString()).doesNotContain(SECRET);
  }

  @Test
  void namesTheTargetsThatThereAre() {
    set("url", REMOTE);
    settings().set("target.city.url", "http://localhost:8080");
    settings().set("target.county.appKey", "x");

    assertThat(targets().names()).containsExactly("city", "sheng-ji");
    CreditException unknown =
        catchThrowableOfType(CreditException.class, () -> targets().target("county"));
    assertThat(unknown.code()).isEqualTo(ErrorCode.TARGET_NOT_FOUND);
    assertThat(unknown.arguments()).containsExactly("county", "city, sheng-ji");
  }

  @Test
  void aTargetHasItsSettingsOrTheirDefaults() {
    set("url", REMOTE);
    set("batchSize", "7");

    assertThat(target().batchSize()).isEqualTo(7);
    assertThat(target().pace().maxAttempts()).isEqualTo(6);
    assertThat(target().pace().retryBase()).isEqualTo(Duration.ofMillis(500));
    assertThat(target().protocol()).isEqualTo(Protocol.REST_V1);
    assertThat(target().url()).hasToString(REMOTE);
  }
}
