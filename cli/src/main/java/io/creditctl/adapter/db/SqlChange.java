package io.creditctl.adapter.db;

import java.sql.SQLException;

/** A change inside a transaction that somebody else commits. */
@FunctionalInterface
interface SqlChange {
  void apply() throws SQLException;

  /** Makes the change; trouble is told as the store's. */
  default void make(String store) {
    try {
      apply();
    } catch (SQLException e) {
      throw SqlFailure.of(e, store);
    }
  }
}
