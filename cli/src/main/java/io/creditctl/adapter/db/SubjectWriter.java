package io.creditctl.adapter.db;

import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps the subject of each record; only base data changes what is known of one. */
final class SubjectWriter implements AutoCloseable {
  private static final String BASE_DATA = "subject";

  /**
   * One place for each subject that was seen lately, by hash, so that most rows need no look-up.
   */
  private static final int PLACES = 1 << 20;

  private final PreparedStatement insert;
  private final PreparedStatement replace;
  private final String[] seenLately = new String[PLACES];

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
    int hash = key.hashCode();
    int place = (hash ^ hash >>> 12) & (PLACES - 1);
    boolean seen = key.equals(seenLately[place]);
    seenLately[place] = key;
    return !seen;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    replace.close();
  }
}
