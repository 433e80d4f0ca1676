package io.creditctl.app;

import io.creditctl.adapter.calendar.BundledCalendarResource;
import io.creditctl.adapter.catalog.CaseTypeFiles;
import io.creditctl.adapter.catalog.CommitmentTemplateFile;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.adapter.catalog.ListingRuleFile;
import io.creditctl.adapter.catalog.MeasureFile;
import io.creditctl.adapter.catalog.NameRuleFile;
import io.creditctl.adapter.catalog.TemplateFiles;
import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.Folders;
import io.creditctl.adapter.config.IdentityKeyFile;
import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcAuditStore;
import io.creditctl.adapter.db.JdbcCalendarStore;
import io.creditctl.adapter.db.JdbcCaseStore;
import io.creditctl.adapter.db.JdbcCoverageStore;
import io.creditctl.adapter.db.JdbcDisclosureStore;
import io.creditctl.adapter.db.JdbcKeyCheckStore;
import io.creditctl.adapter.db.JdbcMeasureStore;
import io.creditctl.adapter.db.JdbcOutbox;
import io.creditctl.adapter.db.JdbcQualityStore;
import io.creditctl.adapter.db.JdbcRecordStore;
import io.creditctl.adapter.db.JdbcReportStore;
import io.creditctl.adapter.db.JdbcRosterStore;
import io.creditctl.adapter.db.JdbcSnapshotStore;
import io.creditctl.adapter.db.JdbcSourceStore;
import io.creditctl.adapter.db.JdbcSubjectStore;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.http.HttpClientFactory;
import io.creditctl.adapter.job.JobFolder;
import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.core.CreditClient;
import io.creditctl.core.audit.AuditService;
import io.creditctl.core.bulletin.BulletinService;
import io.creditctl.core.calendar.CalendarService;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseTypes;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.commitment.CommitmentService;
import io.creditctl.core.commitment.CommitmentTemplates;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.coverage.CoverageService;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.disclosure.DisclosureReportService;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.disclosure.RuleService;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.document.CaseDocuments;
import io.creditctl.core.document.DocumentTemplates;
import io.creditctl.core.inspection.DrawService;
import io.creditctl.core.inspection.FindingService;
import io.creditctl.core.inspection.InspectorService;
import io.creditctl.core.inspection.PoolService;
import io.creditctl.core.inspection.VisitService;
import io.creditctl.core.job.JobService;
import io.creditctl.core.listing.ListingProposals;
import io.creditctl.core.listing.ListingRules;
import io.creditctl.core.listing.ListingService;
import io.creditctl.core.listing.RemovalService;
import io.creditctl.core.measure.MeasureCatalog;
import io.creditctl.core.measure.MeasureService;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.objection.ComplaintService;
import io.creditctl.core.objection.ObjectionPorts;
import io.creditctl.core.objection.ObjectionService;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.pull.PullService;
import io.creditctl.core.pull.SnapshotService;
import io.creditctl.core.push.PushCheckService;
import io.creditctl.core.push.PushService;
import io.creditctl.core.push.ReceiptService;
import io.creditctl.core.push.ReconcileService;
import io.creditctl.core.push.ReturnedService;
import io.creditctl.core.push.call.RawCallService;
import io.creditctl.core.quality.QualityService;
import io.creditctl.core.record.ConflictService;
import io.creditctl.core.record.CorrectionService;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.ImportService;
import io.creditctl.core.record.LedgerService;
import io.creditctl.core.record.NameService;
import io.creditctl.core.record.RecordPorts;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.repair.RepairPorts;
import io.creditctl.core.repair.RepairService;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.roster.RosterStore;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.ResultService;
import io.creditctl.core.score.SchemeService;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.SimulationService;
import io.creditctl.core.site.SiteService;
import io.creditctl.core.site.check.SiteCheckService;
import io.creditctl.core.site.publish.PublishService;
import io.creditctl.core.source.SourceService;
import io.creditctl.core.subject.SubjectService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The core on top of the embedded store, put together service by service. */
final class WiredClient implements CreditClient, AutoCloseable {
  private static final String KEY_FILE = "identity.key";

  private final Clock clock;
  private final Settings settings;
  private final Path jobFolder;
  private final Lazy<Database> database;
  private final IdentityKeyFile keyFile;
  private final Lazy<Identities> identities;
  private final Lazy<ScratchStore> scratch = new Lazy<>(ScratchStore::create);
  private final Lazy<Catalog> catalog = new Lazy<>(() -> new Catalog(new JsonCatalogSource()));
  private final Lazy<DisclosureRules> rules;
  private final CaseTypes caseTypes;
  private final Optional<Path> schemesFolder;
  private final DocumentTemplates templates;
  private final Lazy<ListingRules> listingRules;
  private final ConfiguredTargets targets;
  private final Lazy<RecordStore> recordStore;
  private final Lazy<JdbcOutbox> outbox;
  private final Lazy<CalendarService> calendars;
  private final Lazy<DisclosureService> disclosures;
  private final Lazy<RosterService> rosters;

