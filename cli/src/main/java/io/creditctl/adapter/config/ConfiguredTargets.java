package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.RestV1Gateway;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.TargetDirectory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The targets that the settings name. */
public final class ConfiguredTargets implements TargetDirectory {
  private final Settings settings;
  private final Credentials credentials;
  private final Supplier<HttpClientFactory> clients;
  private final Clock clock;

  /**
   * @param clients makes the HTTP client when the first target is spoken to
   */
  public ConfiguredTargets(
      Settings settings,
      Map<String, String> environment,
      Supplier<HttpClientFactory> clients,
      Clock clock) {
    this.settings = settings;
    this.credentials = new Credentials(settings, environment);
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return settings.all().stream()
        .map(Setting::key)
        .filter(key -> key.endsWith(".url"))
        .map(SettingKey::targetOf)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  @Override
  public PushTarget target(String name) {
    if (!names().contains(name)) {
      throw new CreditException(ErrorCode.TARGET_NOT_FOUND, name, String.join(", ", names()));
    }
    return new PushTarget(
        name,
        URI.create(value(name, "url")),
        value(name, "protocol"),
        Integer.parseInt(value(name, "batchSize")),
        Integer.parseInt(value(name, "maxAttempts")),
        Duration.ofMillis(Long.parseLong(value(name, "retryBaseMillis"))));
  }

  @Override
  public boolean usesExampleCredential(PushTarget target) {
    return credentials.isExample(target);
  }

  @Override
  public PlatformGateway gateway(PushTarget target) {
    return new RestV1Gateway(
        target,
        credentials.appKey(target),
        new HmacSha256Signer(credentials.secret(target)),
        clients.get().create(),
        clock);
  }

  private String value(String target, String what) {
    return settings.find(SettingKey.ofTarget(target, what)).map(Setting::value).orElseThrow();
  }
}
