package io.creditctl.adapter.db;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.roster.EntryReader;
import io.creditctl.core.roster.RosterEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads list entries with one statement: to prepare it takes longer than to run it. */
final class JdbcEntryReader implements EntryReader {
  private final Database database;
  private final EntryMapper mapper;
  private final PreparedStatement statement;

  /** Makes an entry of a list of the present row. */
  @FunctionalInterface
  interface EntryMapper {
    RosterEntry entry(RosterList list, ResultSet row) throws SQLException;
  }

  JdbcEntryReader(Database database, String sql, EntryMapper mapper) {
    this.database = database;
    this.mapper = mapper;
    this.statement = database.read(connection -> connection.prepareStatement(sql));
  }

  @Override
  public RosterEntry read(RosterList list, RecordId id) {
    return database.read(
        connection -> {
          Sql.bind(statement, list.kindCode(), id.number());
          try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
              throw new IllegalStateException(id + " is not on " + list);
            }
            return mapper.entry(list, row);
          }
        });
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw SqlFailure.of(e, database.toString());
    }
  }
}
