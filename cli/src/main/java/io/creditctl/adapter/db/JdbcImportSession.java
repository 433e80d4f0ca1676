package io.creditctl.adapter.db;

import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ConflictLedger;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.RecordDraft;
import io.creditctl.core.record.StoreResult;
import io.creditctl.core.record.UnitTally;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.snapshot.SnapshotLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One batch in one transaction; statements are prepared once and identifiers are counted here, for
 * speed.
 */
final class JdbcImportSession implements ImportSession {
  private static final String SELECT_SAME =
      "SELECT id, revision, content_hash, voided, batch_id, line, unit, domain FROM record"
          + " WHERE natural_key = ? AND kind = ?";

  /** For a first fill, where the natural key has no index. */
  private static final String SELECT_NUMBERED = SELECT_SAME + " AND id = ?";

  private final Connection connection;
  private final WriteTransaction transaction;
  private final Batch.Origin origin;
  private final OutboxWriter outbox;
  private final boolean rehearsal;
  private final BatchId batch;
  private final PreparedStatement selectSame;
  private final PreparedStatement selectNumbered;
  private final RevisionWriter revisions;
  private final ConflictWriter conflicts;
  private final AnnotationWriter annotations;

  /** By record number, the line of this file that holds it and left it unchanged. */
  private int[] unchangedAt = {};

  /** The records among them that another unit answers for. */
  private final BitSet ofOthers = new BitSet();

  private long lastRecordId;

  /** The revision that the draft stored last has become, or is already. */
  private long lastRevision;

  private Optional<FirstFill> firstFill;

  JdbcImportSession(
      Connection connection,
      WriteTransaction transaction,
      Batch.Origin origin,
      OutboxWriter outbox,
      boolean rehearsal,
      Optional<FirstFill> firstFill)
      throws SQLException {
    this.connection = connection;
    this.transaction = transaction;
    this.origin = origin;
    this.outbox = outbox;
    this.rehearsal = rehearsal;
    this.firstFill = firstFill;
    this.batch = new BatchId(insertBatch());
    this.lastRecordId = highest("record");
    this.selectSame = connection.prepareStatement(SELECT_SAME);
    this.selectNumbered = connection.prepareStatement(SELECT_NUMBERED);
    this.annotations = new AnnotationWriter(connection);
    this.revisions = new RevisionWriter(connection, batch, outbox, annotations);
    this.conflicts = new ConflictWriter(connection, transaction, origin, batch);
  }

  private long insertBatch() throws SQLException {
    long id = highest("batch") + 1;
    Sql.update(
        connection,
        "INSERT INTO batch (id, kind, file, sha256, encoding, source, actor, at) VALUES (?,?,?,?,?,?,?,?)",
        id,
        origin.kind(),
        origin.file(),
        origin.sha256(),
        origin.encoding(),
        origin.source(),
        origin.actor(),
        origin.at());
    return id;
  }

  private long highest(String table) throws SQLException {
    return Sql.one(connection, "SELECT coalesce(max(id), 0) FROM " + table, row -> row.getLong(1))
        .orElse(0L);
  }

  @Override
  public BatchId batch() {
    return batch;
  }

