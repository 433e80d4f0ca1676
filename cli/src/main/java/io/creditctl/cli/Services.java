package io.creditctl.cli;

import io.creditctl.core.CreditClient;
import io.creditctl.core.calendar.CalendarFileReader;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.RuleVector;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.RejectSink;
import io.creditctl.core.record.TableReader;
import io.creditctl.core.record.TableSink;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.site.ContentSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the commands need and the composition root provides; everything is made when it is first
 * asked for.
 */
public interface Services extends AutoCloseable {

  CreditClient client();

  Settings settings();

  /** The business clock, in the bureau's time zone. */
  Clock clock();

  TableReader tables();

  /** A kind that somebody described in a file. */
  Kind kindFile(InputFile file);

  /** The text of an evaluation scheme that somebody wrote. */
  String scheme(InputFile file);

  /** The vectors that the disclosure rules are tested with when there are no others. */
  List<RuleVector> ruleVectors();

  CalendarFileReader calendarFiles();

  /** A file that the user named, or standard input for {@code -}. */
  InputFile input(String operand);

  /** The lines of a text that the user named; close the stream. */
  Stream<String> lines(String operand);

  /** Opens a file for the rows of an import with their findings. */
  RejectSink rejects(Path file, Function<RowIssue, String> wording);

  /** Opens a CSV file for a table. */
  TableSink table(Path file, boolean overwrite);

  Sandbox startSandbox(SandboxSettings settings);

  /** The pages that people write for the site. */
  ContentSource content();

  /** Serves a built site on this machine. */
  ServedSite serveSite(Path folder, int port);

  /** Looks at the machine and the store without changing anything. */
  List<Check> diagnose();

  /** The path of the store and whether it is there yet. */
  Store store();

  /** Makes the store ready for use; harmless when it is. */
  void createStore();

  /** The key for identity numbers, if this run has made it, so that there is no copy of it yet. */
  Optional<Path> newIdentityKey();

  @Override
  void close();

  /** The store's place. */
  record Store(Path path, boolean exists) {}

  /**
   * How a sandbox shall behave; see {@code sandbox serve --help}.
   *
   * @param faults shares of requests by the word of the fault
   */
  record SandboxSettings(
      int port,
      double failRate,
      Map<String, Double> faults,
      double rejectRate,
      String rejected,
      long seed,
      Duration latency,
      Duration clockSkew,
      SandboxFiles files,
      SandboxOffices offices) {}

  /**
   * Where a sandbox takes records in other than over HTTP.
   *
   * @param table the address of a front-end database
   */
  record SandboxOffices(Optional<Path> drop, Optional<URI> table, Optional<Path> mapping) {}

  /** The files of a sandbox. */
  record SandboxFiles(
      Optional<Path> state, Optional<Path> script, Optional<Path> record, Optional<Path> lists) {}

  /** A running stand-in for a platform. */
  interface Sandbox extends AutoCloseable {
    URI url();

    /** What it has done so far, in the order of the protocol's state page. */
    Map<String, Long> state();

    @Override
    void close();
  }

  /** A site that is being served. */
  interface ServedSite extends AutoCloseable {
    URI url();

    @Override
    void close();
  }

  /**
   * One finding of the diagnosis.
   *
   * @param what the message key of what was looked at
   * @param detail words for it, as they are
   */
  record Check(String what, Health health, String detail) {}

  /** How well something is. */
  enum Health {
    OK,
    WARN,
    FAIL
  }
}
