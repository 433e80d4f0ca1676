package io.creditctl.adapter.exchange;

import io.creditctl.core.push.PushFailure;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.Driver;

/**
 * The connection to one front-end database, opened when it is first needed, and again when lost.
 */
final class TableConnection implements AutoCloseable {
  /** A platform that holds a table longer is busy with it. */
  private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

  private final TableAddress address;
  private final TableAccess access;
  private Optional<Connection> open = Optional.empty();

  TableConnection(URI url, TableAccess access) {
    this.address = TableAddress.of(access.setting(), url);
    this.access = access;
  }

  /** What is done between begin and commit. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  String name() {
    return address.url() + " user=" + access.user();
  }

  /** Runs work in one transaction; whatever goes wrong, nothing of it stays. */
  <T> T inTransaction(Work<T> work) throws SQLException {
    Connection connection = connection();
    try {
      begin(connection);
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException | PushFailure e) {
      undo(connection, e);
      throw e;
    }
  }

  private Connection connection() throws SQLException {
    if (open.isEmpty()) {
      Connection connection = new Driver().connect(address.url(), address.properties(access));
      open = Optional.of(connection);
      connection.setAutoCommit(false);
    }
    return open.get();
  }

  private void begin(Connection connection) throws SQLException {
    long statement = access.deadline().toMillis();
    long lock = Math.min(statement, LOCK_WAIT.toMillis());
    try (Statement settings = connection.createStatement()) {
      settings.execute(
          "SET LOCAL lock_timeout = " + lock + "; SET LOCAL statement_timeout = " + statement);
    }
  }

  /** A connection that cannot be rolled back is lost; the next one begins anew. */
  private void undo(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
      close();
    }
  }

  @Override
  public void close() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    } finally {
      open = Optional.empty();
    }
  }
}
