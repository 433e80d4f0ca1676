package io.creditctl.adapter.http.sandbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again until closed: at once while there is some, else in a while. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final long END_SECONDS = 10;

  private final ScheduledExecutorService thread;
  private final Duration every;
  private final BooleanSupplier round;

  /**
   * @param round answers whether it found anything to do
   */
  Rounds(String name, Duration every, BooleanSupplier round) {
    this.every = every;
    this.round = round;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, name);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  void start() {
    thread.scheduleWithFixedDelay(this::goRound, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever goes wrong is tried again next time. */
  private void goRound() {
    try {
      while (!thread.isShutdown() && round.getAsBoolean()) {
        LOG.debug("there was work to do");
      }
    } catch (RuntimeException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /** Waits until the round that is going on has ended. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
