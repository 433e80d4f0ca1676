package io.creditctl.core.record;

import io.creditctl.core.record.validate.RowIssue;
import java.util.List;

/**
 * Takes the original table back out with a column of findings; nothing of a row is lost or changed.
 */
public interface RejectSink extends AutoCloseable {
  /** The title of the added column; a file that comes back with it imports as if it had none. */
  String COLUMN = "校验错误";

  void header(List<String> header);

  void row(Table.Row row, List<RowIssue> issues);

  /** Says that the table broke off, so that nothing half done shall be left behind. */
  default void abandon() {}

  @Override
  void close();

  /** Keeps nothing. */
  RejectSink NONE =
      new RejectSink() {
        @Override
        public void header(List<String> header) {}

        @Override
        public void row(Table.Row row, List<RowIssue> issues) {}

        @Override
        public void close() {}
      };
}
