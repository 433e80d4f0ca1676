package io.creditctl.cli.option;

import io.creditctl.cli.Context;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/** A wait of random length, lest all bureaus call a platform at the same second. */
public final class JitterOption {
  private static final Duration MOST = Duration.ofMinutes(10);

  @Option(names = "--jitter", paramLabel = "DURATION")
  private Optional<Duration> most = Optional.empty();

  /**
   * Waits, but not while somebody looks on, unless {@code --cron} says that it is to be as if a
   * timer ran it.
   */
  public void pause(Context context) {
    long millis = most.map(JitterOption::checked).orElse(0L);
    boolean watched = context.console().terminal().stderr() && !context.options().cron();
    if (millis == 0 || watched) {
      return;
    }
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long checked(Duration most) {
    if (most.compareTo(MOST) > 0) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--jitter", most.toSeconds() + "s");
    }
    return most.toMillis();
  }
}
