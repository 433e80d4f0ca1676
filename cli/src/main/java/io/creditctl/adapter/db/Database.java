package io.creditctl.adapter.db;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite store and the only connection that this process has to it. Readers are never blocked;
 * writers take turns under {@link WriterLock}.
 */
public final class Database implements AutoCloseable {
  private static final String MEMORY = ":memory:";
  private static final int BUSY_MILLIS = 30_000;
  private static final int CACHE_KIB = 81_920;

  /** Where pages are only appended, a larger cache would only write them later. */
  private static final int FILLING_CACHE_KIB = 16_384;

  private static final Set<PosixFilePermission> OWNER_ONLY_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private Connection connection;
  private WriterLock lock;

  /** Makes the real store that an empty one in memory stands in for, once there is a write. */
  private Optional<Supplier<Database>> awaited = Optional.empty();

  private Database(Connection connection, WriterLock lock) {
    this.connection = connection;
    this.lock = lock;
  }

  /**
   * Opens the store in this file, creating it for its owner alone when it is not there yet.
   *
   * @param lockWait how long a write waits for another process's write
   * @throws CreditException STORE_UNUSABLE, STORE_TOO_NEW or STORE_DAMAGED
   */
  public static Database open(Path file, Duration lockWait) {
    return open(file, lockWait, StoreSeals.NONE);
  }

  /**
   * The same for a store that an earlier program may have written.
   *
   * @param seals asked for only when it has
   */
  public static Database open(Path file, Duration lockWait, StoreSeals seals) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      WriterLock lock = WriterLock.beside(file, lockWait);
      return prepared(connect(JDBC.PREFIX + file), lock, seals);
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.STORE_UNUSABLE, file, reason(e));
    } catch (SQLException e) {
      throw SqlFailure.of(e, file.toString());
    }
  }

  /**
   * Opens the store in this file; where there is none, questions and rehearsals find an empty one
   * in memory, and only a real write makes the file.
   *
   * @throws CreditException as {@link #open}
   */
  public static Database openOrAwait(Path file, Duration lockWait, StoreSeals seals) {
    // A folder that must not be looked into is not a missing store.
    if (!Files.notExists(file)) {
      return open(file, lockWait, seals);
    }
    Database standIn = inMemory(file.toString());
    standIn.awaited = Optional.of(() -> open(file, lockWait, seals));
    return standIn;
  }

  /** A store that no other process sees and that is gone when it is closed. */
  public static Database inMemory() {
    return inMemory(MEMORY);
  }

  private static Database inMemory(String name) {
    try {
      return prepared(connect(JDBC.PREFIX + MEMORY), WriterLock.none(name), StoreSeals.NONE);
    } catch (SQLException e) {
      throw SqlFailure.of(e, name);
    }
  }

  /** Makes the file now if it is still awaited. */
  public void create() {
    if (awaited.isPresent()) {
      Database real = awaited.get().get();
      awaited = Optional.empty();
      close();
      connection = real.connection;
      lock = real.lock;
    }
  }

  private static Database prepared(Connection connection, WriterLock lock, StoreSeals seals)
      throws SQLException {
    Database database = new Database(connection, lock);
    try {
      Migrations.apply(database, seals);
      return database;
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Connection connect(String url) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-CACHE_KIB);
    config.setOpenMode(SQLiteOpenMode.NOMUTEX); // the driver lets one thread in at a time
    config.setGetGeneratedKeys(false); // or each update asks for a row number that nobody reads
    return JDBC.createConnection(url, config.toProperties());
  }

  private static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      if (posix) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
      } else {
        Files.createDirectories(folder);
      }
    }
    try {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      return; // another process was quicker; both may use it
    }
  }

  /** Runs a question. */
  <T> T read(SqlWork<T> work) {
    try {
      return work.apply(connection);
    } catch (SQLException e) {
      throw SqlFailure.of(e, lock.toString());
    }
  }

  /** Runs a change: all of it or nothing. */
  <T> T write(SqlWork<T> work) {
    try (WriteTransaction transaction = begin()) {
      T result = work.apply(connection);
      transaction.commit();
      return result;
    } catch (SQLException e) {
      throw SqlFailure.of(e, lock.toString());
    }
  }

  /** Begins a change that the caller commits; closing it uncommitted takes everything back. */
  WriteTransaction begin() {
    create();
    return begin(JournalMode.WAL, CACHE_KIB);
  }

  /** Begins a change that will not be committed. */
  WriteTransaction beginRehearsal() {
    return begin(JournalMode.WAL, CACHE_KIB);
  }

  /**
   * Begins a change of a size for which a write-ahead log, which writes all of it twice, is too
   * slow. Readers may have to wait for it, so it is only for a store that has nothing to read yet.
   * Its end turns the log on again, so that the next rehearsal finds nothing to change in the file.
   */
  WriteTransaction beginFilling() {
    create();
    return begin(JournalMode.DELETE, FILLING_CACHE_KIB);
  }

  private WriteTransaction begin(JournalMode journal, int cacheKib) {
    lock.acquire();
    try {
      useJournal(journal);
      Sql.update(connection, "PRAGMA cache_size = -" + cacheKib);
      connection.setAutoCommit(false);
      return new WriteTransaction(connection, lock, () -> useJournal(JournalMode.WAL));
    } catch (SQLException e) {
      lock.release();
      throw SqlFailure.of(e, lock.toString());
    } catch (RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  /**
   * Another process that has the store open keeps the mode as it is: either is right, one is
   * quicker.
   */
  private void useJournal(JournalMode wanted) {
    try {
      String mode = Sql.one(connection, "PRAGMA journal_mode", row -> row.getString(1)).orElse("");
      boolean inFile = !mode.equals("memory");
      if (inFile && !mode.equalsIgnoreCase(wanted.name())) {
        Sql.one(connection, "PRAGMA journal_mode = " + wanted, row -> row.getString(1));
      }
    } catch (SQLException e) {
      if (!SqlFailure.isBusy(e)) {
        throw SqlFailure.of(e, lock.toString());
      }
    }
  }

  Connection connection() {
    return connection;
  }

  /** The store's name, for errors. */
  @Override
  public String toString() {
    return lock.toString();
  }

  /** Looks through the whole store for damage; answers the first finding, or {@code ok}. */
  public String integrity() {
    return read(c -> Sql.one(c, "PRAGMA quick_check(1)", row -> row.getString(1)).orElse("ok"));
  }

  /** The number of the newest migration that this store has. */
  public int schemaVersion() {
    return read(Migrations::version);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlFailure.of(e, lock.toString());
    } finally {
      lock.release();
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
