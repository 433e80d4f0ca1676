package io.creditctl.cli;

import io.creditctl.cli.option.GlobalOptions;
import io.creditctl.cli.output.BrokenPipeException;
import io.creditctl.cli.output.Output;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.OutputOptions;
import io.creditctl.cli.text.DateWords;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.ProgressLine;
import io.creditctl.core.CreditClient;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What one command run has around it: the options, the streams, the words, the services. */
public final class Context implements AutoCloseable {
  private static final int USUAL_WIDTH = 80;

  private final GlobalOptions options = new GlobalOptions();
  private final Console console;
  private final Map<String, String> environment;
  private final Function<GlobalOptions, Services> open;
  private Optional<Services> services = Optional.empty();
  private Optional<Messages> messages = Optional.empty();
  private boolean satOut;

  public Context(
      Console console, Map<String, String> environment, Function<GlobalOptions, Services> open) {
    this.console = console;
    this.environment = environment;
    this.open = open;
  }

  /** The same surroundings for another command line. */
  Context fresh() {
    return new Context(console, environment, open);
  }

  /** Reads {@code --lang} off a line that the parser did not get through. */
  void takeLanguage(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String value =
          word.startsWith("--lang=")
              ? word.substring("--lang=".length())
              : word.equals("--lang") && i + 1 < words.size() ? words.get(i + 1) : "";
      for (Language language : Language.values()) {
        if (language.tag().equalsIgnoreCase(value)) {
          messages = Optional.of(Messages.of(language));
        }
      }
    }
  }

  public GlobalOptions options() {
    return options;
  }

  public Console console() {
    return console;
  }

  public Map<String, String> environment() {
    return environment;
  }

  public Services services() {
    if (services.isEmpty()) {
      services = Optional.of(open.apply(options));
    }
    return services.get();
  }

  public CreditClient client() {
    return services().client();
  }

  public Messages messages() {
    if (messages.isEmpty()) {
      messages = Optional.of(Messages.of(language()));
    }
    return messages.get();
  }

  private Language language() {
    return options
        .language()
        .flatMap(GlobalOptions.LanguageChoice::language)
        .orElseGet(
            () ->
                switch (configured(SettingKey.LANGUAGE)) {
                  case "zh" -> Language.ZH;
                  case "en" -> Language.EN;
                  default -> ofLocale();
                });
  }

  /** A broken settings file must not keep its own error message from being shown. */
  private String configured(String key) {
    try {
      return services().settings().find(key).map(Setting::value).orElse("");
    } catch (CreditException e) {
      return "";
    }
  }

  /**
   * Chinese unless the locale says English: the users are a Chinese bureau, and cron has no locale.
   */
  private Language ofLocale() {
    for (String name : new String[] {"CREDITCTL_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.ZH;
      }
    }
    return Language.ZH;
  }

  /** The business day of the question. */
  public LocalDate asOf() {
    LocalDate today = LocalDate.now(services().clock());
    return options.asOf().map(text -> dates().parse(text)).orElse(today);
  }

  /** Reads dates as people type them. */
  public DateWords dates() {
    return new DateWords(
        () -> LocalDate.now(services().clock()),
        (day, number) -> client().calendars().add(day, number).date());
  }

  public Output output() {
    return output(false);
  }

  /** Where the answer goes, as the options say. */
  public Output output(boolean dryRun) {
    return output(dryRun, options.limit(), options.output());
  }

  /** Where the whole answer goes, for commands whose limit is not one of rows. */
  public Output unlimitedOutput(boolean dryRun) {
    return output(dryRun, Optional.empty(), options.output());
  }

  /** Standard output, for commands whose {@code --output} takes something else than the answer. */
  public Output standardOutput(boolean dryRun) {
    return output(dryRun, Optional.empty(), Optional.empty());
  }

  private Output output(boolean dryRun, Optional<Long> limit, Optional<Path> file) {
    boolean terminal = console.terminal().stdout();
    return new Output(
        console.out(),
        console.charset(),
        options.quiet() ? unsaid -> {} : this::line,
        messages(),
        new OutputOptions(
            options.format(),
            options.fields(),
            limit.map(OptionalLong::of).orElse(OptionalLong.empty()),
            file,
            options.overwrite(),
            options.excel(),
            options.color().isEnabled(environment, terminal),
            console.terminal().columns(),
            Integer.parseInt(configured(SettingKey.AMBIGUOUS_WIDTH).equals("2") ? "2" : "1"),
            asOf(),
            OffsetDateTime.now(services().clock()),
            dryRun));
  }

  /** Whether people read the answer, not a program. */
  public boolean forPeople() {
    return options.format() == OutputFormat.TABLE && options.output().isEmpty();
  }

  /** Whether cron mails the answer to somebody. */
  public boolean isLetter() {
    return options.cron() && forPeople();
  }

  /** Says one thing beside the answer; not when it shall be quiet. */
  public void say(String key, Object... arguments) {
    if (!options.quiet()) {
      line(messages().text(key, arguments));
    }
  }

  /** Says a text that stands already. */
  public void sayText(String text) {
    if (!options.quiet()) {
      line(text);
    }
  }

  /** Says that a key was made, which is lost with the disk unless somebody copies it. */
  void sayNewKey() {
    services.flatMap(Services::newIdentityKey).ifPresent(key -> say("identity.key-made", key));
  }

  /** Where a long import shows how far it is; empty when nobody looks on. */
  public Optional<ProgressLine> progressLine() {
    return console.terminal().stderr() && !options.quiet()
        ? Optional.of(
            new ProgressLine(
                console.err(),
                console.terminal().columns().orElse(USUAL_WIDTH),
                messages().text("progress.rows"),
                Duration.ofSeconds(1)))
        : Optional.empty();
  }

  /** Says what to do next, to somebody who sits at a terminal. */
  public void suggest(String key, Object... arguments) {
    if (console.terminal().stderr()) {
      say(key, arguments);
    }
  }

  /** Says that there is no store, lest its emptiness be taken for good news. */
  public void warnOfMissingStore() {
    if (!services().store().exists()) {
      warn("store.missing", services().store().path());
    }
  }

  /** Says what must not be overlooked, however quiet. */
  public void warn(String key, Object... arguments) {
    line(messages().text(key, arguments));
  }

  /** Remembers that the command has the day off, and says so to those who want to hear more. */
  public void sitOut(String key, Object... arguments) {
    satOut = true;
    if (options.verbosity() > 0) {
      warn(key, arguments);
    }
  }

  /** Whether the command had the day off. */
  boolean satOut() {
    return satOut;
  }

  /** Writes text of the program's own, such as help, to standard output. */
  public void print(String text) {
    try {
      console.out().write(text.getBytes(console.charset()));
      console.out().flush();
    } catch (IOException e) {
      throw new BrokenPipeException(e);
    }
  }

  private void line(String text) {
    console.err().println(text);
  }

  /** Who acts, for the history of records. */
  public String actor() {
    String named = configured(SettingKey.ACTOR);
    return named.isEmpty() ? System.getProperty("user.name", "unknown") : named;
  }

  /**
   * Makes sure that the user wants it.
   *
   * @throws CreditException CONFIRMATION_REQUIRED when nobody can be asked, or the answer is no
   */
  public void confirm(String key, Object... arguments) {
    if (options.yes()) {
      return;
    }
    String question = messages().text(key, arguments);
    boolean canAsk = options.mayAsk() && console.terminal().stdin() && console.terminal().stderr();
    if (!canAsk || !answeredYes(question)) {
      throw new CreditException(ErrorCode.CONFIRMATION_REQUIRED, question);
    }
  }

  private boolean answeredYes(String question) {
    console.err().print(question + " [y/N] ");
    console.err().flush();
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(console.in(), console.charset()));
      String answer = reader.readLine();
      return answer != null && answer.strip().equalsIgnoreCase("y");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    services.ifPresent(Services::close);
  }
}
