package io.creditctl.adapter.db;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ConflictLedger;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.RecordDraft;
import io.creditctl.core.record.StoreResult;
import io.creditctl.core.record.UnitTally;
import io.creditctl.core.record.clean.CellChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One batch in one transaction; statements are prepared once and identifiers are counted here, for
 * speed.
 */
final class JdbcImportSession implements ImportSession {
  /** The batch is the same in all rows and stands in the statement: each parameter costs. */
  private static final String INSERT_RECORD =
      "INSERT INTO record (id, subject_key, kind, natural_key, subject_name, document_no, title,"
          + " authority, unit, decided_on, valid_until, content_hash, line, due_on,"
          + " due_provisional, disclosure_rule, batch_id, revision)"
          + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,%d,1)";

  private static final String SELECT_SAME =
      "SELECT id, revision, content_hash, voided, batch_id, line, unit FROM record"
          + " WHERE natural_key = ? AND kind = ?";

  /** For a first fill, where the natural key has no index. */
  private static final String SELECT_NUMBERED = SELECT_SAME + " AND id = ?";

  private static final String UPDATE_RECORD =
      "UPDATE record SET subject_key=?, subject_name=?, document_no=?, title=?, authority=?, unit=?,"
          + " decided_on=?, valid_until=?, content_hash=?, batch_id=?, line=?, due_on=?,"
          + " due_provisional=?, disclosure_rule=?, revision=?, voided=0 WHERE id=?";

  /** The payload comes as bytes that are encoded already, in another thread. */
  private static final String INSERT_REVISION =
      "INSERT INTO record_revision (id, line, unit, payload, batch_id, voided)"
          + " VALUES (?,?,?,CAST(? AS TEXT),%d,0)";

  private static final Set<String> LIST_KINDS =
      Stream.of(RosterList.values()).map(RosterList::kindCode).collect(Collectors.toSet());

  private final Connection connection;
  private final WriteTransaction transaction;
  private final Batch.Origin origin;
  private final OutboxWriter outbox;
  private final boolean rehearsal;
  private final BatchId batch;
  private final PreparedStatement insertRecord;
  private final PreparedStatement selectSame;
  private final PreparedStatement selectNumbered;
  private final PreparedStatement updateRecord;
  private final PreparedStatement insertRevision;
  private final SubjectWriter subjects;
  private final ConflictWriter conflicts;
  private final AnnotationWriter annotations;

  /** By record number, the line of this file that holds it and left it unchanged. */
  private int[] unchangedAt = {};

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
    long number = batch.number();
    this.insertRecord = connection.prepareStatement(String.format(INSERT_RECORD, number));
    this.selectSame = connection.prepareStatement(SELECT_SAME);
    this.selectNumbered = connection.prepareStatement(SELECT_NUMBERED);
    this.updateRecord = connection.prepareStatement(UPDATE_RECORD);
    this.insertRevision = connection.prepareStatement(String.format(INSERT_REVISION, number));
    this.subjects = new SubjectWriter(connection);
    this.conflicts = new ConflictWriter(connection, transaction, origin, batch);
    this.annotations = new AnnotationWriter(connection);
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
      insert(draft);
      addRevision(lastRecordId, 1, draft);
      if (firstFill.isPresent() && firstFill.get().full()) {
        endFirstFill();
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
      firstFill.get().buildIndices();
      firstFill = Optional.empty();
    }
  }

  private void insert(RecordDraft draft) throws SQLException {
    SubjectRef subject = draft.subject();
    Sql.bind(
        insertRecord,
        lastRecordId,
        subject.key(),
        draft.kind(),
        draft.naturalKey(),
        subject.name(),
        draft.documentNo(),
        draft.title(),
        draft.authority(),
        draft.unit(),
        nullIfEmpty(draft.decidedOn()),
        nullIfEmpty(draft.validUntil()),
        draft.contentHash(),
        draft.line(),
        nullIfEmpty(draft.dueOn()),
        draft.dueProvisional(),
        draft.disclosureRule());
    insertRecord.executeUpdate();
    subjects.store(draft);
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
      annotations.doubted(lastRevision, draft.doubts());
      return StoreResult.UNCHANGED;
    }
    String unit = same.getString(7);
    if (!voided && !mayRevise.test(unit, draft.unit())) {
      rememberUnchanged(id, draft.line());
      lastRevision = RevisionKey.of(id, revision);
      return StoreResult.contested(new StoreResult.Present(new RecordId(id), revision, unit));
    }
    revise(draft, id, revision + 1);
    return voided ? StoreResult.CREATED : StoreResult.UPDATED;
  }

  private void revise(RecordDraft draft, long id, int revision) throws SQLException {
    update(draft, id, revision);
    outbox.supersede(id);
    addRevision(id, revision, draft);
  }

  private void update(RecordDraft draft, long id, int revision) throws SQLException {
    SubjectRef subject = draft.subject();
    Sql.bind(
        updateRecord,
        subject.key(),
        subject.name(),
        draft.documentNo(),
        draft.title(),
        draft.authority(),
        draft.unit(),
        nullIfEmpty(draft.decidedOn()),
        nullIfEmpty(draft.validUntil()),
        draft.contentHash(),
        batch.number(),
        draft.line(),
        nullIfEmpty(draft.dueOn()),
        draft.dueProvisional(),
        draft.disclosureRule(),
        revision,
        id);
    updateRecord.executeUpdate();
    subjects.store(draft);
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

  private void addRevision(long id, int revision, RecordDraft draft) throws SQLException {
    lastRevision = RevisionKey.of(id, revision);
    Sql.bind(insertRevision, lastRevision, draft.line(), draft.unit(), draft.payload());
    insertRevision.executeUpdate();
    annotations.doubted(lastRevision, draft.doubts());
    outbox.enqueue(draft.subject().key(), draft.kind(), id, revision);
    if (LIST_KINDS.contains(draft.kind())) {
      list(id, draft);
    }
  }

  private void list(long id, RecordDraft draft) throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO listing (record_id, kind, subject_key, normalised_name, person_key)"
            + " VALUES (?,?,?,?,?)",
        id,
        draft.kind(),
        draft.subject().key(),
        draft.subject().normalisedName(),
        draft.personKey());
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
          revise(draft, id.number(), revision + 1);
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
      subjects.flush();
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
    try (transaction) {
      insertRecord.close();
      selectSame.close();
      selectNumbered.close();
      updateRecord.close();
      insertRevision.close();
      subjects.close();
      annotations.close();
      outbox.close();
    } catch (SQLException e) {
      throw SqlFailure.of(e, transaction.toString());
    }
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
