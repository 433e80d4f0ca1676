package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import java.io.IOException;

/** A failure on the way whose cause is known where it is met. */
final class Obstacle extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Trouble trouble;

  Obstacle(Kind kind, Trouble trouble) {
    super(trouble.reason().name());
    this.kind = kind;
    this.trouble = trouble;
  }

  Kind kind() {
    return kind;
  }

  Trouble trouble() {
    return trouble;
  }
}
