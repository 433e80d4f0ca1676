package io.creditctl.core.site.check;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Two threads with a short queue; the first failure is that of the whole. */
final class Workers implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int WAITING = 256;

  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          new ThreadPoolExecutor.CallerRunsPolicy());

  void run(Runnable work) {
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

  void finish() {
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
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
