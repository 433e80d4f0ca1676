package io.creditctl.adapter.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.Trouble;
import io.creditctl.testkit.Targets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Gateways and deliveries as the tests need them. */
public final class PushFixture {
  public static final Instant NOW = Instant.parse("2026-09-04T01:02:03Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final String DOCUMENT_NO = "威交罚〔2026〕17号";

  private PushFixture() {}

  public static PushTarget target(URI url) {
    return Targets.province(url, Protocol.REST_V1, 100, 3, Duration.ofSeconds(1));
  }

  public static RestV1Gateway gateway(URI url) {
    return gateway(url, CLOCK, DEADLINE);
  }

  public static RestV1Gateway gateway(URI url, Clock clock, Duration deadline) {
    return new RestV1Gateway(
        target(url),
        ExampleCredential.APP_KEY,
        new HmacSha256Signer(ExampleCredential.secretBytes()),
        new HttpClientFactory("0.1.0", Map.of(), deadline).create(),
        clock);
  }

  public static Delivery delivery(String key) {
    return delivery(key, Delivery.Action.UPSERT);
  }

  public static Delivery delivery(String key, Delivery.Action action) {
    return new Delivery(
        1, key, "R-17", 1, "penalty", DOCUMENT_NO, action, Map.of("CF_WSH", DOCUMENT_NO));
  }

  public static List<Delivery> deliveries(String... keys) {
    return List.of(keys).stream().map(PushFixture::delivery).toList();
  }

  /** The failure that the call must end in. */
  public static PushFailure failureOf(ThrowingCallable call) {
    return catchThrowableOfType(PushFailure.class, call);
  }

  /** What a failure says stood in the way. */
  public static Trouble troubleOf(PushFailure failure) {
    return Trouble.read(failure.getMessage()).orElseThrow();
  }
}
