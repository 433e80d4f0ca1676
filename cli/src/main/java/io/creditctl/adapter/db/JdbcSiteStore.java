package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.site.SiteRecord;
import io.creditctl.core.site.SiteRow;
import io.creditctl.core.site.SiteStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the records of the site in its order; their rows come along and are parsed on demand. */
public final class JdbcSiteStore implements SiteStore {
  /** Most rows are never asked for; to carry them along would be most of the work. */
  private static final String OF_KIND =
      "SELECT o.rowid AS position, r.id, r.kind, r.subject_key, r.subject_name, r.document_no, r.title,"
          + " r.authority, r.decided_on, r.valid_until, r.revision, r.content_hash, r.voided,"
          + " r.exemption, r.disclosed_on, r.public_until, w.since, coalesce(w.ground, '') AS ground,"
          + " EXISTS (SELECT 1 FROM case_file c WHERE c.record_id = r.id AND c.type = 'objection'"
          + " AND c.open = 1) AS disputed"
          + " FROM temp.site_order o CROSS JOIN record r ON r.id = o.id"
          + " LEFT JOIN withdrawal w ON w.record_id = r.id"
          + " WHERE o.rowid BETWEEN (SELECT min(rowid) FROM site_order WHERE kind = ?1)"
          + " AND (SELECT max(rowid) FROM site_order WHERE kind = ?1) ORDER BY o.rowid";

  private static final String ROWS =
      "SELECT o.id, v.payload FROM temp.site_order o CROSS JOIN record_revision v ON v.id = o.present"
          + " WHERE o.rowid BETWEEN ? AND ? ORDER BY o.rowid";

  private static final long MAPPED_BYTES = 1L << 30;

  private final Database database;

  public JdbcSiteStore(Database database) {
    this.database = database;
  }

  @Override
  public Snapshot open(Collection<String> kinds) {
    database.read(
        c -> {
          // By hand: the driver's own transactions take the writers' lock.
          Sql.update(c, "BEGIN DEFERRED");
          try {
            order(c, kinds);
            return true;
          } catch (SQLException e) {
            Sql.update(c, "ROLLBACK");
            throw e;
          }
        });
    return new OpenSnapshot(database);
  }

  /** Numbers the records in their order, so that a part of them is found without sorting again. */
  private static void order(Connection connection, Collection<String> kinds) throws SQLException {
    // A month's records lie all over the file: to map it saves copying each page a dozen times.
    Sql.one(connection, "PRAGMA mmap_size = " + MAPPED_BYTES, row -> row.getLong(1));
    Sql.update(connection, "DROP TABLE IF EXISTS temp.site_order");
    Sql.update(
        connection,
        "CREATE TEMP TABLE site_order (id INTEGER NOT NULL, kind TEXT NOT NULL, present INTEGER NOT NULL)");
    String marks = String.join(",", Collections.nCopies(kinds.size(), "?"));
    Sql.update(
        connection,
        "INSERT INTO site_order (id, kind, present) SELECT r.id, r.kind, "
            + RevisionKey.OF_PRESENT
            + " FROM record r WHERE r.kind IN ("
            + marks
            + ") ORDER BY kind, decided_on DESC, document_no, natural_key, id",
        kinds.toArray());
    Sql.update(connection, "CREATE INDEX temp.site_order_kind ON site_order (kind)");
  }

  private static final class OpenSnapshot implements Snapshot {
    private final Database database;
    private final PreparedStatement rowOf;

    OpenSnapshot(Database database) {
      this.database = database;
      this.rowOf =
          database.read(
              c -> c.prepareStatement("SELECT payload FROM record_revision WHERE id = ?"));
    }

    @Override
    public Stream<SiteRow> records(String kind) {
      return SqlStream.of(
          database,
          OF_KIND,
          row -> {
            SiteRecord record = record(row);
            return new SiteRow(row.getLong("position"), record, () -> values(record));
          },
          kind);
    }

    private Map<String, String> values(SiteRecord record) {
      return database.read(
          c -> {
            rowOf.setLong(1, RevisionKey.of(record.id().number(), record.revision()));
            try (ResultSet row = rowOf.executeQuery()) {
              row.next();
              return Payload.parse(row.getString(1));
            }
          });
    }

    @Override
    public Stream<Row> rows(long first, long last) {
      return SqlStream.of(
          database,
          ROWS,
          row -> new Row(new RecordId(row.getLong(1)), Payload.parse(row.getString(2))),
          first,
          last);
    }

    @Override
    public List<String> repairedNumbers(LocalDate asOf) {
      return database.read(
          c ->
              Sql.list(
                  c,
                  "SELECT DISTINCT r.document_no FROM withdrawal w JOIN record r ON r.id = w.record_id"
                      + " WHERE w.ground = 'REPAIRED' AND w.since <= ? ORDER BY 1",
                  row -> row.getString(1),
                  asOf));
    }

    private static SiteRecord record(ResultSet row) throws SQLException {
      String name = row.getString("subject_name");
      Optional<LocalDate> withdrawnOn = Sql.day(row, "since");
      return new SiteRecord(
          new RecordId(row.getLong("id")),
          row.getString("kind"),
          SubjectRef.ofKey(row.getString("subject_key"), name, SubjectName.normalise(name), ""),
          row.getString("document_no"),
          row.getString("title"),
          row.getString("authority"),
          Sql.day(row, "decided_on"),
          Sql.day(row, "valid_until"),
          row.getInt("revision"),
          HexFormat.of().formatHex(row.getBytes("content_hash")),
          row.getInt("voided") == 1,
          row.getString("exemption"),
          Sql.day(row, "disclosed_on"),
          Sql.day(row, "public_until"),
          withdrawnOn,
          row.getString("ground"),
          row.getInt("disputed") == 1);
    }

    @Override
    public void close() {
      database.read(
          c -> {
            rowOf.close();
            Sql.update(c, "ROLLBACK"); // nothing but the order was written, and it is temporary
            return true;
          });
    }
  }
}
