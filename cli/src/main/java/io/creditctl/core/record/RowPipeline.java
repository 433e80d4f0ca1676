package io.creditctl.core.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Runs a function over an iterator in a second thread, a few chunks ahead, in order. Reading and
 * checking a file then overlaps with storing it, and memory stays bounded whatever the file's size.
 */
final class RowPipeline<A, B> implements Iterator<B>, AutoCloseable {
  private static final int CHUNK = 300;
  private static final int CHUNKS_AHEAD = 4;

  /** One chunk; the last one is short, and carries the failure that ended the work, if any. */
  private record Chunk<B>(List<B> items, boolean last, Optional<Throwable> failure) {}

  private final BlockingQueue<Chunk<B>> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final Thread worker;
  private Iterator<B> items = List.<B>of().iterator();
  private Chunk<B> current = new Chunk<>(List.of(), false, Optional.empty());

  RowPipeline(Iterator<A> source, Function<A, B> work) {
    worker = new Thread(() -> produce(source, work), "row-pipeline");
    worker.setDaemon(true);
    worker.start();
  }

  private void produce(Iterator<A> source, Function<A, B> work) {
    try {
      List<B> done = new ArrayList<>(CHUNK);
      try {
        while (source.hasNext()) {
          done.add(work.apply(source.next()));
          if (done.size() == CHUNK) {
            queue.put(new Chunk<>(done, false, Optional.empty()));
            done = new ArrayList<>(CHUNK);
          }
        }
        queue.put(new Chunk<>(done, true, Optional.empty()));
      } catch (RuntimeException | Error e) {
        queue.put(new Chunk<>(done, true, Optional.of(e))); // or the reader would wait for ever
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the reader has gone; nobody waits for the rest
    }
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext()) {
      current.failure().ifPresent(RowPipeline::rethrow);
      if (current.last()) {
        return false;
      }
      current = take();
      items = current.items().iterator();
    }
    return true;
  }

  private Chunk<B> take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Chunk<>(List.of(), true, Optional.of(new IllegalStateException("interrupted", e)));
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }

  /** Stops the second thread and waits for it, so that its source can be closed. */
  @Override
  public void close() {
    worker.interrupt();
    queue.clear();
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
