package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.push.Protocol;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests by protocol and by what was let go wrong, and remembers the last few. */
final class RequestTally {
  private static final int REMEMBERED = 20;

  private final Map<Protocol, Long> requests = new EnumMap<>(Protocol.class);
  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private final Deque<Seen> last = new ArrayDeque<>();
  private long numbers;

  /**
   * One request.
   *
   * @param number from 1
   * @param bytes of its body
   */
  record Seen(
      long number,
      Instant at,
      Protocol protocol,
      String method,
      String path,
      int bytes,
      Fault fault) {}

  synchronized long next() {
    return ++numbers;
  }

  synchronized void add(Seen seen) {
    requests.merge(seen.protocol(), 1L, Long::sum);
    if (seen.fault() != Fault.OK) {
      faults.merge(seen.fault(), 1L, Long::sum);
    }
    last.addFirst(seen);
    if (last.size() > REMEMBERED) {
      last.removeLast();
    }
  }

  /** The last requests, newest first. */
  synchronized List<Seen> last() {
    return List.copyOf(last);
  }

  synchronized long requests() {
    return numbers;
  }

  synchronized long faults() {
    return faults.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Requests by the word of their protocol. */
  synchronized Map<String, Long> byProtocol() {
    Map<String, Long> counts = new TreeMap<>();
    requests.forEach((protocol, count) -> counts.put(protocol.word(), count));
    return counts;
  }

  /** Requests that were let go wrong, by the word of the fault. */
  synchronized Map<String, Long> byFault() {
    Map<String, Long> counts = new TreeMap<>();
    faults.forEach((fault, count) -> counts.put(fault.word(), count));
    return counts;
  }
}
