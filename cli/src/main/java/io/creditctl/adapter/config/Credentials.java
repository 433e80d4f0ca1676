package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a target's secret, the environment before a file that only its owner can read, or its keys.
 */
final class Credentials {
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private final Settings settings;
  private final Map<String, String> environment;

  Credentials(Settings settings, Map<String, String> environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * Whether nothing is configured and the target is this machine's own, so that the example serves.
   */
  boolean isExample(PushTarget target) {
    boolean configured =
        hasKeys(target)
            ? setting(target, "keyFile").or(() -> setting(target, "platformKeyFile")).isPresent()
            : secretVariable(target).or(() -> setting(target, "secretFile")).isPresent();
    return !configured && isLoopback(target.url());
  }

  /** Whether the target knows us by a key pair and not by a secret that both sides have. */
  private boolean hasKeys(PushTarget target) {
    return target.protocol() == Protocol.ENVELOPE_SM
        || target.protocol() == Protocol.REST_V1
            && setting(target, "signature").filter(Sm2Signer.ALGORITHM::equals).isPresent();
  }

  /** The target's key pair. */
  TargetKeys keys(PushTarget target) {
    return new TargetKeys(new TargetProfile(settings, target.name()), isExample(target));
  }

  String appKey(PushTarget target) {
    return setting(target, "appKey")
        .or(() -> isExample(target) ? Optional.of(ExampleCredential.APP_KEY) : Optional.empty())
        .orElseThrow(() -> missing(target, "appKey"));
  }

  /** The account of a database. */
  String user(PushTarget target) {
    return setting(target, "user").orElseThrow(() -> missing(target, "user"));
  }

  /** The password that belongs to it. */
  String password(PushTarget target) {
    return new String(secret(target, "user"), StandardCharsets.UTF_8);
  }

  byte[] secret(PushTarget target) {
    return secret(target, "appKey");
  }

  private byte[] secret(PushTarget target, String account) {
    if (isExample(target)) {
      return ExampleCredential.secretBytes();
    }
    return secretVariable(target)
        .or(() -> setting(target, "secretFile").map(file -> read(Path.of(file))))
        .filter(secret -> !secret.isEmpty())
        .orElseThrow(() -> missing(target, account))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Optional<String> secretVariable(PushTarget target) {
    return Optional.ofNullable(environment.get(variable(target))).filter(text -> !text.isEmpty());
  }

  private static String variable(PushTarget target) {
    return "CREDITCTL_" + target.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
  }

  private Optional<String> setting(PushTarget target, String what) {
    return settings.find(SettingKey.ofTarget(target.name(), what)).map(Setting::value);
  }

  private static boolean isLoopback(URI url) {
    String host = String.valueOf(url.getHost());
    return host.equals("localhost")
        || host.equals("[::1]")
        || LOOPBACK_V4.matcher(host).matches(); // 127.example.com is somebody else's
  }

  private static String read(Path file) {
    try {
      return OwnerOnly.read(file);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private CreditException missing(PushTarget target, String account) {
    if (hasKeys(target)) {
      return new CreditException(
          ErrorCode.KEY_MISSING, target.name(), SettingKey.ofTarget(target.name(), account));
    }
    return new CreditException(
        ErrorCode.CREDENTIAL_MISSING,
        target.name(),
        SettingKey.ofTarget(target.name(), account),
        SettingKey.ofTarget(target.name(), "secretFile"),
        variable(target));
  }
}
