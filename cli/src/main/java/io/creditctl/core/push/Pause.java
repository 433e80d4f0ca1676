package io.creditctl.core.push;

import java.time.Duration;

/** The way to wait; tests do not. */
@FunctionalInterface
public interface Pause {
  void sleep(Duration duration) throws InterruptedException;
}
