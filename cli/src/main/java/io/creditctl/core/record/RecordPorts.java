package io.creditctl.core.record;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every service that makes revisions needs around it.
 *
 * @param calculator the disclosure rules and the calendar in force, read when they are first asked
 *     for
 * @param targets the push targets that new revisions of a kind are queued for
 * @param clock also tells the business day, by its zone
 */
public record RecordPorts(
    RecordStore store,
    Catalog catalog,
    Supplier<DeadlineCalculator> calculator,
    Function<String, List<String>> targets,
    Identities identities,
    Clock clock) {

  /** Who gets new revisions of a kind. */
  Recipients recipients(Kind kind) {
    return Recipients.of(kind, targets.apply(kind.code()));
  }

  /** Makes drafts of rows that a unit answers for. */
  DraftFactory drafts(Kind kind, RowSeal seal, String unit) {
    return new DraftFactory(kind, seal, calculator.get(), catalog.domains(), unit);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