  @Override
  public StoreResult store(RecordDraft draft, BiPredicate<String, String> mayRevise) {
    try {
      Optional<StoreResult> changed = changeSame(draft, mayRevise);
      if (changed.isPresent()) {
        return changed.get();
      }
      lastRecordId++;
      lastRevision = revisions.create(lastRecordId, draft);
      if (firstFill.isPresent()) {
        firstFill.get().count(draft);
        if (firstFill.get().full()) {
          endFirstFill();
        }
      }
      return StoreResult.CREATED;
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  /** Changes the record that has the draft's natural key, if there is one. */
  private Optional<StoreResult> changeSame(RecordDraft draft, BiPredicate<String, String> mayRevise)
      throws SQLException {
    if (firstFill.isPresent()) {
      return firstFill
          .get()
          .findOrPut(
              draft.kind(),
              draft.naturalKey(),
              lastRecordId + 1,
              number ->
                  changeSame(
                      draft, mayRevise, selectNumbered, draft.naturalKey(), draft.kind(), number));
    }
    return changeSame(draft, mayRevise, selectSame, draft.naturalKey(), draft.kind());
  }

  private Optional<StoreResult> changeSame(
      RecordDraft draft,
      BiPredicate<String, String> mayRevise,
      PreparedStatement select,
      Object... parameters)
      throws SQLException {
    Sql.bind(select, parameters);
    try (ResultSet same = select.executeQuery()) {
      return same.next() ? Optional.of(change(draft, mayRevise, same)) : Optional.empty();
    }
  }

  private void endFirstFill() throws SQLException {
    if (firstFill.isPresent()) {
      firstFill.get().finish();
      firstFill = Optional.empty();
    }
  }

  private StoreResult change(
      RecordDraft draft, BiPredicate<String, String> mayRevise, ResultSet same)
      throws SQLException {
    long id = same.getLong(1);
    int revision = same.getInt(2);
    boolean voided = same.getInt(4) == 1;
    if (same.getLong(5) == batch.number()) {
      return StoreResult.repeated(same.getLong(6));
    }
    if (unchangedAt(id) > 0) {
      return StoreResult.repeated(unchangedAt(id));
    }
    if (!voided && Arrays.equals(same.getBytes(3), draft.contentHash())) {
      rememberUnchanged(id, draft.line());
      lastRevision = RevisionKey.of(id, revision);
      if (!draft.domain().equals(same.getString(8)) && draft.unit().equals(same.getString(7))) {
        revisions.tag(id, draft);
      }
      annotations.doubted(lastRevision, draft.doubts());
      return StoreResult.UNCHANGED;
    }
    String unit = same.getString(7);
    if (!voided && !mayRevise.test(unit, draft.unit())) {
      rememberUnchanged(id, draft.line());
      ofOthers.set(Math.toIntExact(id));
      lastRevision = RevisionKey.of(id, revision);
      return StoreResult.contested(new StoreResult.Present(new RecordId(id), revision, unit));
    }
    lastRevision = revisions.revise(id, revision + 1, draft);
    return voided ? StoreResult.CREATED : StoreResult.UPDATED;
  }

  private int unchangedAt(long id) {
    return id < unchangedAt.length ? unchangedAt[(int) id] : 0;
  }

  /** Nothing of it is stored, so that a file that brings no news costs no writing. */
  private void rememberUnchanged(long id, long line) {
    if (id >= unchangedAt.length) {
      unchangedAt = Arrays.copyOf(unchangedAt, Math.toIntExact(lastRecordId + 1));
    }
    unchangedAt[(int) id] = (int) line;
  }

  @Override
  public RecordId lastStored() {
    return RevisionKey.record(lastRevision);
  }

  @Override
  public SnapshotLedger snapshots() {
    BitSet found = new BitSet(unchangedAt.length);
    for (int id = 0; id < unchangedAt.length; id++) {
      found.set(id, unchangedAt[id] > 0);
    }
    return new SnapshotWriter(connection, transaction, batch, origin.kind(), found, ofOthers);
  }

  @Override
  public void annotate(List<CellChange> changes) {
    try {
      annotations.changed(lastRevision, changes);
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  @Override
  public void summarise(List<UnitTally> units, List<String> unmappedColumns) {
    try {
      annotations.summarise(batch.number(), units, unmappedColumns);
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  @Override
  public void voidRecord(RecordId id, String reason) {
    change(
        () -> {
          Sql.update(
              connection,
              "INSERT INTO record_revision (id, batch_id, line, voided, unit, payload)"
                  + " SELECT v.id + 1, ?, 0, 1, v.unit, v.payload FROM record r"
                  + " JOIN record_revision v ON "
                  + RevisionKey.PRESENT
                  + " WHERE r.id = ?",
              batch.number(),
              id.number());
          Sql.update(
              connection,
              "UPDATE record SET voided = 1, revision = revision + 1, batch_id = ?, line = 0 WHERE id = ?",
              batch.number(),
              id.number());
          outbox.withdraw(id.number());
          EventLog.add(connection, origin.at(), origin.actor(), "voided", id.number(), reason);
        });
  }

  @Override
  public void withdraw(RecordId id, Withdrawal withdrawal) {
    change(() -> WithdrawalRows.save(connection, id, withdrawal, origin.actor(), origin.at()));
  }

  @Override
  public long markUndone(BatchId undone) {
    try {
      Sql.update(
          connection,
          "UPDATE batch SET undone_by = ? WHERE id = ?",
          batch.number(),
          undone.number());
      return conflicts.undo(undone);
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  @Override
  public void revise(RecordId id, RecordDraft draft) {
    change(
        () -> {
          int revision =
              Sql.one(
                      connection,
                      "SELECT revision FROM record WHERE id = ?",
                      row -> row.getInt(1),
                      id.number())
                  .orElseThrow();
          lastRevision = revisions.revise(id.number(), revision + 1, draft);
        });
  }

  @Override
  public ConflictLedger conflicts() {
    return conflicts;
  }

  private void change(SqlChange change) {
    change.make(transaction.toString());
  }

  @Override
  public void identify(String sha256) {
    change(
        () ->
            Sql.update(
                connection, "UPDATE batch SET sha256 = ? WHERE id = ?", sha256, batch.number()));
  }

  @Override
  public void commit(ImportCounts counts) {
    try {
      revisions.flush();
      endFirstFill();
      Sql.update(
          connection,
          "UPDATE batch SET read=?, created=?, updated=?, unchanged=?, conflicts=?, rejected=? WHERE id=?",
          counts.read(),
          counts.created(),
          counts.updated(),
          counts.unchanged(),
          counts.conflicts(),
          counts.rejected(),
          batch.number());
      if (!rehearsal) {
        transaction.commit();
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  @Override
  public void close() {
    try (transaction;
        revisions) {
      selectSame.close();
      selectNumbered.close();
      annotations.close();
      outbox.close();
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }
}