  WiredClient(
      Path store,
      Path jobFolder,
      Duration lockWait,
      Clock clock,
      Settings settings,
      Map<String, String> environment) {
    this.clock = clock;
    this.settings = settings;
    this.rules = new Lazy<>(() -> new ConfiguredRules(settings, this::catalog).read());
    this.caseTypes = new CaseTypeFiles(settings);
    this.templates = new TemplateFiles(settings);
    this.listingRules = new Lazy<>(() -> ListingRuleFile.read(settings));
    this.jobFolder = jobFolder;
    this.schemesFolder =
        settings
            .find(SettingKey.SCHEMES_FOLDER)
            .map(Setting::value)
            .map(value -> Folders.path(SettingKey.SCHEMES_FOLDER, value));
    this.keyFile = new IdentityKeyFile(keyFile(settings));
    this.database = new Lazy<>(() -> Database.openOrAwait(store, lockWait, this::seal));
    this.identities = new Lazy<>(() -> identities(database.get()));
    this.targets =
        new ConfiguredTargets(
            settings,
            environment,
            () ->
                new HttpClientFactory(
                    VersionCommand.version(), environment, HttpClientFactory.LONGEST_DEADLINE),
            this::catalog,
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
            () -> new RosterService(rosterStore(), NameRuleFile::bundled, identities.get(), clock));
  }

  private static Path keyFile(Settings settings) {
    return settings
        .find(SettingKey.IDENTITY_KEY_FILE)
        .map(Setting::value)
        .map(Path::of)
        .orElseGet(() -> settings.userFile().resolveSibling(KEY_FILE))
        .toAbsolutePath();
  }

  private Identities identities(Database store) {
    return new Identities(keyFile, new JdbcKeyCheckStore(store));
  }

  private RowSeal seal(Database store, String kind) {
    return new RowSeal(catalog().kind(kind), identities(store)::forWriting);
  }

  private MovedRecords recompute(WorkCalendar before, WorkCalendar after, boolean dryRun) {
    return rules().recompute(after, dryRun);
  }

  @Override
  public Catalog catalog() {
    return catalog.get();
  }

  @Override
  public RecordService records() {
    return new RecordService(recordPorts());
  }

  @Override
  public ImportService imports() {
    return new ImportService(
        recordPorts(), () -> scratch.get().records(), new FileTableReader(), sources());
  }

  private RecordPorts recordPorts() {
    return new RecordPorts(
        recordStore.get(), catalog(), this::deadlines, targets::takers, identities(), clock);
  }

  private DeadlineCalculator deadlines() {
    return new DeadlineCalculator(rules.get(), calendars().calendar());
  }

  @Override
  public SourceService sources() {
    return new SourceService(new JdbcSourceStore(database.get()), catalog(), clock);
  }

  @Override
  public ConflictService conflicts() {
    return new ConflictService(recordPorts());
  }

  @Override
  public SubjectService subjects() {
    return new SubjectService(
        new JdbcSubjectStore(database.get()),
        recordStore.get(),
        rosters(),
        outbox.get(),
        identities());
  }

  private WiredScore score() {
    return new WiredScore(
        database.get(),
        catalog,
        schemesFolder,
        (record, day) -> recordStore.get().find(record).flatMap(repairs()::earliestDay),
        clock);
  }

  @Override
  public SchemeService schemes() {
    return score().schemes();
  }

  @Override
  public ScoreService scores() {
    return score().scores();
  }

  @Override
  public ResultService scoreResults() {
    return score().results();
  }

  @Override
  public SimulationService scoreSimulations() {
    return score().simulations();
  }

