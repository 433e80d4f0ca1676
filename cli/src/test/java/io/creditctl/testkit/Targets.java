package io.creditctl.testkit;

import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Targets as tests need them: all kinds, any hour, acknowledgements count. */
public final class Targets {
  private Targets() {}

  public static PushTarget province(URI url, Protocol protocol) {
    return province(url, protocol, 20, 6, Duration.ofMillis(1));
  }

  public static PushTarget province(
      URI url, Protocol protocol, int batchSize, int maxAttempts, Duration retryBase) {
    return new PushTarget(
        "province",
        url,
        protocol,
        Kinds.CATALOG.pushedKinds(),
        batchSize,
        new Pace(maxAttempts, retryBase, 0),
        Optional.empty(),
        true);
  }
}
