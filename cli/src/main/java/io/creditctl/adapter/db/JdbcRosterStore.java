package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.roster.ListedName;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.roster.RosterStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** List entries in SQL; they are records of the kinds that are lists. */
public final class JdbcRosterStore implements RosterStore {
  private static final String SELECT =
      "SELECT r.id, r.subject_key, r.subject_name, r.title, r.document_no, r.authority, r.decided_on,"
          + " r.valid_until, v.payload, w.since AS removed_on"
          + " FROM listing l JOIN record r ON r.id = l.record_id LEFT JOIN withdrawal w"
          + " ON w.record_id = r.id AND w.ground IN ("
          + OutboxWriter.ENDING
          + ") JOIN record_revision v ON "
          + RevisionKey.PRESENT
          + " WHERE l.kind = ? AND r.voided = 0 ";

  /**
   * The latest file whose content the list still has. A file without a row and changes by hand are
   * no snapshot, and one that came after a batch that was taken back later lacks what that batch
   * had brought.
   */
  private static final String SNAPSHOT =
      "SELECT max(b.at), NULL FROM batch b WHERE b.kind = ? AND b.sha256 <> '' AND b.read > 0"
          + " AND b.undone_by = 0 AND NOT EXISTS (SELECT 1 FROM batch e WHERE e.kind = b.kind"
          + " AND e.id < b.id AND e.undone_by > b.id)";

  /**
   * The latest snapshot of each source that the list still has: a source that has fallen silent
   * makes the whole list old.
   */
  private static final String SNAPSHOTS =
      "SELECT min(s.at), min(s.expires_at) FROM snapshot s WHERE s.kind = ? AND s.id ="
          + " (SELECT max(x.id) FROM snapshot x JOIN batch b ON b.id = x.batch_id"
          + " WHERE x.kind = s.kind AND x.source = s.source AND NOT "
          + SnapshotRows.UNDONE
          + ")";

  private static final String ACTIVE =
      " FROM listing l JOIN record r ON r.id = l.record_id WHERE l.kind = ? AND r.voided = 0"
          + " AND coalesce(r.decided_on, '') <= ? AND coalesce(nullif(r.valid_until, ''), '9999') >= ?"
          + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.record_id = r.id AND w.ground IN ("
          + OutboxWriter.ENDING
          + ") AND w.since <= ?) ";

  private final Database database;
  private final Function<String, Optional<String>> basisField;

  /**
   * @param basisField gives for a record kind the code of the field that has the {@link Role#BASIS}
   */
  public JdbcRosterStore(Database database, Function<String, Optional<String>> basisField) {
    this.database = database;
    this.basisField = basisField;
  }

  @Override
  public Optional<Freshness> freshness(RosterList list) {
    return database.read(
        c -> {
          Optional<Freshness> synced =
              Sql.one(c, SNAPSHOTS, JdbcRosterStore::freshness, list.kindCode());
          return synced.isPresent()
              ? synced
              : Sql.one(c, SNAPSHOT, JdbcRosterStore::freshness, list.kindCode());
        });
  }

  private static Freshness freshness(ResultSet row) throws SQLException {
    return row.getString(1) == null
        ? null
        : new Freshness(
            Instant.parse(row.getString(1)),
            Optional.ofNullable(row.getString(2)).map(Instant::parse));
  }

  @Override
  public List<RosterEntry> bySubject(RosterList list, String subjectKey) {
    return select(list, "AND l.subject_key = ? ORDER BY r.id", subjectKey);
  }

  @Override
  public List<RosterEntry> byPerson(RosterList list, String personKey) {
    return select(list, "AND l.person_key = ? ORDER BY r.id", personKey);
  }

  @Override
  public boolean givesNumbers(RosterList list) {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT 1 FROM listing WHERE kind = ? AND person_key > '' LIMIT 1",
                    row -> true,
                    list.kindCode())
                .isPresent());
  }

  @Override
  public List<RosterEntry> byName(RosterList list, String normalisedName) {
    return select(list, "AND l.normalised_name = ? ORDER BY r.id", normalisedName);
  }

  @Override
  public List<RosterEntry> lapsed(RosterList list, LocalDate day) {
    return select(
        list,
        "AND r.valid_until < ? AND w.since IS NULL AND NOT EXISTS (SELECT 1 FROM withdrawal e"
            + " WHERE e.record_id = r.id AND e.ground = 'EXPIRED') ORDER BY r.id",
        day);
  }

  @Override
  public List<RosterEntry> entries(RosterList list) {
    return select(list, "ORDER BY r.id");
  }

  @Override
  public List<RosterEntry> entries(RosterList list, Collection<RecordId> ids) {
    return select(
        list,
        "AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id",
        ids.stream()
            .map(id -> Long.toString(id.number()))
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public List<ListedName> names(RosterList list, LocalDate day) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT l.record_id, l.subject_key, l.person_key, l.normalised_name"
                    + ACTIVE
                    + "ORDER BY l.record_id",
                row ->
                    new ListedName(
                        new RecordId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                list.kindCode(),
                day,
                day,
                day));
  }

  @Override
  public List<ListedName.Other> otherNames(RosterList list, LocalDate day) {
    return database.read(
        c ->
            Sql.list(
                c,
                "WITH active AS (SELECT l.record_id, l.subject_key, l.normalised_name"
                    + ACTIVE
                    + ") SELECT a.record_id, s.normalised_name, 0 FROM active a JOIN subject s"
                    + " ON s.subject_key = a.subject_key WHERE s.normalised_name <> a.normalised_name"
                    + " UNION SELECT a.record_id, f.normalised_name, 1 FROM former_name f"
                    + " JOIN active a ON a.subject_key = f.subject_key"
                    + " WHERE f.normalised_name <> a.normalised_name ORDER BY 1, 3, 2",
                row ->
                    new ListedName.Other(
                        new RecordId(row.getLong(1)), row.getString(2), row.getInt(3) == 1),
                list.kindCode(),
                day,
                day,
                day));
  }

  private List<RosterEntry> select(RosterList list, String condition, Object... parameters) {
    Object[] all = new Object[parameters.length + 1];
    all[0] = list.kindCode();
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return database.read(c -> Sql.list(c, SELECT + condition, row -> entry(list, row), all));
  }

  private RosterEntry entry(RosterList list, ResultSet row) throws SQLException {
    String payload = row.getString("payload");
    String basis =
        basisField
            .apply(list.kindCode())
            .map(field -> Payload.parse(payload).getOrDefault(field, ""))
            .orElse("");
    return new RosterEntry(
        new RecordId(row.getLong("id")),
        list,
        RecordRows.subject(row),
        IdentityNumber.maskedIn(row.getString("title")),
        basis,
        RecordRows.documentNo(row),
        row.getString("authority"),
        Sql.day(row, "decided_on"),
        lastDay(row));
  }

  /** Who was repaired or wrongly listed is off the list from that day on. */
  private static Optional<LocalDate> lastDay(ResultSet row) throws SQLException {
    Optional<LocalDate> until = Sql.day(row, "valid_until");
    Optional<LocalDate> removed = Sql.day(row, "removed_on").map(day -> day.minusDays(1));
    return removed.filter(last -> until.map(last::isBefore).orElse(true)).or(() -> until);
  }
}