  @Override
  public GradeBook grades() {
    return score().grades();
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
  public WithdrawalService withdrawals() {
    return new WithdrawalService(
        new JdbcDisclosureStore(database.get()), disclosures(), this::deadlines, clock);
  }

  @Override
  public RuleService rules() {
    return new RuleService(
        rules.get(),
        new JdbcDisclosureStore(database.get()),
        catalog(),
        () -> calendars().calendar(),
        identities());
  }

  @Override
  public DisclosureReportService disclosureReports() {
    return new DisclosureReportService(new JdbcReportStore(database.get()), rules.get());
  }

  @Override
  public BulletinService bulletins() {
    return new BulletinService(quality(), disclosureReports());
  }

  @Override
  public LedgerService ledgers() {
    return new LedgerService(
        recordStore.get(), new FileTableReader(), catalog(), this::deadlines, identities());
  }

  @Override
  public CoverageService coverage() {
    return new CoverageService(new JdbcCoverageStore(database.get(), BusinessClock.ZONE));
  }

  @Override
  public PushService pushes() {
    return new PushService(push().ports());
  }

  @Override
  public PushCheckService pushChecks() {
    return new PushCheckService(push().ports());
  }

  @Override
  public ReturnedService returned() {
    return new ReturnedService(push().ports());
  }

  @Override
  public ReceiptService receipts() {
    return push().receipts();
  }

  @Override
  public ReconcileService reconciliation() {
    return new ReconcileService(push().ports());
  }

  private WiredPush push() {
    return new WiredPush(database.get(), catalog(), targets, identities(), clock);
  }

  @Override
  public CorrectionService corrections() {
    return new CorrectionService(recordPorts(), sources());
  }

  @Override
  public RawCallService rawCalls() {
    return push().rawCalls();
  }

  @Override
  public PullService pulls() {
    return push().pulls(imports());
  }

  @Override
  public NameService names() {
    return new NameService(recordPorts());
  }

  @Override
  public SnapshotService snapshots() {
    return new SnapshotService(
        new JdbcSnapshotStore(database.get()), recordStore.get(), catalog(), identities());
  }

  @Override
  public JobService jobs() {
    return new JobService(new JobFolder(jobFolder), clock);
  }

  @Override
  public QualityService quality() {
    return new QualityService(new JdbcQualityStore(database.get(), BusinessClock.ZONE));
  }

  @Override
  public PoolService inspectionPools() {
    return inspection().pools();
  }

  @Override
  public InspectorService inspectors() {
    return inspection().inspectors();
  }

  @Override
  public DrawService draws() {
    return inspection().draws();
  }

  @Override
  public VisitService visits() {
    return inspection().visits();
  }

  @Override
  public FindingService inspectionResults() {
    return inspection().results();
  }

  @Override
  public MeasureService measures() {
    return new MeasureService(
        new JdbcMeasureStore(database.get()),
        recordStore.get(),
        this::measureCatalog,
        subjects(),
        rosters(),
        grades(),
        clock);
  }

  private MeasureCatalog measureCatalog() {
    return settings
        .find(SettingKey.MEASURE_CATALOG)
        .map(Setting::value)
        .map(Path::of)
        .map(MeasureFile::read)
        .orElseGet(MeasureFile::bundled);
  }

  private WiredInspection inspection() {
    return new WiredInspection(
        database.get(), this::catalog, this::entries, grades(), settings, clock);
  }

  @Override
  public CommitmentService commitments() {
    return new CommitmentService(
        cases(),
        entries(),
        records(),
        recordStore.get(),
        withdrawals(),
        new JdbcSubjectStore(database.get()));
  }

  @Override
  public CommitmentTemplates commitmentTemplates() {
    return settings
        .find(SettingKey.COMMITMENT_TEMPLATES)
        .map(Setting::value)
        .map(Path::of)
        .map(CommitmentTemplateFile::read)
        .orElseGet(CommitmentTemplateFile::bundled);
  }

  @Override
  public SiteService sites() {
    return site().builder(disclosureReports());
  }

  @Override
  public SiteCheckService siteChecks() {
    return site().checker();
  }

  @Override
  public PublishService publishing() {
    return site().publisher();
  }

  @Override
  public EntryService entries() {
    return new EntryService(recordPorts());
  }

  @Override
  public CaseService cases() {
    return new CaseService(
        new JdbcCaseStore(database.get(), type -> caseTypes.type(type).prefix()),
        caseTypes,
        () -> calendars().calendar(),
        clock);
  }

  @Override
  public ListingService listings() {
    return listing().listings();
  }

  @Override
  public ListingProposals listingProposals() {
    return listing().proposals();
  }

  @Override
  public RemovalService removals() {
    return listing().removals();
  }

  @Override
  public CaseDocuments documents() {
    return new CaseDocuments(caseTypes, templates);
  }

  private WiredListing listing() {
    return new WiredListing(this, recordStore.get(), rosterStore(), listingRules);
  }

  private RosterStore rosterStore() {
    return new JdbcRosterStore(
        database.get(), kind -> catalog().kind(kind).field(Role.BASIS).map(Field::code));
  }

  @Override
  public AuditService audit() {
    return new AuditService(new JdbcAuditStore(database.get(), BusinessClock.ZONE));
  }

  @Override
  public RepairService repairs() {
    return RepairService.on(
        new RepairPorts(
            cases(),
            records(),
            rules(),
            withdrawals(),
            outbox.get(),
            new JdbcSubjectStore(database.get()),
            score()::rerun,
            measures()));
  }

  @Override
  public ObjectionService objections() {
    return new ObjectionService(
        new ObjectionPorts(cases(), records(), corrections(), withdrawals(), score()::rerun));
  }

  @Override
  public ComplaintService complaints() {
    return new ComplaintService(cases(), entries(), records());
  }

  private WiredSite site() {
    return new WiredSite(database.get(), catalog(), clock);
  }

  Identities identities() {
    return identities.get();
  }

  IdentityKeyFile keyFile() {
    return keyFile;
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
