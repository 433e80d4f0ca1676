package io.creditctl.adapter.db;

import io.creditctl.core.push.call.RemoteCall;
import io.creditctl.core.push.call.RemoteCallLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The log of calls in its table. */
public final class JdbcRemoteCallLog implements RemoteCallLog {
  private static final String COLUMNS = "at, actor, target, method, path, sha256, status, bytes";

  private final Database database;

  public JdbcRemoteCallLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(RemoteCall call) {
    database.write(
        c ->
            Sql.update(
                c,
                "INSERT INTO remote_call (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?)",
                call.at(),
                call.actor(),
                call.target(),
                call.method(),
                call.path(),
                call.sha256(),
                call.status(),
                call.bytes()));
  }

  @Override
  public List<RemoteCall> latest(String target, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                "SELECT "
                    + COLUMNS
                    + " FROM remote_call WHERE ? IN ('', target) ORDER BY id DESC LIMIT ?",
                JdbcRemoteCallLog::call,
                target,
                limit));
  }

  private static RemoteCall call(ResultSet row) throws SQLException {
    return new RemoteCall(
        Instant.parse(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getLong(8));
  }
}
