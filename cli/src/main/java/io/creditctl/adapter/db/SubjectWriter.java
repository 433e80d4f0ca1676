package io.creditctl.adapter.db;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps the subject of each record; only base data changes what is known of one. New subjects are
 * written in the order of their keys, many at a time: in the order of a file they would touch all
 * of a large table at random.
 */
final class SubjectWriter implements AutoCloseable {
  /** How many subjects are remembered as written, so that most rows need no look-up. */
  private static final int REMEMBERED = 500_000;

  private static final int WRITTEN_AT_ONCE = 50_000;

  private final PreparedStatement insert;
  private final PreparedStatement replace;
  private final Set<String> written = new HashSet<>();
  private final Map<String, SubjectRef> waiting = new TreeMap<>();

  SubjectWriter(Connection connection) throws SQLException {
    String columns = "INTO subject (subject_key, code, name, normalised_name, type, domain)";
    insert = connection.prepareStatement("INSERT OR IGNORE " + columns + " VALUES (?,?,?,?,?,'')");
    replace =
        connection.prepareStatement(
            "INSERT "
                + columns
                + " VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET code = excluded.code,"
                + " name = excluded.name, normalised_name = excluded.normalised_name,"
                + " type = excluded.type, domain = excluded.domain");
  }

  void store(RecordDraft draft) throws SQLException {
    SubjectRef subject = draft.subject();
    if (draft.kind().equals(Kind.SUBJECT_BASE)) {
      bind(replace, subject);
      replace.setString(6, draft.domain());
      replace.executeUpdate();
    } else if (written.add(subject.key())) {
      waiting.put(subject.key(), subject);
      if (waiting.size() >= WRITTEN_AT_ONCE) {
        flush();
      }
    }
  }

  /** Writes what is still waiting. */
  void flush() throws SQLException {
    for (SubjectRef subject : waiting.values()) {
      bind(insert, subject);
      insert.executeUpdate();
    }
    waiting.clear();
    if (written.size() >= REMEMBERED) {
      written.clear();
    }
  }

  private static void bind(PreparedStatement statement, SubjectRef subject) throws SQLException {
    Sql.bind(
        statement,
        subject.key(),
        subject.code(),
        subject.name(),
        subject.normalisedName(),
        subject.type());
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    replace.close();
  }
}
