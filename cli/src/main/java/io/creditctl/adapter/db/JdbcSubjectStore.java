package io.creditctl.adapter.db;

import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.subject.SubjectStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Subjects in SQL. */
public final class JdbcSubjectStore implements SubjectStore {
  private static final String SELECT =
      "SELECT subject_key, code, name, normalised_name, type FROM subject ";
  private static final String SEARCH =
      "WHERE (code >= ?1 AND code < ?1 || '~') OR instr(normalised_name, ?1) > 0 OR subject_key IN"
          + " (SELECT subject_key FROM former_name WHERE instr(normalised_name, ?1) > 0)";

  private final Database database;

  public JdbcSubjectStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<SubjectRef> byKey(String key) {
    return database.read(
        c -> Sql.one(c, SELECT + "WHERE subject_key = ?", JdbcSubjectStore::subject, key));
  }

  @Override
  public List<SubjectRef> byName(String normalisedName) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + "WHERE normalised_name = ? ORDER BY subject_key",
                JdbcSubjectStore::subject,
                normalisedName));
  }

  @Override
  public List<SubjectRef> byFormerName(String normalisedName) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT
                    + "WHERE subject_key IN (SELECT subject_key FROM former_name"
                    + " WHERE normalised_name = ?) ORDER BY subject_key",
                JdbcSubjectStore::subject,
                normalisedName));
  }

  @Override
  public List<SubjectRef> search(String normalisedText, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + SEARCH + " ORDER BY normalised_name, subject_key LIMIT ?2",
                JdbcSubjectStore::subject,
                normalisedText,
                limit));
  }

  @Override
  public long count(String normalisedText) {
    return database.read(
        c ->
            Sql.one(
                    c,
                    "SELECT count(*) FROM subject " + SEARCH,
                    row -> row.getLong(1),
                    normalisedText)
                .orElse(0L));
  }

  private static SubjectRef subject(ResultSet row) throws SQLException {
    return new SubjectRef(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }
}
