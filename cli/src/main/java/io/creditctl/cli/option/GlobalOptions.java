package io.creditctl.cli.option;

import io.creditctl.cli.output.ColorMode;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.text.Language;
import io.creditctl.core.job.JobName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that mean the same on every command and may stand anywhere on the line. */
public final class GlobalOptions {
  @Option(names = "--profile", paramLabel = "NAME", scope = ScopeType.INHERIT)
  private Optional<String> profile = Optional.empty();

  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private Optional<Path> home = Optional.empty();

  @Option(names = "--db", paramLabel = "PATH", scope = ScopeType.INHERIT)
  private Optional<Path> db = Optional.empty();

  @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
  private Optional<LanguageChoice> language = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", scope = ScopeType.INHERIT)
  private Optional<OutputFormat> format = Optional.empty();

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  @Option(names = "--fields", paramLabel = "A,B", split = ",", scope = ScopeType.INHERIT)
  private List<String> fields = List.of();

  @Option(names = "--limit", paramLabel = "N", scope = ScopeType.INHERIT)
  private Optional<Long> limit = Optional.empty();

  @Option(names = "--output", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private Optional<Path> output = Optional.empty();

  @Option(names = "--overwrite", scope = ScopeType.INHERIT)
  private boolean overwrite;

  @Option(names = "--excel", scope = ScopeType.INHERIT)
  private boolean excel;

  @Option(names = "--as-of", paramLabel = "DATE", scope = ScopeType.INHERIT)
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT)
  private ColorMode color = ColorMode.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  private boolean[] verbose = {};

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  @Option(names = "--cron", scope = ScopeType.INHERIT)
  private boolean cron;

  @Option(names = "--job", paramLabel = "NAME", scope = ScopeType.INHERIT)
  private Optional<JobName> job = Optional.empty();

  @Option(names = "--yes", scope = ScopeType.INHERIT)
  private boolean yes;

  @Option(names = "--no-input", scope = ScopeType.INHERIT)
  private boolean noInput;

  @Option(names = "--lock-wait", paramLabel = "DURATION", scope = ScopeType.INHERIT)
  private Optional<Duration> lockWait = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  /** The values of {@code --lang}. */
  public enum LanguageChoice {
    AUTO(Optional.empty()),
    ZH(Optional.of(Language.ZH)),
    EN(Optional.of(Language.EN));

    private final Optional<Language> language;

    LanguageChoice(Optional<Language> language) {
      this.language = language;
    }

    /** The language, empty when the locale shall decide. */
    public Optional<Language> language() {
      return language;
    }
  }

  public Optional<String> profile() {
    return profile;
  }

  public Optional<Path> home() {
    return home;
  }

  public Optional<Path> db() {
    return db;
  }

  public Optional<LanguageChoice> language() {
    return language;
  }

  public OutputFormat format() {
    return json ? OutputFormat.JSON : format.orElseGet(this::formatOfFile);
  }

  /** The name of a workbook or a page says what it is; other files are written as asked. */
  private OutputFormat formatOfFile() {
    String name = output.map(file -> file.toString().toLowerCase(Locale.ROOT)).orElse("");
    if (name.endsWith(".xlsx")) {
      return OutputFormat.XLSX;
    }
    return name.endsWith(".html") ? OutputFormat.HTML : OutputFormat.TABLE;
  }

  /** The {@code --format} that {@code --json} contradicts. */
  public Optional<OutputFormat> contradictedFormat() {
    return format.filter(asked -> json && asked != OutputFormat.JSON);
  }

  public List<String> fields() {
    return fields;
  }

  public Optional<Long> limit() {
    return limit;
  }

  public Optional<Path> output() {
    return output;
  }

  public boolean overwrite() {
    return overwrite;
  }

  public boolean excel() {
    return excel;
  }

  public Optional<String> asOf() {
    return asOf;
  }

  public ColorMode color() {
    return cron ? ColorMode.NEVER : color;
  }

  public boolean quiet() {
    return quiet || cron;
  }

  public int verbosity() {
    return debug ? 3 : verbose.length;
  }

  public boolean debug() {
    return debug;
  }

  public boolean cron() {
    return cron;
  }

  /** The name under which the run leaves its sign of life. */
  public Optional<JobName> job() {
    return job;
  }

  public boolean yes() {
    return yes;
  }

  public boolean mayAsk() {
    return !noInput && !cron;
  }

  public Duration lockWait() {
    return lockWait.orElse(cron ? Duration.ZERO : Duration.ofSeconds(30));
  }
}
