package io.creditctl.app;

import io.creditctl.adapter.calendar.BundledCalendarResource;
import io.creditctl.adapter.calendar.RuleFile;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.ThisProcess;
import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcCalendarStore;
import io.creditctl.adapter.db.JdbcDisclosureStore;
import io.creditctl.adapter.db.JdbcOutbox;
import io.creditctl.adapter.db.JdbcQualityStore;
import io.creditctl.adapter.db.JdbcRecordStore;
import io.creditctl.adapter.db.JdbcRosterStore;
import io.creditctl.adapter.db.JdbcSubjectStore;
import io.creditctl.adapter.file.CsvTableReader;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.core.CreditClient;
import io.creditctl.core.calendar.CalendarService;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.push.PushService;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.RetryPolicy;
import io.creditctl.core.quality.QualityService;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.subject.SubjectService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** The core on top of the embedded store, put together service by service. */
final class WiredClient implements CreditClient, AutoCloseable {
  private final Clock clock;
  private final Lazy<Database> database;
  private final Lazy<ScratchStore> scratch = new Lazy<>(ScratchStore::create);
  private final Lazy<Catalog> catalog = new Lazy<>(() -> new Catalog(new JsonCatalogSource()));
  private final Lazy<DisclosureRules> rules = new Lazy<>(() -> new RuleFile().read());
  private final ConfiguredTargets targets;
  private final Lazy<RecordStore> recordStore;
  private final Lazy<JdbcOutbox> outbox;
  private final Lazy<CalendarService> calendars;
  private final Lazy<DisclosureService> disclosures;
  private final Lazy<RosterService> rosters;

  WiredClient(
      Path store,
      Duration lockWait,
      Clock clock,
      Settings settings,
      Map<String, String> environment) {
    this.clock = clock;
    this.database = new Lazy<>(() -> Database.openOrAwait(store, lockWait));
    this.targets =
        new ConfiguredTargets(
            settings,
            environment,
            () ->
                new HttpClientFactory(
                    VersionCommand.version(), environment, HttpClientFactory.DEFAULT_DEADLINE),
            Clock.systemUTC());
    this.recordStore = new Lazy<>(() -> new JdbcRecordStore(database.get()));
    this.outbox = new Lazy<>(() -> new JdbcOutbox(database.get(), BusinessClock.ZONE));
    this.calendars =
        new Lazy<>(
            () ->
                new CalendarService(
                    new BundledCalendarResource(),
                    new JdbcCalendarStore(database.get()),
                    this::recompute));
    this.disclosures =
        new Lazy<>(
            () ->
                new DisclosureService(
                    new JdbcDisclosureStore(database.get()),
                    rules.get(),
                    () -> calendars.get().calendar(),
                    clock));
    this.rosters =
        new Lazy<>(
            () ->
                new RosterService(
                    new JdbcRosterStore(
                        database.get(),
                        kind -> catalog().kind(kind).field(Role.BASIS).map(Field::code)),
                    clock));
  }

  /**
   * Every deadline may depend on a changed day; one update for each day of decision is quick
   * enough.
   */
  private int recompute(WorkCalendar before, WorkCalendar after, boolean dryRun) {
    return disclosures().recompute(after, LocalDate.of(2000, 1, 1), dryRun);
  }

  @Override
  public Catalog catalog() {
    return catalog.get();
  }

  @Override
  public RecordService records() {
    return new RecordService(
        recordStore.get(),
        () -> scratch.get().records(),
        new CsvTableReader(),
        catalog(),
        () -> new DeadlineCalculator(rules.get(), calendars().calendar()),
        targets::names,
        clock);
  }

  @Override
  public SubjectService subjects() {
    return new SubjectService(
        new JdbcSubjectStore(database.get()), recordStore.get(), rosters(), outbox.get());
  }

  @Override
  public RosterService rosters() {
    return rosters.get();
  }

  @Override
  public CalendarService calendars() {
    return calendars.get();
  }

  @Override
  public DisclosureService disclosures() {
    return disclosures.get();
  }

  @Override
  public PushService pushes() {
    return new PushService(
        outbox.get(),
        catalog(),
        targets,
        new PushTools(
            clock,
            pause -> Thread.sleep(pause.toMillis()),
            new RetryPolicy(new Random()),
            new ThisProcess()));
  }

  @Override
  public QualityService quality() {
    return new QualityService(new JdbcQualityStore(database.get(), BusinessClock.ZONE));
  }

  void createStore() {
    database.get().create();
  }

  Clock clock() {
    return clock;
  }

  Database database() {
    return database.get();
  }

  @Override
  public void close() {
    try {
      scratch.ifMade(ScratchStore::close);
    } finally {
      database.ifMade(Database::close);
    }
  }
}
