package io.creditctl.core.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the distance between requests: what the target's settings ask for, and more for a while
 * after the platform said that it is too much.
 */
final class Pacer {
  private static final Duration FIRST_BRAKE = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Duration agreed;
  private final Clock clock;
  private final Pause pause;
  private Duration distance;
  private Instant last = Instant.MIN;

  /**
   * @param perMinute the most requests in a minute, 0 for as many as go
   */
  Pacer(int perMinute, Clock clock, Pause pause) {
    this.agreed = perMinute == 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(perMinute);
    this.distance = agreed;
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits until the next request may go out. */
  void await() throws InterruptedException {
    if (!distance.isZero() && last.isAfter(Instant.MIN)) {
      Duration left = Duration.between(clock.instant(), last.plus(distance));
      if (!left.isNegative() && !left.isZero()) {
        pause.sleep(left);
      }
    }
    last = clock.instant();
  }

  /** The platform said that it is too much: twice the distance. */
  void slowDown() {
    Duration doubled = distance.isZero() ? FIRST_BRAKE : distance.multipliedBy(2);
    distance = doubled.compareTo(LONGEST) > 0 ? longer(LONGEST, agreed) : doubled;
  }

  /** A request went well: a fifth less, down to what was agreed. */
  void speedUp() {
    Duration shorter = distance.multipliedBy(4).dividedBy(5);
    boolean braked = distance.compareTo(agreed) > 0;
    if (braked) {
      distance = shorter.compareTo(FIRST_BRAKE.dividedBy(4)) < 0 ? agreed : longer(shorter, agreed);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
