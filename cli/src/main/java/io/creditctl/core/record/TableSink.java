package io.creditctl.core.record;

import java.util.List;

/** A table that is written row by row and appears only when it is complete. */
public interface TableSink extends AutoCloseable {

  void row(List<String> cells);

  /** Makes the table appear; without this call, closing leaves nothing behind. */
  void commit();

  @Override
  void close();
}
