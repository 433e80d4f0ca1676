package io.creditctl.testkit;

import io.creditctl.core.push.PushFailure;
import java.time.Duration;

/** Failures as a gateway throws them. */
public final class Failures {
  private Failures() {}

  public static PushFailure of(PushFailure.Kind kind, int status) {
    return new PushFailure(kind, status, null, kind + " " + status, null);
  }

  public static PushFailure overloaded(Duration retryAfter) {
    return new PushFailure(PushFailure.Kind.OVERLOADED, 503, retryAfter, "busy", null);
  }
}
