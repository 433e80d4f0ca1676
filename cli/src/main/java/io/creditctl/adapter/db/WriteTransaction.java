package io.creditctl.adapter.db;

import java.sql.Connection;
import java.sql.SQLException;

/** One change of the store under the writer's lock. */
final class WriteTransaction implements AutoCloseable {
  private final Connection connection;
  private final WriterLock lock;
  private final Runnable afterwards;
  private boolean finished;

  /**
   * @param afterwards runs outside the transaction, before the next writer's turn
   */
  WriteTransaction(Connection connection, WriterLock lock, Runnable afterwards) {
    this.connection = connection;
    this.lock = lock;
    this.afterwards = afterwards;
  }

  void commit() throws SQLException {
    EventChain.extend(connection);
    connection.commit();
    finished = true;
  }

  @Override
  public void close() {
    try {
      if (!finished) {
        rollBack();
      }
      leave();
      afterwards.run();
    } finally {
      lock.release();
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // On a full disk the database has taken everything back by itself and has nothing left to do.
    }
  }

  /** Without this the next change would run outside any transaction, row by row. */
  private void leave() {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // As above; the driver has changed its mode all the same.
    }
  }

  /** The store's name, for errors. */
  @Override
  public String toString() {
    return lock.toString();
  }
}
