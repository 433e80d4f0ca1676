package io.creditctl.adapter.db;

import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.snapshot.Snapshot;
import io.creditctl.core.snapshot.SnapshotLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Takes a snapshot inside the transaction of its batch. */
final class SnapshotWriter implements SnapshotLedger {
  /**
   * What the source had before; a batch that was taken back neither brought nor missed anything.
   */
  private static final String HELD =
      "SELECT e.record_id, r.voided, r.valid_until, EXISTS (SELECT 1 FROM snapshot_entry a"
          + " JOIN batch n ON n.id = a.entered_in WHERE a.kind = e.kind AND a.source <> e.source"
          + " AND a.record_id = e.record_id AND a.left_in IS NULL AND n.undone_by = 0)"
          + " FROM snapshot_entry e JOIN record r ON r.id = e.record_id"
          + " JOIN batch i ON i.id = e.entered_in LEFT JOIN batch o ON o.id = e.left_in"
          + " WHERE e.kind = ? AND e.source = ? AND i.undone_by = 0"
          + " AND (e.left_in IS NULL OR o.undone_by > 0) ORDER BY e.record_id";

  private static final String WRITTEN =
      "SELECT l.record_id FROM listing l JOIN record r ON r.id = l.record_id"
          + " WHERE l.kind = ? AND r.batch_id = ?";

  private static final String RENAMED =
      "SELECT r.subject_key, p.payload ->> '$.ZT_MC', r.subject_name FROM record r"
          + " JOIN record_revision p ON p.id = r.id * 65536 + r.revision - 1"
          + " WHERE r.kind = ? AND r.batch_id = ? AND r.voided = 0 AND r.revision > 1"
          + " AND p.payload ->> '$.ZT_MC' <> r.subject_name ORDER BY r.subject_key";

  private final Connection connection;
  private final WriteTransaction transaction;
  private final BatchId batch;
  private final String kind;
  private final BitSet found;
  private final BitSet contested;
  private BitSet leaving = new BitSet();
  private BitSet held = new BitSet();

  /**
   * @param found the records that the batch left unchanged, those of other units among them
   * @param contested the records that other units answer for
   */
  SnapshotWriter(
      Connection connection,
      WriteTransaction transaction,
      BatchId batch,
      String kind,
      BitSet found,
      BitSet contested) {
    this.connection = connection;
    this.transaction = transaction;
    this.batch = batch;
    this.kind = kind;
    this.found = found;
    this.contested = contested;
  }

  @Override
  public Leaving leaving(String source, LocalDate today) {
    try {
      for (int id : Sql.list(connection, WRITTEN, row -> row.getInt(1), kind, batch.number())) {
        found.set(id);
      }
      return missed(source, today);
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  private Leaving missed(String source, LocalDate today) throws SQLException {
    leaving = new BitSet();
    held = new BitSet();
    long standing = 0;
    long missed = 0;
    List<RecordId> records = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(HELD)) {
      Sql.bind(select, kind, source);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int id = row.getInt(1);
          boolean voided = row.getInt(2) == 1;
          boolean stands =
              !voided && Sql.day(row, "valid_until").map(end -> !end.isBefore(today)).orElse(true);
          held.set(id);
          standing += stands ? 1 : 0;
          if (!found.get(id)) {
            leaving.set(id);
            missed += stands ? 1 : 0;
            if (!voided && row.getInt(4) == 0) {
              records.add(new RecordId(id));
            }
          }
        }
      }
    }
    return new Leaving(standing, missed, records);
  }

  @Override
  public Snapshot save(Snapshot.Origin origin, Snapshot.Counts counts) {
    try {
      close(origin.source());
      BitSet entering = (BitSet) found.clone();
      entering.andNot(contested);
      entering.andNot(held);
      enter(origin.source(), entering);
      return SnapshotRows.insert(connection, origin, batch, counts);
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  private void close(String source) throws SQLException {
    String sql =
        "UPDATE snapshot_entry SET left_in = ? WHERE kind = ? AND source = ? AND record_id = ?"
            + " AND (left_in IS NULL OR left_in IN (SELECT id FROM batch WHERE undone_by > 0))";
    each(sql, leaving, id -> new Object[] {batch.number(), kind, source, id});
  }

  private void enter(String source, BitSet entering) throws SQLException {
    String sql =
        "INSERT INTO snapshot_entry (kind, source, record_id, entered_in) VALUES (?,?,?,?)";
    each(sql, entering, id -> new Object[] {kind, source, id, batch.number()});
  }

  private interface Parameters {
    Object[] of(int id);
  }

  private void each(String sql, BitSet ids, Parameters parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
        Sql.bind(statement, parameters.of(id));
        statement.executeUpdate();
      }
    }
  }

  @Override
  public List<Renamed> renamed() {
    try {
      List<Renamed> renamed = new ArrayList<>();
      for (Renamed subject :
          Sql.list(connection, RENAMED, SnapshotWriter::renamed, kind, batch.number())) {
        renamed.add(
            new Renamed(subject.code(), subject.before(), subject.now(), outdated(subject)));
      }
      return renamed;
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  private static Renamed renamed(ResultSet row) throws SQLException {
    return new Renamed(
        row.getString(1), Optional.ofNullable(row.getString(2)).orElse(""), row.getString(3), 0);
  }

  private long outdated(Renamed subject) throws SQLException {
    long outdated = 0;
    for (String name :
        Sql.list(
            connection,
            "SELECT subject_name FROM record WHERE subject_key = ? AND kind <> ? AND voided = 0",
            row -> row.getString(1),
            subject.code(),
            kind)) {
      outdated += isFormer(SubjectName.normalise(name), subject) ? 1 : 0;
    }
    return outdated;
  }

  private boolean isFormer(String name, Renamed subject) throws SQLException {
    return !name.equals(SubjectName.normalise(subject.now()))
        && Sql.one(
                connection,
                "SELECT 1 FROM former_name WHERE normalised_name = ? AND subject_key = ?",
                row -> true,
                name,
                subject.code())
            .isPresent();
  }
}
