package io.creditctl.core.record;

import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.record.clean.CleanedRow;
import io.creditctl.core.record.clean.RowCleaner;
import java.util.List;
import java.util.Optional;

/** The cleaning of one file; does nothing where none was asked for. */
record FileCleaning(Optional<RowCleaner> cleaner, CleaningSink sink) implements AutoCloseable {

  CleanedRow clean(Table.Row row) {
    return cleaner.isPresent()
        ? cleaner.get().clean(row.line(), row.cells())
        : new CleanedRow(row.cells(), List.of());
  }

  /** Hands on the row with its changes. */
  void pass(Table.Row row, CleanedRow cleaned) {
    List<CellChange> changes = cleaned.changes();
    sink.row(changes.isEmpty() ? row : new Table.Row(row.line(), cleaned.cells()), changes);
  }

  @Override
  public void close() {
    sink.close();
  }
}
