package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Domain;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.BatchChange;
import io.creditctl.core.record.ConflictStore;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.Misnamed;
import io.creditctl.core.record.Recipients;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.record.TraceEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Records in SQL. */
public final class JdbcRecordStore implements RecordStore {
  private static final String SELECT_BATCH =
      "SELECT id, kind, file, sha256, encoding, source, actor, at, read, created, updated, unchanged,"
          + " conflicts, rejected, undone_by FROM batch ";

  private final Database database;

  public JdbcRecordStore(Database database) {
    this.database = database;
  }

  @Override
  public ImportSession begin(Batch.Origin origin, Recipients recipients, boolean rehearsal) {
    return session(
        rehearsal ? database.beginRehearsal() : database.begin(),
        origin,
        recipients,
        rehearsal,
        false);
  }

  @Override
  public ImportSession beginLarge(Batch.Origin origin, Recipients recipients) {
    boolean empty =
        database
            .read(c -> Sql.one(c, "SELECT 1 FROM record LIMIT 1", row -> row.getInt(1)))
            .isEmpty();
    return session(
        empty ? database.beginFilling() : database.begin(), origin, recipients, false, empty);
  }

  private ImportSession session(
      WriteTransaction transaction,
      Batch.Origin origin,
      Recipients recipients,
      boolean rehearsal,
      boolean firstFill) {
    try {
      return new JdbcImportSession(
          database.connection(),
          transaction,
          origin,
          new OutboxWriter(database.connection(), recipients, origin.at()),
          rehearsal,
          firstFill
              ? Optional.of(new FirstFill(database.connection(), origin.actor()))
              : Optional.empty());
    } catch (SQLException e) {
      transaction.close();
      throw SqlFailure.of(e, database.toString());
    }
  }

  @Override
  public Optional<StoredRecord> find(RecordId id) {
    return database.read(
        c -> Sql.one(c, RecordRows.SELECT + "WHERE r.id = ?", RecordRows::record, id.number()));
  }

  @Override
  public List<StoredRecord> findByDocumentNo(String documentNo) {
    return database.read(
        c ->
            Sql.list(
                c,
                RecordRows.SELECT + RecordRows.BY_DOCUMENT + "ORDER BY r.id",
                RecordRows::record,
                DocumentNumber.normalise(documentNo)));
  }

