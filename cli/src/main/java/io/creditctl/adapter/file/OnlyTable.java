package io.creditctl.adapter.file;

import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A file that holds one table. */
final class OnlyTable implements TableFile {
  private final Table table;
  private final Supplier<String> digest;
  private final LongSupplier bytesRead;
  private final Runnable closing;
  private boolean given;

  OnlyTable(Table table, Supplier<String> digest, LongSupplier bytesRead, Runnable closing) {
    this.table = table;
    this.digest = digest;
    this.bytesRead = bytesRead;
    this.closing = closing;
  }

  static OnlyTable of(CsvTable table) {
    return new OnlyTable(table, table::sha256, table::bytesRead, table::close);
  }

  @Override
  public boolean hasNext() {
    return !given;
  }

  @Override
  public Table next() {
    if (given) {
      throw new NoSuchElementException();
    }
    given = true;
    return table;
  }

  @Override
  public String sha256() {
    return digest.get();
  }

  @Override
  public long bytesRead() {
    return bytesRead.getAsLong();
  }

  @Override
  public void close() {
    closing.run();
  }
}
