package io.creditctl.adapter.db;

import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Keeps the subject of each record; only base data changes what is known of one. */
final class SubjectWriter implements AutoCloseable {
  private static final String BASE_DATA = "subject";

  /** How many subjects are remembered as stored before, so that most rows need no look-up. */
  private static final int REMEMBERED_SUBJECTS = 200_000;

  private final PreparedStatement insert;
  private final PreparedStatement replace;
  private final Set<String> stored = new HashSet<>();

  SubjectWriter(Connection connection) throws SQLException {
    String columns = "INTO subject (subject_key, code, name, normalised_name, type, domain)";
    insert = connection.prepareStatement("INSERT OR IGNORE " + columns + " VALUES (?,?,?,?,?,?)");
    replace = connection.prepareStatement("INSERT OR REPLACE " + columns + " VALUES (?,?,?,?,?,?)");
  }

  void store(RecordDraft draft) throws SQLException {
    boolean base = draft.kind().equals(BASE_DATA);
    if (!base && !isNew(draft.subject().key())) {
      return;
    }
    SubjectRef subject = draft.subject();
    PreparedStatement statement = base ? replace : insert;
    Sql.bind(
        statement,
        subject.key(),
        subject.code(),
        subject.name(),
        subject.normalisedName(),
        subject.type(),
        draft.domain());
    statement.executeUpdate();
  }

  private boolean isNew(String key) {
    if (stored.size() >= REMEMBERED_SUBJECTS) {
      stored.clear();
    }
    return stored.add(key);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    replace.close();
  }
}
