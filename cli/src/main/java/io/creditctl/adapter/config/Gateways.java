package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.RestV1Gateway;
import io.creditctl.adapter.http.RestV1Lists;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import java.time.Clock;
import java.util.function.Supplier;

/** Opens the conversation with a target in the protocol that its settings name. */
final class Gateways {
  private final Settings settings;
  private final Credentials credentials;
  private final Supplier<HttpClientFactory> clients;
  private final Clock clock;

  Gateways(
      Settings settings,
      Credentials credentials,
      Supplier<HttpClientFactory> clients,
      Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.clients = clients;
    this.clock = clock;
  }

  PlatformGateway open(PushTarget target) {
    TargetProfile profile = new TargetProfile(settings, target.name());
    return switch (target.protocol()) {
      case REST_V1 -> restV1(target);
      case CREDITCHINA_SOAP -> throw unknown(profile);
      case ENVELOPE_SM -> throw unknown(profile);
      case GATEWAY -> throw unknown(profile);
      case TABLE -> throw unknown(profile);
      case FILE -> throw unknown(profile);
    };
  }

  /** Opens the conversation about what a target gives out. */
  PlatformLists lists(PushTarget target) {
    if (target.protocol() != Protocol.REST_V1) {
      throw new CreditException(
          ErrorCode.TARGET_GIVES_NOTHING,
          target.name(),
          target.protocol().word(),
          Protocol.REST_V1.word());
    }
    return new RestV1Lists(
        target,
        credentials.appKey(target),
        new HmacSha256Signer(credentials.secret(target)),
        clients.get().create(),
        clock);
  }

  private static CreditException unknown(TargetProfile profile) {
    return new CreditException(
        ErrorCode.CONFIG_INVALID, profile.key("protocol"), profile.value("protocol"), "rest-v1");
  }

  private PlatformGateway restV1(PushTarget target) {
    return new RestV1Gateway(
        target,
        credentials.appKey(target),
        new HmacSha256Signer(credentials.secret(target)),
        clients.get().create(),
        clock);
  }
}