  @Override
  public boolean hasSubject(String creditCode, String normalisedName) {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT 1 FROM subject WHERE subject_key = ? AND normalised_name = ?",
                    row -> row.getInt(1),
                    creditCode,
                    normalisedName)
                .isPresent());
  }

  @Override
  public List<Misnamed> misnamed(List<String> codes) {
    Set<String> asked = Set.copyOf(codes);
    return database
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT "
                        + RecordRows.COLUMNS
                        + ", b.code, b.name, f.normalised_name FROM former_name f"
                        + " JOIN subject b ON b.subject_key = f.subject_key"
                        + " JOIN record r ON r.subject_key = f.subject_key"
                        + " WHERE r.voided = 0 AND r.kind <> ? AND b.normalised_name <> f.normalised_name"
                        + " ORDER BY r.id",
                    JdbcRecordStore::misnamed,
                    Kind.SUBJECT_BASE))
        .stream()
        .flatMap(Optional::stream)
        .filter(found -> asked.isEmpty() || asked.contains(found.code()))
        .toList();
  }

  private static Optional<Misnamed> misnamed(ResultSet row) throws SQLException {
    StoredRecord record = RecordRows.record(row);
    boolean former = record.subject().normalisedName().equals(row.getString("normalised_name"));
    return former
        ? Optional.of(new Misnamed(record, row.getString("code"), row.getString("name")))
        : Optional.empty();
  }

  @Override
  public Stream<StoredRecord> list(RecordQuery query) {
    List<Object> parameters = new ArrayList<>();
    String condition = condition(query, parameters);
    return SqlStream.of(
        database,
        RecordRows.SELECT + condition + " ORDER BY r.id",
        RecordRows::record,
        parameters.toArray());
  }

  @Override
  public long count(RecordQuery query) {
    List<Object> parameters = new ArrayList<>();
    String sql = "SELECT count(*) FROM record r " + condition(query, parameters);
    return database.read(
        c -> Sql.one(c, sql, row -> row.getLong(1), parameters.toArray()).orElse(0L));
  }

  private static String condition(RecordQuery query, List<Object> parameters) {
    StringBuilder sql = new StringBuilder("WHERE 1 = 1");
    narrow(sql, parameters, " AND r.kind = ?", query.kind());
    narrow(sql, parameters, " AND r.unit = ?", query.unit());
    narrow(
        sql,
        parameters,
        " AND instr(" + RecordRows.DOMAIN + " || '/', ? || '/') = 1",
        query.domain().map(Domain::code).orElse(""));
    narrow(sql, parameters, " AND r.subject_key = ?", query.subjectKey());
    query
        .decided()
        .ifPresent(
            period -> {
              narrow(sql, parameters, " AND r.decided_on >= ?", period.from().toString());
              narrow(sql, parameters, " AND r.decided_on <= ?", period.to().toString());
            });
    return query.voided() ? sql.toString() : sql.append(" AND r.voided = 0").toString();
  }

  private static void narrow(
      StringBuilder sql, List<Object> parameters, String condition, String value) {
    if (!value.isEmpty()) {
      sql.append(condition);
      parameters.add(value);
    }
  }

  @Override
  public Map<String, String> values(RecordId id, int revision) {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT payload FROM record_revision WHERE id = ?",
                    row -> Payload.parse(row.getString(1)),
                    RevisionKey.of(id.number(), revision))
                .orElseGet(Map::of));
  }

  @Override
  public List<TraceEvent> trace(RecordId id) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT b.at, 'imported' AS action, b.actor, v.revision,"
                    + " 'B-' || b.id || ' ' || b.file || CASE WHEN v.line > 0 THEN ':' || v.line ELSE '' END"
                    + " AS detail, 1 AS step, 0 AS n FROM record_revision v JOIN batch b ON b.id = v.batch_id"
                    + " WHERE v.id BETWEEN ?1 * 65536 AND ?1 * 65536 + 65535 AND v.voided = 0"
                    + " UNION ALL SELECT b.at, 'cleaned', b.actor, v.revision, c.rules || ' ' || c.field"
                    + " || ': ' || c.before || ' → ' || c.after, 2, 0 FROM cell_change c"
                    + " JOIN record_revision v ON v.id = c.revision_id JOIN batch b ON b.id = v.batch_id"
                    + " WHERE c.revision_id BETWEEN ?1 * 65536 AND ?1 * 65536 + 65535"
                    + " UNION ALL SELECT at, action, actor, revision, detail, 2, id FROM event WHERE record_id = ?1"
                    + " UNION ALL SELECT s.at, 'scored', s.actor, json_extract(l.value, '$[2]'), s.scheme || ' '"
                    + " || s.period_from || '/' || s.period_to || ' ' || json_extract(l.value, '$[0]')"
                    + " || printf(' %+.2f → ', json_extract(l.value, '$[3]') / 10000.0)"
                    + " || coalesce(printf('%.2f ', r.score / 10000.0), '') || r.grade, 2, 0"
                    + " FROM record q CROSS JOIN score_run s CROSS JOIN score_result r"
                    + " ON r.run_id = s.id AND r.subject_key = q.subject_key CROSS JOIN json_each(r.lines) l"
                    + " WHERE q.id = ?1 AND s.state <> 'DRAFT' AND json_extract(l.value, '$[1]') = ?1"
                    + " UNION ALL SELECT updated_at, 'push ' || lower(replace(state, '_', '-')), target,"
                    + " revision, trim(receipt_no || ' ' || remote_code || ' ' || remote_message), 3, 0"
                    + " FROM outbox WHERE record_id = ?1 ORDER BY 1, 4, 6, 7, 5",
                row ->
                    new TraceEvent(
                        Instant.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)),
                id.number()));
  }

  @Override
  public ConflictStore conflicts() {
    return new JdbcConflictStore(database);
  }

  @Override
  public void note(List<RecordId> records, String action, String actor, String detail, Instant at) {
    database.write(
        c -> {
          for (RecordId record : records) {
            EventLog.add(c, at, actor, action, record.number(), detail);
          }
          return null;
        });
  }

  @Override
  public Optional<Batch> batch(BatchId id) {
    return database.read(
        c -> Sql.one(c, SELECT_BATCH + "WHERE id = ?", JdbcRecordStore::batch, id.number()));
  }

  @Override
  public List<Batch> batches(int limit) {
    return database.read(
        c -> Sql.list(c, SELECT_BATCH + "ORDER BY id DESC LIMIT ?", JdbcRecordStore::batch, limit));
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        new BatchId(row.getLong("id")),
        new Batch.Origin(
            row.getString("kind"),
            row.getString("file"),
            row.getString("sha256"),
            row.getString("encoding"),
            row.getString("source"),
            row.getString("actor"),
            Instant.parse(row.getString("at"))),
        new ImportCounts(
            row.getLong("read"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("conflicts"),
            row.getLong("rejected")),
        row.getLong("undone_by") > 0);
  }

  @Override
  public List<BatchChange> changes(BatchId id) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT v.record_id, r.kind, v.revision, v.revision = r.revision, p.voided,"
                    + " coalesce(p.unit, '')"
                    + " FROM record_revision v JOIN record r ON r.id = v.record_id"
                    + " LEFT JOIN record_revision p ON p.id = v.id - 1 AND p.record_id = v.record_id"
                    + " WHERE v.batch_id = ? ORDER BY v.record_id, v.revision",
                JdbcRecordStore::change,
                id.number()));
  }

  private static BatchChange change(ResultSet row) throws SQLException {
    boolean voidedBefore = row.getInt(5) == 1;
    boolean absentBefore = row.wasNull();
    BatchChange.Before before =
        absentBefore
            ? BatchChange.Before.ABSENT
            : voidedBefore ? BatchChange.Before.VOID : BatchChange.Before.ACTIVE;
    return new BatchChange(
        new RecordId(row.getLong(1)),
        row.getString(2),
        row.getInt(3),
        row.getInt(4) == 1,
        before,
        row.getString(6));
  }
}
