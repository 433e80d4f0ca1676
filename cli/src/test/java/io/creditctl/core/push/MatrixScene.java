package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.Folders;
import io.creditctl.adapter.config.PropertiesSettings;
import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.http.sandbox.Offices;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.FakeLeases;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.PostgresServer;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Forty records on their way to a platform in some protocol, two of them corrected twice, one void,
 * one that the platform does not take. All is real but time, which passes when somebody waits.
 */
final class MatrixScene implements AutoCloseable {
  private static final int EACH_KIND = 20;
  private static final int MOST_RUNS = 60;
  private static final String REFUSED = "〔2026〕13号";
  private static final String TARGET = "province";

  private final Path folder;
  private final SteppingClock clock = new SteppingClock();
  private final SqliteStore store;
  private final TestKeys keys = new TestKeys();
  private final PropertiesSettings settings;
  private final List<Delivery> sent = Collections.synchronizedList(new ArrayList<>());
  private SandboxServer sandbox;
  private Optional<Offices> offices = Optional.empty();
  private Runnable meddling = () -> {};
  private Duration deadline = Duration.ofSeconds(20);

  MatrixScene(Path folder, Protocol protocol, Map<String, String> more) {
    this.folder = folder;
    this.store = SqliteStore.in(folder);
    this.settings = new PropertiesSettings(new Folders(folder, folder), "", folder, Map.of());
    set("protocol", protocol.word());
    set("batchSize", "7");
    more.forEach(this::set);
    importRecords("license");
    importRecords("penalty");
  }

  private void set(String what, String value) {
    settings.set("target." + TARGET + "." + what, value);
  }

  private void importRecords(String kind) {
    Imports.store(
        store.records(),
        Imports.PROVINCE,
        IntStream.rangeClosed(1, EACH_KIND)
            .mapToObj(n -> Drafts.of(kind, n))
            .toArray(Drafts[]::new));
  }

  /** Starts the platform anew, which fails by this script. */
  void platformFails(List<String> script, Duration patience) {
    deadline = patience;
    startPlatform(script, Duration.ZERO);
  }

  /** Starts the platform anew, whose clock is wrong. */
  void platformClockIsAhead(Duration by) {
    startPlatform(List.of(), by);
  }

