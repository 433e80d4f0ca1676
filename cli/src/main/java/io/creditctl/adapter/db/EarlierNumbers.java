package io.creditctl.adapter.db;

import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.person.RowSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Seals the identity numbers that an earlier program stored in clear, and knows their owners by
 * them from now on; part of the migration's transaction.
 */
final class EarlierNumbers {
  private static final String ROWS =
      "SELECT v.id, v.payload, r.kind, r.id, v.revision = r.revision, r.subject_key"
          + " FROM record_revision v JOIN record r ON r.id = v.record_id ORDER BY v.id";

  private final Connection connection;
  private final Database database;
  private final StoreSeals seals;
  private final Map<String, RowSeal> sealOfKind = new HashMap<>();
  private long found;

  private EarlierNumbers(Connection connection, Database database, StoreSeals seals) {
    this.connection = connection;
    this.database = database;
    this.seals = seals;
  }

  static void seal(Connection connection, Database database, StoreSeals seals) throws SQLException {
    new EarlierNumbers(connection, database, seals).run();
  }

  private void run() throws SQLException {
    int before = secureDelete(1);
    Sql.update(
        connection, "CREATE TEMP TABLE sealed_row (id INTEGER PRIMARY KEY, payload TEXT NOT NULL)");
    try (PreparedStatement rows = connection.prepareStatement(ROWS);
        ResultSet row = rows.executeQuery()) {
      while (row.next()) {
        seal(row);
      }
    }
    if (found > 0) {
      replaceRows();
      Sql.update(
          connection,
          "DELETE FROM subject WHERE subject_key LIKE 'N:%' AND NOT EXISTS"
              + " (SELECT 1 FROM record r WHERE r.subject_key = subject.subject_key)");
    }
    Sql.update(connection, "DROP TABLE sealed_row");
    secureDelete(before);
  }

  /** Whether what is deleted is overwritten, from now on; answers what it was until now. */
  private int secureDelete(int wanted) throws SQLException {
    int before = Sql.one(connection, "PRAGMA secure_delete", row -> row.getInt(1)).orElse(0);
    Sql.one(connection, "PRAGMA secure_delete = " + wanted, row -> row.getInt(1));
    return before;
  }

  private void seal(ResultSet row) throws SQLException {
    String kind = row.getString(3);
    RowSeal seal = sealOfKind.computeIfAbsent(kind, code -> seals.of(database, code));
    String[] values = seal.inOrder(Payload.parse(row.getString(2)));
    if (!seal.hasNumber(values)) {
      return;
    }
    found++;
    RowSeal.Sealed sealed = seal.seal(values);
    Sql.update(
        connection,
        "INSERT INTO sealed_row (id, payload) VALUES (?, CAST(? AS TEXT))",
        row.getLong(1),
        sealed.payload());
    if (row.getInt(5) == 1) {
      know(row.getLong(4), row.getString(6), sealed);
    }
  }

  /** The record as a new import of it would store it. */
  private void know(long record, String subjectKey, RowSeal.Sealed sealed) throws SQLException {
    SubjectRef subject = sealed.subject();
    Sql.update(
        connection,
        "UPDATE record SET subject_key=?, subject_name=?, natural_key=?, content_hash=? WHERE id=?",
        subject.key(),
        subject.name(),
        sealed.naturalKey(),
        sealed.contentHash(),
        record);
    Sql.update(
        connection,
        "UPDATE listing SET subject_key=?, normalised_name=?, person_key=? WHERE record_id=?",
        subject.key(),
        subject.normalisedName(),
        sealed.personKey(),
        record);
    if (!subject.key().equals(subjectKey)) {
      Sql.update(
          connection, "UPDATE outbox SET subject_key=? WHERE record_id=?", subject.key(), record);
      Sql.update(
          connection,
          "INSERT OR IGNORE INTO subject (subject_key, code, name, normalised_name, type, domain)"
              + " SELECT ?1, code, ?2, ?3, type, domain FROM subject WHERE subject_key = ?4",
          subject.key(),
          subject.name(),
          subject.normalisedName(),
          subjectKey);
    }
  }

  /**
   * A row that is changed in its place may leave its old bytes in the page. So all rows go, their
   * pages are overwritten, and what is to stay comes back.
   */
  private void replaceRows() throws SQLException {
    List<String> columns =
        Sql.list(
            connection,
            "SELECT name FROM pragma_table_info('record_revision')",
            row -> row.getString(1));
    String kept =
        columns.stream()
            .map(
                column ->
                    column.equals("payload")
                        ? "coalesce(s.payload, v.payload) AS payload"
                        : "v." + column)
            .collect(Collectors.joining(", "));
    String names = String.join(", ", columns);
    Sql.update(
        connection,
        "CREATE TEMP TABLE kept_row AS SELECT "
            + kept
            + " FROM record_revision v LEFT JOIN sealed_row s ON s.id = v.id ORDER BY v.id");
    Sql.update(connection, "DELETE FROM record_revision");
    Sql.update(
        connection,
        "INSERT INTO record_revision ("
            + names
            + ") SELECT "
            + names
            + " FROM kept_row ORDER BY id");
    Sql.update(connection, "DROP TABLE kept_row");
  }
}
