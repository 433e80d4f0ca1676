package io.creditctl.testkit;

import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.Receipt;
import io.creditctl.core.push.Receipt.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A platform in memory that keeps what it accepts. It first follows its script, then answers for
 * each record by the rules that a test has set.
 */
public final class ScriptedPlatform implements PlatformGateway {
  private final Deque<Supplier<PushFailure>> script = new ArrayDeque<>();
  private final Map<String, Result> rules = new HashMap<>();
  private final Set<String> guilty = new HashSet<>();
  private final Map<String, Delivery> stored = new HashMap<>();
  private final List<List<Delivery>> requests = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private boolean asks = true;
  private boolean losesReplies;

  /** The next request that no earlier failure is meant for fails like this. */
  public ScriptedPlatform fail(PushFailure failure, int times) {
    for (int i = 0; i < times; i++) {
      script.add(() -> failure);
    }
    return this;
  }

  /** The next request is served. */
  public ScriptedPlatform serve() {
    script.add(() -> null);
    return this;
  }

  /** What is said about a record instead of accepted or duplicate. */
  public ScriptedPlatform answer(String recordId, Result result) {
    rules.put(recordId, result);
    return this;
  }

  /** A whole request fails for this record's sake. */
  public ScriptedPlatform choke(String recordId) {
    guilty.add(recordId);
    return this;
  }

  /** It loses what it has of a record. */
  public ScriptedPlatform forget(String recordId) {
    stored.keySet().removeIf(key -> key.split(":")[1].equals(recordId));
    taken.removeIf(key -> key.split(":")[1].equals(recordId));
    return this;
  }

  /** It can be sent to and not asked. */
  public ScriptedPlatform silent() {
    asks = false;
    return this;
  }

  /** Everything is stored, but the sender never learns of it. */
  public ScriptedPlatform loseReplies(boolean lost) {
    losesReplies = lost;
    return this;
  }

  @Override
  public List<Receipt> send(String requestId, List<Delivery> batch) {
    requests.add(List.copyOf(batch));
    Supplier<PushFailure> next = script.poll();
    PushFailure failure = next == null ? null : next.get();
    if (failure != null) {
      throw failure;
    }
    if (batch.stream().anyMatch(delivery -> guilty.contains(delivery.recordId()))) {
      throw Failures.of(PushFailure.Kind.DATA, 400);
    }
    List<Receipt> receipts = batch.stream().map(this::receipt).toList();
    if (losesReplies) {
      throw Failures.of(PushFailure.Kind.TRANSIENT, 0);
    }
    return receipts;
  }

  private Receipt receipt(Delivery delivery) {
    Result result = rules.getOrDefault(delivery.recordId(), Result.ACCEPTED);
    taken.add(delivery.idempotencyKey());
    if (result == Result.ACCEPTED && stored.put(delivery.idempotencyKey(), delivery) != null) {
      result = Result.DUPLICATE;
    }
    return receipt(delivery.idempotencyKey(), result);
  }

  private static Receipt receipt(String key, Result result) {
    return result == Result.REJECTED
        ? new Receipt(key, result, "", "E07", "相对人代码与名称不符")
        : new Receipt(key, result, "回执-" + key, "", "");
  }

  @Override
  public boolean canBeAsked() {
    return asks;
  }

  @Override
  public String preview(String requestId, List<Delivery> batch) {
    return batch.toString();
  }

  @Override
  public void close() {
    // nothing is open
  }

  @Override
  public List<Receipt> receipts(String requestId, List<Delivery> asked) {
    if (!script.isEmpty()) {
      throw script.poll().get();
    }
    return asked.stream()
        .map(Delivery::idempotencyKey)
        .filter(taken::contains)
        .map(key -> receipt(key, rules.getOrDefault(key.split(":")[1], Result.ACCEPTED)))
        .toList();
  }

  @Override
  public Probe probe(String requestId) {
    if (!script.isEmpty()) {
      throw script.poll().get();
    }
    return Probe.right(Probe.Part.ADDRESS);
  }

  /** Every request to send, those that failed among them. */
  public List<List<Delivery>> requests() {
    return requests;
  }

  /** What it has, by idempotency key. */
  public Map<String, Delivery> stored() {
    return stored;
  }
}
