package io.creditctl.core.push;

import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.FakeLeases;
import io.creditctl.testkit.FakeTargets;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.ScriptedPlatform;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store, a platform called province, and pauses that are written down instead of slept. */
abstract class PushScene {
  static final String PROVINCE = "province";

  final SteppingClock clock = new SteppingClock();
  final List<Duration> pauses = new ArrayList<>();
  final ScriptedPlatform platform = new ScriptedPlatform();
  final FakeTargets targets = new FakeTargets().with(PROVINCE, platform);

  @TempDir Path folder;
  SqliteStore store;
  final TestKeys keys = new TestKeys();

  @BeforeEach
  void openStore() {
    store = SqliteStore.in(folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  PushService service() {
    return service(pauses::add);
  }

  PushService service(Pause pause) {
    return new PushService(ports(pause));
  }

  /** What the services around pushing work with. */
  PushPorts ports() {
    return ports(pauses::add);
  }

  private PushPorts ports(Pause pause) {
    PushTools tools = new PushTools(clock, pause, new RetryPolicy(() -> 0L), FakeLeases.alone());
    return store.pushPorts(targets, keys.of(store.keyChecks()), tools);
  }

  PushReport run() {
    return run(PROVINCE).get(0);
  }

  List<PushReport> run(String target) {
    return service().run(new PushRequest(target, "", Long.MAX_VALUE, 0, false));
  }

  void licenses(int number) {
    Imports.store(
        store.records(),
        Imports.PROVINCE,
        IntStream.rangeClosed(1, number).mapToObj(Drafts::license).toArray(Drafts[]::new));
  }

  TargetStatus status() {
    return store.outbox().status(List.of(PROVINCE)).get(0);
  }
}
