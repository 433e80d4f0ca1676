package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.RestV1;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells requests of now from old ones and from those that were seen before. */
final class Freshness {
  private final Clock clock;
  private final Map<String, Instant> nonces = new HashMap<>();

  Freshness(Clock clock) {
    this.clock = clock;
  }

  /** What is wrong with the time that a request says. */
  Optional<String> complaintOfTime(String timestamp) {
    return isRecent(timestamp)
        ? Optional.empty()
        : Optional.of(
            "时间戳与平台时间相差超过 5 分钟，平台时间 (timestamp off by more than 5 minutes from) "
                + clock.instant());
  }

  /** What is wrong with a nonce, which is used up by asking. */
  Optional<String> complaintOfNonce(String nonce) {
    return !nonce.isEmpty() && isFirstUse(nonce)
        ? Optional.empty()
        : Optional.of("随机数为空或重复 (nonce is empty or used before)");
  }

  private boolean isRecent(String timestamp) {
    try {
      Duration apart = Duration.between(Instant.parse(timestamp), clock.instant());
      return apart.abs().compareTo(RestV1.CLOCK_TOLERANCE) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A nonce is remembered for as long as any timestamp sent with it could still be accepted. */
  private synchronized boolean isFirstUse(String nonce) {
    Instant now = clock.instant();
    Instant oldest = now.minus(RestV1.CLOCK_TOLERANCE.multipliedBy(2));
    nonces.values().removeIf(used -> used.isBefore(oldest));
    return nonces.putIfAbsent(nonce, now) == null;
  }
}
