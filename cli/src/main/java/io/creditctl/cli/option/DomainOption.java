package io.creditctl.cli.option;

import io.creditctl.core.catalog.Domain;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
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

  /**
   * The same where there must be one.
   *
   * @throws CreditException OPERAND_MISSING
   */
  public Domain required() {
    return domain.orElseThrow(
        () -> new CreditException(ErrorCode.OPERAND_MISSING, "--domain DOMAIN"));
  }
}
