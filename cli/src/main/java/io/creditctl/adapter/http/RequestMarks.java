package io.creditctl.adapter.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** What makes each request a new one. */
final class RequestMarks {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RequestMarks(Clock clock) {
    this.clock = clock;
  }

  /** The moment of sending as RFC 3339 has it. */
  String timestamp() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A text that was never sent before. */
  String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
