package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.core.record.TableSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that cleaning writes when asked to: the cleaned table, and all changes. */
final class CleaningFiles implements AutoCloseable {
  private final Optional<TableSink> table;
  private final Optional<TableSink> changes;

  private CleaningFiles(Optional<TableSink> table, Optional<TableSink> changes) {
    this.table = table;
    this.changes = changes;
  }

  static CleaningFiles open(Context context, Optional<Path> table, Optional<Path> changes) {
    Optional<TableSink> cleaned = table.map(file -> open(context, file));
    try {
      Optional<TableSink> all = changes.map(file -> open(context, file));
      all.ifPresent(sink -> sink.row(headings(context)));
      return new CleaningFiles(cleaned, all);
    } catch (RuntimeException e) {
      cleaned.ifPresent(TableSink::close);
      throw e;
    }
  }

  private static TableSink open(Context context, Path file) {
    return context.services().table(file, context.options().overwrite());
  }

  /** Of the columns of {@link CleaningViews#row}. */
  private static List<String> headings(Context context) {
    return Stream.of(
            "file",
            "line",
            "field",
            "fieldCode",
            "record-clean.before",
            "record-clean.after",
            "ruleCodes",
            "record-clean.why")
        .map(column -> context.messages().text("column." + column))
        .toList();
  }

  Optional<TableSink> table() {
    return table;
  }

  Optional<TableSink> changes() {
    return changes;
  }

  void commit() {
    table.ifPresent(TableSink::commit);
    changes.ifPresent(TableSink::commit);
  }

  @Override
  public void close() {
    table.ifPresent(TableSink::close);
    changes.ifPresent(TableSink::close);
  }
}
