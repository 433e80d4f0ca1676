package io.creditctl.core.record;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.Identities;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares what was collected with the full ledger of the system that the decisions come from. */
public final class LedgerService {
  private final RecordStore store;
  private final TableReader reader;
  private final Catalog catalog;
  private final Supplier<DeadlineCalculator> deadlines;
  private final Identities identities;

  public LedgerService(
      RecordStore store,
      TableReader reader,
      Catalog catalog,
      Supplier<DeadlineCalculator> deadlines,
      Identities identities) {
    this.store = store;
    this.reader = reader;
    this.catalog = catalog;
    this.deadlines = deadlines;
    this.identities = identities;
  }

  /**
   * Compares with every table of a file that has the header of one kind; stores nothing.
   *
   * @throws CreditException LEDGER_OF_SEVERAL_KINDS, FILE_EMPTY, FILE_HEADER_UNKNOWN,
   *     FILE_HEADER_DUPLICATE, FILE_COLUMNS_MISSING without document numbers, or as {@link
   *     TableReader}
   */
  public LedgerReport reconcile(LedgerRequest request) {
    KindFinder kinds = new KindFinder(catalog, request.kind(), request.mapping());
    HeaderFinder headers = kinds.headers();
    Optional<LedgerComparison> comparison = Optional.empty();
    try (TableFile tables = reader.open(request.file(), request.encoding())) {
      while (tables.hasNext()) {
        Table table = tables.next();
        if (!table.hasNext()) {
          continue;
        }
        HeadedTable rows = HeadedTable.find(table, headers::find);
        if (table.name().oneOfSeveral() && !rows.plausible()) {
          continue;
        }
        Kind kind = kinds.kind(table.name(), rows.header());
        HeaderMatch match = kinds.matchAny(table.name(), rows.header(), kind, Role.DOCUMENT_NO);
        LedgerComparison ledger =
            comparison.orElseGet(
                () ->
                    new LedgerComparison(store, kind, deadlines.get(), identities, request.asOf()));
        ledger.refuseOther(kind, table.name().text());
        ledger.compare(rows, match);
        comparison = Optional.of(ledger);
      }
    }
    return comparison
        .orElseThrow(() -> new CreditException(ErrorCode.FILE_EMPTY, request.file().name()))
        .report();
  }
}
