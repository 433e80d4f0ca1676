package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.command.record.DomainNames;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.disclosure.DisclosureFilter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Narrows a question to one unit, kind or domain. */
final class DisclosureFilterOptions {
  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      converter = DomainNames.class,
      completionCandidates = DomainNames.Candidates.class)
  private Optional<Domain> domain = Optional.empty();

  /** The unit that was asked for, empty for all. */
  String unit() {
    return unit;
  }

  DisclosureFilter filter(Catalog catalog) {
    return new DisclosureFilter(
        unit, kind.isEmpty() ? "" : catalog.kind(kind).code(), domain.map(Domain::code).orElse(""));
  }
}
