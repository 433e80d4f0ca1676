package io.creditctl.adapter.db;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes records of one batch with all that a new revision brings: its content, the subject, the
 * place on a list, the entries in the outbox.
 */
final class RevisionWriter implements AutoCloseable {
  /**
   * The batch is the same in all rows and stands in the statement, and what is mostly empty is
   * bound as NULL: each parameter costs, a text most.
   */
  private static final String INSERT_RECORD =
      "INSERT INTO record (id, subject_key, kind, natural_key, subject_name, document_no, title,"
          + " authority, unit, domain, decided_on, valid_until, content_hash, line, due_on,"
          + " due_provisional, disclosure_rule, report_due_on, public_until, severity, exemption,"
          + " exemption_rule, batch_id, revision)"
          + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
          + " coalesce(?, ''), coalesce(?, ''), coalesce(?, ''), %d, 1)";

  private static final String UPDATE_RECORD =
      "UPDATE record SET subject_key=?, subject_name=?, document_no=?, title=?, authority=?, unit=?,"
          + " domain=?, decided_on=?, valid_until=?, content_hash=?, batch_id=?, line=?, revision=?,"
          + " voided=0, "
          + RulingRow.SET
          + " WHERE id=?";

  /** The payload comes as bytes that are encoded already, in another thread. */
  private static final String INSERT_REVISION =
      "INSERT INTO record_revision (id, line, unit, payload, batch_id, voided)"
          + " VALUES (?,?,?,CAST(? AS TEXT),%d,0)";

  private static final Set<String> LIST_KINDS =
      Stream.of(RosterList.values()).map(RosterList::kindCode).collect(Collectors.toSet());

  private final Connection connection;
  private final BatchId batch;
  private final OutboxWriter outbox;
  private final AnnotationWriter annotations;
  private final PreparedStatement insertRecord;
  private final PreparedStatement updateRecord;
  private final PreparedStatement insertRevision;
  private final SubjectWriter subjects;

  RevisionWriter(
      Connection connection, BatchId batch, OutboxWriter outbox, AnnotationWriter annotations)
      throws SQLException {
    this.connection = connection;
    this.batch = batch;
    this.outbox = outbox;
    this.annotations = annotations;
    this.insertRecord = connection.prepareStatement(String.format(INSERT_RECORD, batch.number()));
    this.updateRecord = connection.prepareStatement(UPDATE_RECORD);
    this.insertRevision =
        connection.prepareStatement(String.format(INSERT_REVISION, batch.number()));
    this.subjects = new SubjectWriter(connection);
  }

  /** Writes a new record; returns the key of its first revision. */
  long create(long id, RecordDraft draft) throws SQLException {
    insert(id, draft);
    outbox.enqueue(draft.subject().key(), draft.kind(), id, 1);
    return addRevision(id, 1, draft);
  }

  /** Writes the record's next revision; returns its key. */
  long revise(long id, int revision, RecordDraft draft) throws SQLException {
    update(id, revision, draft);
    if (!outbox.isUnshared(id)) {
      outbox.supersede(id);
      outbox.enqueue(draft.subject().key(), draft.kind(), id, revision);
    }
    return addRevision(id, revision, draft);
  }

  /** The domain is no content but how the rules read it, and they may have been others. */
  void tag(long id, RecordDraft draft) throws SQLException {
    Sql.update(connection, "UPDATE record SET domain = ? WHERE id = ?", draft.domain(), id);
    subjects.store(draft);
  }

  private void insert(long id, RecordDraft draft) throws SQLException {
    SubjectRef subject = draft.subject();
    Ruling ruling = draft.ruling();
    Sql.bind(
        insertRecord,
        id,
        subject.key(),
        draft.kind(),
        draft.naturalKey(),
        subject.name(),
        draft.documentNo(),
        draft.title(),
        draft.authority(),
        draft.unit(),
        draft.domain(),
        nullIfEmpty(draft.decidedOn()),
        nullIfEmpty(draft.validUntil()),
        draft.contentHash(),
        draft.line(),
        nullIfEmpty(ruling.dueOn()),
        ruling.dueProvisional(),
        ruling.limitRule(),
        nullIfEmpty(ruling.reportDueOn()),
        nullIfEmpty(ruling.publicUntil()),
        nullIfEmpty(ruling.severity()),
        nullIfEmpty(ruling.exemption()),
        nullIfEmpty(ruling.exemptionRule()));
    insertRecord.executeUpdate();
    subjects.store(draft);
  }

  private void update(long id, int revision, RecordDraft draft) throws SQLException {
    SubjectRef subject = draft.subject();
    Ruling ruling = draft.ruling();
    Sql.bind(
        updateRecord,
        subject.key(),
        subject.name(),
        draft.documentNo(),
        draft.title(),
        draft.authority(),
        draft.unit(),
        draft.domain(),
        nullIfEmpty(draft.decidedOn()),
        nullIfEmpty(draft.validUntil()),
        draft.contentHash(),
        batch.number(),
        draft.line(),
        revision,
        nullIfEmpty(ruling.dueOn()),
        ruling.dueProvisional(),
        ruling.limitRule(),
        nullIfEmpty(ruling.reportDueOn()),
        ruling.severity(),
        nullIfEmpty(ruling.publicUntil()),
        ruling.exemption(),
        ruling.exemptionRule(),
        id);
    updateRecord.executeUpdate();
    subjects.store(draft);
  }

  private long addRevision(long id, int revision, RecordDraft draft) throws SQLException {
    long key = RevisionKey.of(id, revision);
    Sql.bind(insertRevision, key, draft.line(), draft.unit(), draft.payload());
    insertRevision.executeUpdate();
    annotations.doubted(key, draft.doubts());
    if (LIST_KINDS.contains(draft.kind())) {
      list(id, draft);
    }
    return key;
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

  /** Writes the subjects that are still waiting. */
  void flush() throws SQLException {
    subjects.flush();
  }

  @Override
  public void close() throws SQLException {
    insertRecord.close();
    updateRecord.close();
    insertRevision.close();
    subjects.close();
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
