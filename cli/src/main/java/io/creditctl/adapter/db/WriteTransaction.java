package io.creditctl.adapter.db;

import java.sql.Connection;
import java.sql.SQLException;

/** One change of the store under the writer's lock. */
final class WriteTransaction implements AutoCloseable {
  private final Connection connection;
  private final WriterLock lock;
  private boolean finished;

  WriteTransaction(Connection connection, WriterLock lock) {
    this.connection = connection;
    this.lock = lock;
  }

  void commit() throws SQLException {
    connection.commit();
    finished = true;
  }

  @Override
  public void close() {
    try {
      if (!finished) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw SqlFailure.of(e, lock.toString());
    } finally {
      lock.release();
    }
  }
}
