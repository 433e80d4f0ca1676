package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.publish.LedgerEntry;
import io.creditctl.core.site.publish.Publication;
import io.creditctl.core.site.publish.PublicationChanges;
import io.creditctl.core.site.publish.PublicationStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger in SQL: the pages go into a table for the moment, and a few statements compare. */
public final class JdbcPublicationStore implements PublicationStore {
  private static final int BATCH = 1000;

  private static final String PRESENT = " FROM publication p WHERE p.gone_at IS NULL AND ";

  private static final String SAME =
      "EXISTS (SELECT 1 FROM shown s WHERE s.record_id = p.record_id"
          + " AND s.address = p.address AND s.content_hash = p.content_hash)";

  private static final String SHOWN =
      "EXISTS (SELECT 1 FROM shown s WHERE s.record_id = p.record_id)";

  /** The records that are not known to be public before the day. */
  private static final String UNDISCLOSED =
      " FROM record r JOIN shown s ON s.record_id = r.id WHERE r.disclosed_on IS NULL";

  /** What the ledger knows to have been public, and is not any more. */
  private static final String TAKEN_DOWN =
      " FROM withdrawal w WHERE w.done_on IS NULL AND w.since <= ?1"
          + " AND EXISTS (SELECT 1 FROM publication p WHERE p.record_id = w.record_id)"
          + " AND NOT EXISTS (SELECT 1 FROM shown s WHERE s.record_id = w.record_id)";

  private final Database database;

  public JdbcPublicationStore(Database database) {
    this.database = database;
  }

  @Override
  public PublicationChanges record(Publication publication, boolean rehearsal) {
    try (WriteTransaction transaction = rehearsal ? database.beginRehearsal() : database.begin()) {
      Connection connection = database.connection();
      show(connection, publication);
      PublicationChanges changes = compare(connection, publication);
      Sql.update(connection, "DROP TABLE shown");
      if (!rehearsal) {
        transaction.commit();
      }
      return changes;
    } catch (SQLException e) {
      throw SqlFailure.of(e, database.toString());
    }
  }

  private static void show(Connection connection, Publication publication) throws SQLException {
    Sql.update(
        connection,
        "CREATE TEMP TABLE shown (record_id INTEGER PRIMARY KEY, address TEXT NOT NULL,"
            + " content_hash TEXT NOT NULL)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO shown VALUES (?,?,?)")) {
      int waiting = 0;
      for (PublishedPage page : publication.pages()) {
        Sql.bind(
            insert, page.record().number(), publication.baseUrl() + page.path(), page.sha256());
        insert.addBatch();
        waiting++;
        if (waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static PublicationChanges compare(Connection connection, Publication publication)
      throws SQLException {
    Instant at = publication.at();
    long gone = count(connection, "SELECT count(*)" + PRESENT + "NOT " + SHOWN);
    long changed = count(connection, "SELECT count(*)" + PRESENT + SHOWN + " AND NOT " + SAME);
    Sql.update(
        connection,
        "UPDATE publication AS p SET gone_at = ? WHERE gone_at IS NULL AND NOT " + SAME,
        at);
    int begun =
        Sql.update(
            connection,
            "INSERT INTO publication (record_id, address, published_at, content_hash)"
                + " SELECT s.record_id, s.address, ?, s.content_hash FROM shown s WHERE NOT EXISTS"
                + " (SELECT 1 FROM publication p WHERE p.record_id = s.record_id"
                + " AND p.gone_at IS NULL)",
            at);
    return new PublicationChanges(
        begun - changed,
        changed,
        gone,
        disclose(connection, publication),
        finish(connection, publication));
  }

  private static int disclose(Connection connection, Publication publication) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (at, actor, action, record_id, revision, detail)"
            + " SELECT ?1, ?2, 'disclosed', r.id, r.revision, ?3 || ' ' || s.address"
            + UNDISCLOSED,
        publication.at(),
        publication.actor(),
        publication.on());
    return Sql.update(
        connection,
        "UPDATE record SET disclosed_on = ?, disclosed_url = s.address FROM shown s"
            + " WHERE s.record_id = record.id AND record.disclosed_on IS NULL",
        publication.on());
  }

  private static int finish(Connection connection, Publication publication) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (at, actor, action, record_id, revision, detail)"
            + " SELECT ?2, ?3, 'withdrawn', r.id, r.revision, ?1 FROM record r WHERE r.id IN"
            + " (SELECT w.record_id"
            + TAKEN_DOWN
            + ")",
        publication.on(),
        publication.at(),
        publication.actor());
    return Sql.update(
        connection,
        "UPDATE withdrawal SET done_on = ?1 WHERE record_id IN (SELECT w.record_id"
            + TAKEN_DOWN
            + ")",
        publication.on());
  }

  private static long count(Connection connection, String sql) throws SQLException {
    return Sql.one(connection, sql, row -> row.getLong(1)).orElse(0L);
  }

  @Override
  public List<LedgerEntry> ledger(RecordId record) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT address, published_at, content_hash, gone_at FROM publication"
                    + " WHERE record_id = ? ORDER BY id",
                row ->
                    new LedgerEntry(
                        row.getString(1),
                        Instant.parse(row.getString(2)),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(Instant::parse)),
                record.number()));
  }
}
