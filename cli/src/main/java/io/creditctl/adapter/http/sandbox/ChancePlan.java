package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.RestV1;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;

/** What goes wrong, settled by the seed and the request's number or the record's key alone. */
final class ChancePlan {
  private static final Fault[] FAILURES = {
    Fault.HTTP_500, Fault.BUSY_AGAIN_NOW, Fault.BUSY, Fault.THROTTLE, Fault.RESET
  };

  private final SandboxOptions.Chances chances;

  ChancePlan(SandboxOptions.Chances chances) {
    this.chances = chances;
  }

  /** The fate of the request with that number, from 1. */
  FaultOrder faultOf(long requestNumber) {
    SplittableRandom random = random("request " + requestNumber);
    double draw = random.nextDouble() - chances.failRate();
    if (draw < 0) {
      return FaultOrder.of(FAILURES[random.nextInt(FAILURES.length)]);
    }
    for (Map.Entry<Fault, Double> share : chances.faults().entrySet()) {
      draw -= share.getValue();
      if (draw < 0) {
        return FaultOrder.of(share.getKey());
      }
    }
    return FaultOrder.NONE;
  }

  /** Whether the record's content is refused, now and ever. */
  boolean rejects(String key) {
    boolean named = !chances.rejected().isEmpty() && key.contains(chances.rejected());
    return named
        || chances.rejectRate() > 0 && random("record " + key).nextDouble() < chances.rejectRate();
  }

  private SplittableRandom random(String name) {
    String digest = RestV1.sha256((chances.seed() + " " + name).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(Long.parseUnsignedLong(digest.substring(0, 16), 16));
  }
}
