package io.creditctl.core.record;

import io.creditctl.core.record.clean.CellChange;
import java.util.List;

/** Takes the rows of one file as cleaning left them, sound and faulty alike, in order. */
public interface CleaningSink extends AutoCloseable {

  void header(List<String> header);

  /**
   * Takes one row.
   *
   * @param cleaned the whole row, of which nothing is masked
   * @param changes what was changed in it, fit to be shown
   */
  void row(Table.Row cleaned, List<CellChange> changes);

  /** Says that the table broke off, so that nothing half done shall be left behind. */
  void abandon();

  @Override
  void close();

  /** Keeps nothing. */
  CleaningSink NONE =
      new CleaningSink() {
        @Override
        public void header(List<String> header) {}

        @Override
        public void row(Table.Row cleaned, List<CellChange> changes) {}

        @Override
        public void abandon() {}

        @Override
        public void close() {}
      };
}
