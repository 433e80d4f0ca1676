package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.RestV1;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** What goes wrong, settled by the seed and the request's number or the record's key alone. */
final class ChancePlan {
  private static final Fault[] FAILURES = {
    Fault.ERROR, Fault.BUSY_AGAIN_NOW, Fault.BUSY, Fault.THROTTLED, Fault.RESET
  };

  private final SandboxOptions options;

  /** What happens to a request as a whole. */
  enum Fault {
    NONE,
    /** 500. */
    ERROR,
    /** 503 with Retry-After 0. */
    BUSY_AGAIN_NOW,
    /** 503 with Retry-After 1. */
    BUSY,
    /** 429 with Retry-After 1. */
    THROTTLED,
    /** The connection is closed before anything is stored. */
    RESET,
    /** The connection is closed after everything is stored. */
    LOST_REPLY
  }

  ChancePlan(SandboxOptions options) {
    this.options = options;
  }

  /** The fate of the request with that number, from 1. */
  Fault faultOf(long requestNumber) {
    SplittableRandom random = random("request " + requestNumber);
    double draw = random.nextDouble();
    if (draw < options.failRate()) {
      return FAILURES[random.nextInt(FAILURES.length)];
    }
    return draw < options.failRate() + options.lostReplyRate() ? Fault.LOST_REPLY : Fault.NONE;
  }

  /** Whether the record's content is refused, now and ever. */
  boolean rejects(String key) {
    return random("record " + key).nextDouble() < options.rejectRate();
  }

  private SplittableRandom random(String name) {
    String digest = RestV1.sha256((options.seed() + " " + name).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(Long.parseUnsignedLong(digest.substring(0, 16), 16));
  }
}
