package io.creditctl.app;

import io.creditctl.adapter.calendar.HolidayFileReader;
import io.creditctl.adapter.catalog.JsonCatalogSource;
import io.creditctl.adapter.catalog.KindFile;
import io.creditctl.adapter.catalog.RuleFile;
import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.config.Folders;
import io.creditctl.adapter.config.PropertiesSettings;
import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.adapter.file.FileRejectSink;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.FileTableSink;
import io.creditctl.adapter.file.TextLines;
import io.creditctl.adapter.http.sandbox.Fault;
import io.creditctl.adapter.http.sandbox.GivenLists;
import io.creditctl.adapter.http.sandbox.Offices;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.adapter.http.sandbox.SandboxState;
import io.creditctl.adapter.score.SchemeFiles;
import io.creditctl.adapter.site.content.MarkdownContent;
import io.creditctl.adapter.site.publish.SiteServer;
import io.creditctl.cli.Console;
import io.creditctl.cli.Services;
import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.core.CreditClient;
import io.creditctl.core.calendar.CalendarFileReader;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.RuleVector;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.record.TableSink;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.site.ContentSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the parts together for one run, each when it is first asked for. */
final class Wiring implements Services {
  private static final String STORE_FILE = "credit.db";

  private final GlobalOptions options;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration TABLE_DEADLINE = Duration.ofSeconds(20);

  private final Map<String, String> environment;
  private final Clock clock;
  private final StandardInput standardInput;
  private final Lazy<Settings> settings;
  private final Lazy<WiredClient> client;

  Wiring(GlobalOptions options, Console console, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
    this.clock = BusinessClock.of(environment);
    this.standardInput = new StandardInput(console);
    this.settings = new Lazy<>(this::readSettings);
    this.client =
        new Lazy<>(
            () ->
                new WiredClient(
                    storePath(),
                    jobFolder(),
                    options.lockWait(),
                    clock,
                    settings.get(),
                    environment));
    LogLevel.set(options.verbosity());
  }

  private Settings readSettings() {
    return new PropertiesSettings(
        Folders.of(options.home(), environment), profile(), Path.of(""), environment);
  }

  private String profile() {
    String name = options.profile().orElse(environment.getOrDefault("CREDITCTL_PROFILE", ""));
    if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--profile", name);
    }
    return name;
  }

  private Path jobFolder() {
    return settings.get().home().resolve(profile().isEmpty() ? "jobs" : "jobs-" + profile());
  }

  private Path storePath() {
    return options
        .db()
        .or(
            () ->
                settings
                    .get()
                    .find(SettingKey.STORE)
                    .map(Setting::value)
                    .map(value -> Folders.path(SettingKey.STORE, value)))
        .orElseGet(
            () ->
                settings
                    .get()
                    .home()
                    .resolve(profile().isEmpty() ? STORE_FILE : "credit-" + profile() + ".db"))
        .toAbsolutePath();
  }

  @Override
  public CreditClient client() {
    return client.get();
  }

  @Override
  public Settings settings() {
    return settings.get();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public TableReader tables() {
    return new FileTableReader();
  }

  @Override
  public Kind kindFile(InputFile file) {
    return KindFile.read(file);
  }

  @Override
  public String scheme(InputFile file) {
    return SchemeFiles.text(file.path());
  }

  @Override
  public CalendarFileReader calendarFiles() {
    return new HolidayFileReader();
  }

  @Override
  public List<RuleVector> ruleVectors() {
    List<RuleVector> vectors = new ArrayList<>();
    for (Map<String, String> cells : RuleFile.vectors()) {
      vectors.add(new RuleVector("#" + (vectors.size() + 1), cells));
    }
    return vectors;
  }

  @Override
  public InputFile input(String operand) {
    return standardInput.resolve(operand);
  }

  @Override
  public Stream<String> lines(String operand) {
    return TextLines.of(input(operand));
  }

  @Override
  public RejectSink rejects(Path file, Function<RowIssue, String> wording) {
    return FileRejectSink.open(file, wording);
  }

  @Override
  public TableSink table(Path file, boolean overwrite) {
    return FileTableSink.create(file, overwrite);
  }

  @Override
  public Sandbox startSandbox(SandboxSettings asked) {
    Map<Fault, Double> faults = new EnumMap<>(Fault.class);
    asked.faults().forEach((word, share) -> faults.put(fault(word), share));
    SandboxOptions options =
        SandboxOptions.of(
                asked.port(),
                new SandboxOptions.Chances(
                    asked.failRate(), faults, asked.rejectRate(), asked.rejected(), asked.seed()),
                new SandboxOptions.Files(
                    asked.files().state(), asked.files().script(), asked.files().record()))
            .later(asked.latency())
            .skewed(asked.clockSkew())
            .with(offices(asked.offices()));
    // The real clock: what it checks are the time stamps of requests that are being made now.
    SandboxServer server =
        SandboxServer.start(
            options,
            Clock.systemUTC(),
            asked.files().lists().map(folder -> new GivenLists(folder, new FileTableReader())));
    return new RunningSandbox(server);
  }

  private Offices offices(SandboxOffices asked) {
    Catalog catalog = new Catalog(new JsonCatalogSource());
    return new Offices(
        asked.drop(),
        asked.table().map(url -> new Offices.Tables(url, sandboxAccess())),
        asked.mapping().map(ConfiguredTargets::mapping).orElse(FieldMapping.NONE),
        asked.drop().isEmpty()
            ? List.of()
            : catalog.pushedKinds().stream().map(catalog::kind).toList(),
        new FileTableReader(),
        LOOK_EVERY);
  }

  private TableAccess sandboxAccess() {
    return new TableAccess(
        "--table",
        environment.getOrDefault("CREDITCTL_SANDBOX_USER", System.getProperty("user.name")),
        environment.getOrDefault("CREDITCTL_SANDBOX_SECRET", ""),
        Optional.empty(),
        TABLE_DEADLINE);
  }

  private static Fault fault(String word) {
    return Fault.of(word)
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.FAULT_UNKNOWN, word, String.join(" ", Fault.words())));
  }

  private record RunningSandbox(SandboxServer server) implements Sandbox {
    @Override
    public URI url() {
      return server.url();
    }

    @Override
    public Map<String, Long> state() {
      SandboxState state = server.state();
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("accepted", state.accepted());
      counts.put("duplicates", state.duplicates());
      counts.put("rejected", state.rejected());
      counts.put("requests", state.requests());
      counts.put("faults", state.faults());
      return counts;
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  public ContentSource content() {
    return new MarkdownContent();
  }

  @Override
  public ServedSite serveSite(Path folder, int port) {
    return new RunningSite(SiteServer.start(folder, port));
  }

  private record RunningSite(SiteServer server) implements ServedSite {
    @Override
    public URI url() {
      return server.url();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  public List<Check> diagnose() {
    return new Diagnosis(client.get(), settings.get(), store()).checks();
  }

  @Override
  public Store store() {
    Path path = storePath();
    return new Store(path, Files.exists(path));
  }

  @Override
  public void createStore() {
    client.get().createStore();
  }

  @Override
  public Optional<Path> newIdentityKey() {
    return client.made().flatMap(made -> made.keyFile().newFile());
  }

  @Override
  public void close() {
    try {
      client.ifMade(WiredClient::close);
    } finally {
      standardInput.close();
    }
  }
}
