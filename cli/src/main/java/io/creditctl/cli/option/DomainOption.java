package io.creditctl.cli.option;

import io.creditctl.core.catalog.Domain;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Narrows a question to one domain and its subdomains. */
public final class DomainOption {
  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      converter = DomainNames.class,
      completionCandidates = DomainNames.Candidates.class)
  private Optional<Domain> domain = Optional.empty();

  public Optional<Domain> domain() {
    return domain;
  }
}
