package io.creditctl.core.site;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Two threads beside the one that reads; a short queue bounds the memory, and the first failure is
 * that of the whole.
 */
public final class Workers implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int WAITING = 256;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /** Has a work done, or does it here when both threads are behind. */
  public void run(Runnable work) {
    refuseAfterFailure();
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /** Waits until all is done. */
  public void finish() {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        refuseAfterFailure();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    refuseAfterFailure();
  }

  private void refuseAfterFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