  /** Starts a platform that takes files, each kind by a template that can withdraw. */
  void platformTakesFiles() {
    try {
      Files.createDirectories(dropFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path mapping = MatrixMappings.ofFiles(folder);
    set("mappingFile", mapping.toString());
    handOverIn(dropFolder());
    offices =
        Optional.of(
            new Offices(
                Optional.of(dropFolder()),
                Optional.empty(),
                ConfiguredTargets.mapping(mapping),
                List.of(Kinds.of("license"), Kinds.of("penalty")),
                new FileTableReader(),
                Duration.ofDays(1)));
    startPlatform(List.of(), Duration.ZERO);
  }

  /** Starts a platform that takes rows from tables called t_license and t_penalty. */
  void platformTakesRows(PostgresServer server) {
    Path mapping = MatrixMappings.ofTables(folder);
    Path secret = folder.resolve("secret");
    try {
      Files.writeString(secret, PostgresServer.PASSWORD);
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    set("mappingFile", mapping.toString());
    set("user", PostgresServer.USER);
    set("secretFile", secret.toString());
    set("url", server.url().toString());
    TableAccess access =
        new TableAccess(
            "--table", PostgresServer.USER, PostgresServer.PASSWORD, Optional.empty(), deadline);
    offices =
        Optional.of(
            new Offices(
                Optional.empty(),
                Optional.of(new Offices.Tables(server.url(), access)),
                ConfiguredTargets.mapping(mapping),
                List.of(),
                new FileTableReader(),
                Duration.ofDays(1)));
    startPlatform(List.of(), Duration.ZERO);
  }

  /** The folder that we write to, which should be the one that the platform reads. */
  void handOverIn(Path drop) {
    set("url", drop.toUri().toString());
  }

  Path dropFolder() {
    return folder.resolve("drop");
  }

  /** Between the platform's answer and our reading of it. */
  void beforeReceiptsAreRead(Runnable work) {
    meddling = work;
  }

  private void startPlatform(List<String> script, Duration clockSkew) {
    if (sandbox != null) {
      sandbox.close();
    }
    try {
      Path file = Files.write(folder.resolve("faults.txt"), script);
      Chances refusing = new Chances(0, Map.of(), 0, REFUSED, 1);
      SandboxOptions.Files files =
          new SandboxOptions.Files(
              Optional.of(folder.resolve("platform.jsonl")), Optional.of(file), Optional.empty());
      SandboxOptions options = SandboxOptions.of(0, refusing, files).skewed(clockSkew);
      sandbox = SandboxServer.start(offices.map(options::with).orElse(options), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (offices.isEmpty()) {
      set("url", sandbox.url().toString());
    }
  }

  /** One run, then corrections and a void, then as many runs as it takes. */
  void pushUntilSettled() {
    waitForTheTarget();
    run();
    correct("license", 3, "更正一");
    correct("penalty", 5, "更正一");
    correct("penalty", 5, "更正二");
    correct("license", 20, "更正一");
    voidRecord(new RecordId(8));
    for (int runs = 0; runs < MOST_RUNS && !settled(); runs++) {
      waitForTheTarget();
      run();
    }
  }

  private void correct(String kind, int n, String title) {
    Imports.store(
        store.records(), Imports.PROVINCE, Drafts.of(kind, n).with(Role.TITLE, title + "事项" + n));
  }

  private void voidRecord(RecordId record) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.PROVINCE, false)) {
      session.voidRecord(record, "录入有误");
      session.commit(new ImportCounts(0, 0, 0, 0, 0, 0));
    }
  }

  /** What a clerk would do: wait as long as the status says, resume what was paused. */
  private void waitForTheTarget() {
    TargetState state = store.outbox().targetState(TARGET);
    state
        .notBefore()
        .filter(clock.instant()::isBefore)
        .ifPresent(until -> clock.advance(Duration.between(clock.instant(), until)));
    if (state.pausedBecause().isPresent()) {
      assertThat(state.pausedBecause().get()).isNotBlank();
      service().resume(TARGET, false);
    }
  }

  PushReport run() {
    PushReport report = service().run(new PushRequest(TARGET, "", Long.MAX_VALUE, 0, false)).get(0);
    if (status().delivered() > 0) {
      takeWhatWaits();
      meddling.run();
      try {
        service().fetchReceipts(TARGET);
      } catch (RuntimeException e) {
        assertThat(e).hasMessageNotContaining("null"); // it is asked again after the next run
      }
    }
    return report;
  }

  private void takeWhatWaits() {
    try {
      sandbox.takeWhatWaits();
    } catch (PushFailure e) {
      assertThat(e.kind()).isEqualTo(PushFailure.Kind.TRANSIENT); // the platform looks again
    }
  }

  String whyPaused() {
    return store.outbox().targetState(TARGET).pausedBecause().orElse("");
  }

  private PushService service() {
    PushTools tools =
        new PushTools(clock, clock::advance, new RetryPolicy(() -> 0L), FakeLeases.alone());
    return new PushService(
        store.pushPorts(new WatchedTargets(targets(), sent), keys.of(store.keyChecks()), tools));
  }

  private ConfiguredTargets targets() {
    return new ConfiguredTargets(
        settings,
        Map.of(),
        () -> new HttpClientFactory("0.1.0", Map.of(), deadline),
        () -> Kinds.CATALOG,
        clock);
  }

  private TargetStatus status() {
    return store.outbox().status(List.of(TARGET)).get(0);
  }

  private boolean settled() {
    TargetStatus status = status();
    return status.pending() + status.inFlight() + status.delivered() == 0;
  }

  Map<String, Long> faults() {
    return sandbox.state().byFault();
  }

  /** How much time the runs and the waiting between them took. */
  Duration passed() {
    return Duration.between(Times.NOW, clock.instant());
  }

  void assertEverythingArrived() {
    Map<PushState, List<OutboxEntry>> entries = new HashMap<>();
    for (PushState state : PushState.values()) {
      entries.put(state, store.outbox().entries(TARGET, state, 1000));
    }
    assertThat(
            Stream.of(PushState.PENDING, PushState.IN_FLIGHT, PushState.DELIVERED, PushState.DEAD))
        .as("states without a next step")
        .allMatch(state -> entries.get(state).isEmpty());
    assertThat(entries.get(PushState.RETURNED))
        .as("returned")
        .hasSize(2)
        .allMatch(entry -> entry.documentNo().endsWith(REFUSED) && !entry.message().isBlank());
    for (int record = 1; record <= 2 * EACH_KIND; record++) {
      assertArrived(store.outbox().ofRecord(new RecordId(record)));
    }
    assertSentInOrder();
  }

  /** One record: the platform's log against ours. */
  private void assertArrived(List<OutboxEntry> ours) {
    OutboxEntry latest = ours.get(ours.size() - 1);
    List<Map<String, Object>> theirs = platformLog(latest);
    long acknowledged = count(ours, entry -> entry.state() == PushState.ACKNOWLEDGED);
    long perhaps = count(ours, entry -> entry.state() == PushState.SUPERSEDED);

    assertThat((long) theirs.size())
        .as("revisions of %s that the platform has", latest.record())
        .isBetween(acknowledged, acknowledged + perhaps);
    assertThat(theirs)
        .extracting(line -> (Integer) line.get("revision"))
        .as("their order")
        .isSorted()
        .doesNotHaveDuplicates();
    if (latest.state() == PushState.ACKNOWLEDGED) {
      assertThat(theirs.get(theirs.size() - 1).get("action"))
          .isEqualTo(latest.action() == Delivery.Action.WITHDRAW ? "withdraw" : "upsert");
    } else if (latest.state() == PushState.RETURNED) {
      assertThat(theirs).isEmpty();
    }
  }

  private List<Map<String, Object>> platformLog(OutboxEntry entry) {
    return sandbox.records().stream()
        .filter(line -> line.get("kind").equals(entry.kind()))
        .filter(line -> (line.get("record") + " " + line.get("about")).contains(entry.documentNo()))
        .toList();
  }

  private static long count(List<OutboxEntry> entries, Predicate<OutboxEntry> which) {
    return entries.stream().filter(which).count();
  }

  /** However often a revision was sent: never after a later one of its record. */
  private void assertSentInOrder() {
    Map<String, Integer> latest = new HashMap<>();
    for (Delivery delivery : sent) {
      Integer before = latest.put(delivery.recordId(), delivery.revision());
      assertThat(before == null || before <= delivery.revision())
          .as("%s: revision %d after %d", delivery.recordId(), delivery.revision(), before)
          .isTrue();
    }
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
    store.close();
  }
}
