package io.creditctl.adapter.file.sheet;

import io.creditctl.core.model.Characters;
import io.creditctl.core.record.Table;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows of one sheet; those that hold nothing, formatted or not, are passed over. */
abstract class SheetTable implements Table {
  private final Name name;
  private final String format;
  private Optional<Row> ahead = Optional.empty();
  private boolean ended;

  protected SheetTable(Name name, String format) {
    this.name = name;
    this.format = format;
  }

  /** The next row, which may be blank; empty at the end of the sheet. */
  protected abstract Optional<Row> read();

  @Override
  public final Name name() {
    return name;
  }

  @Override
  public final String encoding() {
    return format;
  }

  @Override
  public final boolean endsEarly() {
    return true;
  }

  @Override
  public final boolean hasNext() {
    while (ahead.isEmpty() && !ended) {
      ahead = read();
      ended = ahead.isEmpty();
      ahead = ahead.filter(row -> !isBlank(row));
    }
    return ahead.isPresent();
  }

  private static boolean isBlank(Row row) {
    for (String cell : row.cells()) {
      if (!Characters.strip(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }
}
