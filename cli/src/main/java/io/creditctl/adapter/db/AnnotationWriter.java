package io.creditctl.adapter.db;

import io.creditctl.core.record.UnitTally;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.record.clean.CleaningRule;
import io.creditctl.core.record.validate.RowIssue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what is remembered beside revisions and batches; most rows have nothing of the kind. */
final class AnnotationWriter implements AutoCloseable {
  private final Connection connection;
  private Optional<PreparedStatement> insertChange = Optional.empty();
  private Optional<PreparedStatement> insertDoubt = Optional.empty();

  AnnotationWriter(Connection connection) {
    this.connection = connection;
  }

  void changed(long revision, List<CellChange> changes) throws SQLException {
    for (CellChange change : changes) {
      insertChange = prepared(insertChange, "INSERT INTO cell_change VALUES (?,?,?,?,?)");
      Sql.bind(
          insertChange.get(),
          revision,
          change.field(),
          change.before(),
          change.after(),
          CleaningRule.codes(change.rules()));
      insertChange.get().executeUpdate();
    }
  }

  /** A revision may be known to be doubtful already. */
  void doubted(long revision, List<RowIssue> doubts) throws SQLException {
    for (RowIssue doubt : doubts) {
      insertDoubt = prepared(insertDoubt, "INSERT OR IGNORE INTO doubt VALUES (?,?,?)");
      Sql.bind(insertDoubt.get(), revision, doubt.field(), doubt.rule().code());
      insertDoubt.get().executeUpdate();
    }
  }

  private Optional<PreparedStatement> prepared(Optional<PreparedStatement> known, String sql)
      throws SQLException {
    return known.isPresent() ? known : Optional.of(connection.prepareStatement(sql));
  }

  void summarise(long batch, List<UnitTally> units, List<String> unmappedColumns)
      throws SQLException {
    for (UnitTally unit : units) {
      Sql.update(
          connection,
          "INSERT INTO batch_unit VALUES (?,?,?,?,?,?,?,?,?,?)",
          batch,
          unit.unit(),
          unit.received(),
          unit.accepted(),
          unit.conflicts(),
          unit.sound(),
          unit.timed(),
          unit.late(),
          unit.asked(),
          unit.filled());
    }
    for (String header : unmappedColumns) {
      Sql.update(connection, "INSERT OR IGNORE INTO batch_column VALUES (?,?)", batch, header);
    }
  }

  @Override
  public void close() throws SQLException {
    if (insertChange.isPresent()) {
      insertChange.get().close();
    }
    if (insertDoubt.isPresent()) {
      insertDoubt.get().close();
    }
  }
}
