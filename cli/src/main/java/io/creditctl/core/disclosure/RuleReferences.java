package io.creditctl.core.disclosure;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what rules name against the catalog: a field that no kind has would never say anything. */
public final class RuleReferences {
  private RuleReferences() {}

  /** The first name that the catalog does not know, with its rule. */
  public static Optional<String> fault(DisclosureRules rules, Catalog catalog) {
    return rules.all().stream().flatMap(rule -> faults(rule, catalog)).findFirst();
  }

  private static Stream<String> faults(DisclosureRule rule, Catalog catalog) {
    List<Kind> kinds = new ArrayList<>();
    for (String code : rule.kinds()) {
      try {
        kinds.add(catalog.kind(code));
      } catch (CreditException e) {
        return Stream.of(rule.id() + " has no such kind: " + code);
      }
    }
    return names(rule)
        .filter(name -> kinds.stream().allMatch(kind -> RowTests.index(kind, name) < 0))
        .map(name -> rule.id() + " has no such field: " + name);
  }

  private static Stream<String> names(DisclosureRule rule) {
    List<RowCase> cases = List.of();
    if (rule instanceof ExemptionRule exemption) {
      cases = exemption.when();
    } else if (rule instanceof SeverityRule severity) {
      cases = severity.when();
    } else if (rule instanceof RepairRule repair) {
      cases = repair.when();
    }
    return cases.stream().flatMap(all -> all.conditions().stream()).flatMap(RuleReferences::names);
  }

  private static Stream<String> names(RowCondition condition) {
    if (condition instanceof RowCondition.Says says) {
      return says.fields().stream();
    }
    if (condition instanceof RowCondition.AtLeast amount) {
      return Stream.of(amount.field());
    }
    if (condition instanceof RowCondition.Below amount) {
      return Stream.of(amount.field());
    }
    return Stream.empty();
  }
}
