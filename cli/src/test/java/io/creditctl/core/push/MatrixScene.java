package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.Folders;
import io.creditctl.adapter.config.PropertiesSettings;
import io.creditctl.adapter.exchange.ReceiptFiles;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.Recipients;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.FakeLeases;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.PostgresServer;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Forty records on their way to a platform in some protocol, two of them corrected twice, one void,
 * one that the platform does not take. All is real but time, which passes when somebody waits.
 */
final class MatrixScene implements AutoCloseable {
  private static final int EACH_KIND = 20;
  private static final int MOST_RUNS = 60;
  private static final int REFUSED_OF_ALL = 2;
  private static final String REFUSED_NUMBER = "〔2026〕13号";
  private static final String REFUSED_NAME = "第13物流";
  private static final String TARGET = "province";

  private final Path folder;
  private final SteppingClock clock = new SteppingClock();
  private final SqliteStore store;
  private final TestKeys keys = new TestKeys();
  private final PropertiesSettings settings;
  private final List<Delivery> sent = Collections.synchronizedList(new ArrayList<>());
  private final Protocol protocol;
  private final List<String> kinds;
  private final Recipients recipients;
  private final MatrixPlatform platform;
  private Runnable meddling = () -> {};
  private Duration deadline = Duration.ofSeconds(20);

  MatrixScene(Path folder, Protocol protocol, Map<String, String> more) {
    this.folder = folder;
    this.protocol = protocol;
    this.kinds =
        protocol == Protocol.GATEWAY
            ? List.of("redlist", "blacklist")
            : List.of("license", "penalty");
    this.recipients = new Recipients(List.of(TARGET), Set.copyOf(kinds));
    this.platform =
        new MatrixPlatform(
            folder, clock, protocol == Protocol.GATEWAY ? REFUSED_NAME : REFUSED_NUMBER);
    this.store = SqliteStore.in(folder);
    this.settings = new PropertiesSettings(new Folders(folder, folder), "", folder, Map.of());
    set("protocol", protocol.word());
    set("batchSize", "7");
    more.forEach(this::set);
    kinds.forEach(this::importRecords);
  }

  private void set(String what, String value) {
    settings.set("target." + TARGET + "." + what, value);
  }

  private void importRecords(String kind) {
    Imports.store(
        store.records(),
        recipients,
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
    Path mapping = MatrixMappings.ofFiles(folder);
    set("mappingFile", mapping.toString());
    handOverIn(dropFolder());
    platform.takesFiles(dropFolder(), mapping);
    startPlatform(List.of(), Duration.ZERO);
  }

  /** Starts a platform that takes rows from tables called t_license and t_penalty. */
  void platformTakesRows(PostgresServer server) {
    Path mapping = MatrixMappings.ofTables(folder);
    set("mappingFile", mapping.toString());
    set("user", PostgresServer.USER);
    set("secretFile", MatrixMappings.secret(folder, PostgresServer.PASSWORD).toString());
    set("url", server.url().toString());
    platform.takesRows(server, mapping, deadline);
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
    platform.start(script, clockSkew);
    platform.url().ifPresent(url -> set("url", url.toString()));
  }

  /** One run, then corrections and a void, then as many runs as it takes. */
  void pushUntilSettled() {
    waitForTheTarget();
    run();
    correct(kinds.get(0), 3, "更正一");
    correct(kinds.get(1), 5, "更正一");
    correct(kinds.get(1), 5, "更正二");
    correct(kinds.get(0), 20, "更正一");
    voidRecord(new RecordId(8));
    pushOn();
  }

  private void pushOn() {
    for (int runs = 0; runs < MOST_RUNS && !settled(); runs++) {
      waitForTheTarget();
      run();
    }
  }

  private void correct(String kind, int n, String title) {
    Imports.store(
        store.records(), recipients, Drafts.of(kind, n).with(Role.TITLE, title + "事项" + n));
  }

  private void voidRecord(RecordId record) {
    try (ImportSession session =
        store.records().begin(Imports.origin(kinds.get(0)), recipients, false)) {
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
      platform.takeWhatWaits();
    } catch (PushFailure e) {
      assertThat(e.kind()).isEqualTo(PushFailure.Kind.TRANSIENT); // the platform looks again
    }
  }

  /** What a clerk does with a file of receipts that came by hand. */
  ReceiptService.Report importReceipts(Path file) {
    Function<FieldMapping, ReceiptFileReader> readers =
        mapping -> new ReceiptFiles(new FileTableReader(), Kinds.CATALOG, mapping);
    return new ReceiptService(ports(), readers).importFile(file, TARGET, false);
  }

  /** The platform takes what it refused, and a clerk sends that again. */
  void resendWhatWasReturned() {
    platform.refusesNothing();
    service()
        .resend(
            store.outbox().entries(TARGET, PushState.RETURNED, 1000).stream()
                .map(OutboxEntry::id)
                .toList(),
            false);
    pushOn();
  }

  String whyPaused() {
    return store.outbox().targetState(TARGET).pausedBecause().orElse("");
  }

  private PushService service() {
    return new PushService(ports());
  }

  private PushPorts ports() {
    PushTools tools =
        new PushTools(clock, clock::advance, new RetryPolicy(() -> 0L), FakeLeases.alone());
    return store.pushPorts(new WatchedTargets(targets(), sent), keys.of(store.keyChecks()), tools);
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
    return platform.faults();
  }

  /** How much time the runs and the waiting between them took. */
  Duration passed() {
    return Duration.between(Times.NOW, clock.instant());
  }

  void assertEverythingArrived() {
    assertEverythingArrivedBut(REFUSED_OF_ALL);
  }

  /** All but so many that the platform refused. */
  void assertEverythingArrivedBut(int refused) {
    MatrixInvariant invariant = new MatrixInvariant(store.outbox(), TARGET, platform.records());
    invariant.assertNothingIsLeft(refused, this::isRefusable);
    invariant.assertArrived(kinds.size() * EACH_KIND);
    MatrixInvariant.assertInOrder(sent);
  }

  private boolean isRefusable(OutboxEntry entry) {
    return entry.action() == Delivery.Action.WITHDRAW
        ? protocol == Protocol.GATEWAY // it has no call for it
        : entry.documentNo().endsWith(REFUSED_NUMBER);
  }

  @Override
  public void close() {
    platform.close();
    store.close();
  }
}
