package io.creditctl.adapter.db;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Sorts the database's errors into what a user can do about them. */
final class SqlFailure {
  private SqlFailure() {}

  /** Whether another connection is in the way. */
  static boolean isBusy(SQLException e) {
    return e instanceof SQLiteException sqlite
        && (primary(sqlite) == SQLiteErrorCode.SQLITE_BUSY.code
            || primary(sqlite) == SQLiteErrorCode.SQLITE_LOCKED.code);
  }

  /** The error without what its extended code says more. */
  private static int primary(SQLiteException e) {
    return e.getResultCode().code & 0xff;
  }

  static RuntimeException of(SQLException e, String store) {
    if (!(e instanceof SQLiteException sqlite)) {
      return new IllegalStateException(e);
    }
    int primary = primary(sqlite);
    if (isBusy(e)) {
      return CreditException.causedBy(e, ErrorCode.STORE_LOCKED, store, "");
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return CreditException.causedBy(e, ErrorCode.STORE_DAMAGED, store, e.getMessage());
    }
    if (primary == SQLiteErrorCode.SQLITE_ERROR.code
        || primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code
        || primary == SQLiteErrorCode.SQLITE_MISUSE.code) {
      return new IllegalStateException(e); // our statement is wrong, not the store
    }
    // Full disk, read-only file, refused access and the like.
    return CreditException.causedBy(e, ErrorCode.STORE_UNUSABLE, store, e.getMessage());
  }
}
