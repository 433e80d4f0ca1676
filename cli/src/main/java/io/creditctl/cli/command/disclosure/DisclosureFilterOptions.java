package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.command.record.KindNames;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.disclosure.DisclosureFilter;
import picocli.CommandLine.Option;

/** Narrows a question to one unit or kind. */
final class DisclosureFilterOptions {
  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  DisclosureFilter filter(Catalog catalog) {
    return new DisclosureFilter(unit, kind.isEmpty() ? "" : catalog.kind(kind).code());
  }
}
