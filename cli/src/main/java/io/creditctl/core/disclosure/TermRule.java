package io.creditctl.core.disclosure;

import io.creditctl.core.catalog.Role;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Until when a record may stand on the page; of several rules that apply the earliest end counts.
 *
 * @param severity only for records of this severity, where it is given
 * @param leastMonths the months of publication before a repair may be asked for
 * @param mostMonths the months after which publication ends, from the day of decision
 * @param until or else the field that has the last day
 */
public record TermRule(
    RuleHead head,
    Optional<Severity> severity,
    int leastMonths,
    OptionalInt mostMonths,
    Optional<Role> until)
    implements DisclosureRule {
  public TermRule {
    if (mostMonths.isPresent() == until.isPresent()) {
      throw new IllegalArgumentException("a term ends after months or with a field");
    }
    if (leastMonths < 0 || mostMonths.orElse(leastMonths) < leastMonths) {
      throw new IllegalArgumentException("a term that ends before it may be shortened");
    }
  }

  boolean appliesTo(String storedSeverity) {
    return severity.map(wanted -> wanted.name().equals(storedSeverity)).orElse(true);
  }
}
