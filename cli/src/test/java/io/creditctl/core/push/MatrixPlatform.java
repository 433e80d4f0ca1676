package io.creditctl.core.push;

import io.creditctl.adapter.config.ConfiguredTargets;
import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.http.sandbox.Offices;
import io.creditctl.adapter.http.sandbox.SandboxOptions;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.adapter.http.sandbox.SandboxServer;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform of the matrix: a real sandbox that remembers what it took when it starts anew. */
final class MatrixPlatform implements AutoCloseable {
  private final Path folder;
  private final Clock clock;
  private SandboxServer sandbox;
  private Optional<Offices> offices = Optional.empty();
  private String refused;

  /**
   * @param refused what stands in the records that it does not take
   */
  MatrixPlatform(Path folder, Clock clock, String refused) {
    this.folder = folder;
    this.clock = clock;
    this.refused = refused;
  }

  /** Takes files of these templates. */
  void takesFiles(Path drop, Path mapping) {
    try {
      Files.createDirectories(drop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    offices =
        Optional.of(
            new Offices(
                Optional.of(drop),
                Optional.empty(),
                ConfiguredTargets.mapping(mapping),
                List.of(Kinds.of("license"), Kinds.of("penalty")),
                new FileTableReader(),
                Duration.ofDays(1)));
  }

  /** Takes rows of these tables. */
  void takesRows(PostgresServer server, Path mapping, Duration deadline) {
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
  }

  /** Takes from now on what it refused before. */
  void refusesNothing() {
    refused = "";
    start(List.of(), Duration.ZERO);
  }

  /** Starts anew, fails by this script, and has its clock wrong by this much. */
  void start(List<String> script, Duration clockSkew) {
    close();
    try {
      Path file = Files.write(folder.resolve("faults.txt"), script);
      Chances refusing = new Chances(0, Map.of(), 0, refused, 1);
      SandboxOptions.Files files =
          new SandboxOptions.Files(
              Optional.of(folder.resolve("platform.jsonl")), Optional.of(file), Optional.empty());
      SandboxOptions options = SandboxOptions.of(0, refusing, files).skewed(clockSkew);
      sandbox = SandboxServer.start(offices.map(options::with).orElse(options), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is called; empty where it takes records in another way. */
  Optional<URI> url() {
    return offices.isPresent() ? Optional.empty() : Optional.of(sandbox.url());
  }

  void takeWhatWaits() {
    sandbox.takeWhatWaits();
  }

  Map<String, Long> faults() {
    return sandbox.state().byFault();
  }

  /** What it took, oldest first. */
  List<Map<String, Object>> records() {
    return sandbox.records();
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
