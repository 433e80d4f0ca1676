package io.creditctl.adapter.config;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.crypto.HmacSm3Signer;
import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.adapter.http.EnvelopeGateway;
import io.creditctl.adapter.http.EnvelopeSeal;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.HttpLine;
import io.creditctl.adapter.http.HttpLine.FixedStamp;
import io.creditctl.adapter.http.HttpLine.Stamp;
import io.creditctl.adapter.http.RestV1Gateway;
import io.creditctl.adapter.http.RestV1Lists;
import io.creditctl.adapter.http.SignatureStamp;
import io.creditctl.adapter.http.SoapGateway;
import io.creditctl.adapter.http.TokenGateway;
import io.creditctl.adapter.http.TokenQuery;
import io.creditctl.adapter.http.Transport;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import io.creditctl.core.push.call.RawLine;
import io.creditctl.core.push.call.SubjectQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Opens the conversation with a target in the protocol that its settings name. */
final class Gateways {
  private final Settings settings;
  private final Credentials credentials;
  private final Supplier<HttpClientFactory> clients;
  private final Clock clock;
  private final ExchangeGateways exchange;

  Gateways(
      Settings settings,
      Credentials credentials,
      Supplier<HttpClientFactory> clients,
      Supplier<Catalog> catalog,
      Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.clients = clients;
    this.clock = clock;
    this.exchange = new ExchangeGateways(settings, credentials, catalog, clock);
  }

  PlatformGateway open(PushTarget target, FieldMapping mapping) {
    TargetProfile profile = new TargetProfile(settings, target.name());
    return switch (target.protocol()) {
      case REST_V1 -> restV1(target, profile);
      case CREDITCHINA_SOAP -> soap(target, profile, mapping);
      case ENVELOPE_SM -> envelopeSm(target);
      case GATEWAY -> tokens(target, profile, mapping);
      case TABLE -> exchange.table(target, mapping);
      case FILE -> exchange.file(target, mapping);
    };
  }

  /** Calls by hand, for protocols whose credential can stand on any call. */
  RawLine line(PushTarget target) {
    TargetProfile profile = new TargetProfile(settings, target.name());
    Stamp stamp =
        switch (target.protocol()) {
          case REST_V1 ->
              new SignatureStamp(
                  target, credentials.appKey(target), signer(target, profile), clock);
          case CREDITCHINA_SOAP -> new FixedStamp(Map.of());
          case GATEWAY -> new FixedStamp(Map.of(TokenGateway.API_KEY, credentials.appKey(target)));
          case ENVELOPE_SM, TABLE, FILE ->
              throw new CreditException(
                  ErrorCode.RAW_CALL_NOT_OFFERED, target.name(), target.protocol().word());
        };
    return new HttpLine(target, stamp, clients.get().create(transport(target)));
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
        signer(target, new TargetProfile(settings, target.name())),
        clients.get().create(transport(target)),
        clock);
  }

  /** Questions about subjects, where the protocol has them. */
  SubjectQuery query(PushTarget target) {
    if (target.protocol() != Protocol.GATEWAY) {
      throw new CreditException(
          ErrorCode.QUERY_NOT_OFFERED, target.name(), target.protocol().word());
    }
    TargetProfile profile = new TargetProfile(settings, target.name());
    String apiKey = credentials.appKey(target);
    return new TokenQuery(
        target,
        parameters(profile),
        apiKey,
        profile.find("clientId").orElse(apiKey),
        new String(credentials.secret(target), StandardCharsets.UTF_8),
        clients.get().create(transport(target)),
        clock);
  }

  /** What the platform wants to know of the asking unit: {@code NAME=VALUE,NAME=VALUE}. */
  private static Map<String, String> parameters(TargetProfile profile) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : profile.find("queryParameters").orElse("").split(",")) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0], parts[1]);
      }
    }
    return parameters;
  }

  private PlatformGateway restV1(PushTarget target, TargetProfile profile) {
    return new RestV1Gateway(
        target,
        credentials.appKey(target),
        signer(target, profile),
        clients.get().create(transport(target)),
        clock);
  }

  private PlatformGateway envelopeSm(PushTarget target) {
    TargetKeys keys = credentials.keys(target);
    return new EnvelopeGateway(
        target,
        new EnvelopeSeal(keys.own(), keys.platform()),
        clients.get().create(transport(target)),
        clock);
  }

  private RequestSigner signer(PushTarget target, TargetProfile profile) {
    return switch (profile.value("signature")) {
      case Sm2Signer.ALGORITHM -> new Sm2Signer(credentials.keys(target).own());
      case HmacSm3Signer.ALGORITHM -> new HmacSm3Signer(credentials.secret(target));
      default -> new HmacSha256Signer(credentials.secret(target));
    };
  }

  private PlatformGateway soap(PushTarget target, TargetProfile profile, FieldMapping mapping) {
    return new SoapGateway(
        target,
        mapping,
        new String(credentials.secret(target), StandardCharsets.UTF_8),
        profile.find("soapNamespace"),
        clients.get().create(transport(target)),
        clock);
  }

  private PlatformGateway tokens(PushTarget target, TargetProfile profile, FieldMapping mapping) {
    String apiKey = credentials.appKey(target);
    return new TokenGateway(
        target,
        mapping,
        apiKey,
        profile.find("clientId").orElse(apiKey),
        new String(credentials.secret(target), StandardCharsets.UTF_8),
        clients.get().create(transport(target)),
        clock);
  }

  private Transport transport(PushTarget target) {
    return new TransportSettings(new TargetProfile(settings, target.name())).read();
  }
}
