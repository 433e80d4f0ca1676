package io.creditctl.core.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs a function over chunks of an iterator in as many threads as there are processors, a few
 * chunks ahead, and hands its results on in order. Less than a chunk is worked off without a
 * thread.
 */
final class OrderedThreads<A, B> implements Iterator<B>, AutoCloseable {
  private static final int CHUNK = 256;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int CHUNKS_AHEAD = 2 * THREADS;

  private final Iterator<A> source;
  private final Function<List<A>, List<B>> work;
  private final Deque<Future<List<B>>> ahead = new ArrayDeque<>();
  private Iterator<B> ready = Collections.emptyIterator();
  private ExecutorService threads;

  OrderedThreads(Iterator<A> source, Function<List<A>, List<B>> work) {
    this.source = source;
    this.work = work;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && (source.hasNext() || !ahead.isEmpty())) {
      ready = next(ahead).iterator();
    }
    return ready.hasNext();
  }

  private List<B> next(Deque<Future<List<B>>> begun) {
    while (source.hasNext() && begun.size() < CHUNKS_AHEAD) {
      List<A> chunk = chunk();
      if (begun.isEmpty() && !source.hasNext()) {
        return work.apply(chunk);
      }
      begun.add(threads().submit(() -> work.apply(chunk)));
    }
    return result(begun.remove());
  }

  private List<A> chunk() {
    List<A> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && source.hasNext()) {
      chunk.add(source.next());
    }
    return chunk;
  }

  private ExecutorService threads() {
    if (threads == null) {
      threads =
          Executors.newFixedThreadPool(
              THREADS,
              task -> {
                Thread thread = new Thread(task, "screening");
                thread.setDaemon(true);
                return thread;
              });
    }
    return threads;
  }

  private List<B> result(Future<List<B>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.next();
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
