package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.disclosure.DisclosureFilter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Narrows a question to one unit, kind or domain. */
final class DisclosureFilterOptions {
  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Mixin private DomainOption domain;

  /** The unit that was asked for, empty for all. */
  String unit() {
    return unit;
  }

  DisclosureFilter filter(Catalog catalog) {
    return new DisclosureFilter(
        unit,
        kind.isEmpty() ? "" : catalog.kind(kind).code(),
        domain.domain().map(Domain::code).orElse(""));
  }
}
