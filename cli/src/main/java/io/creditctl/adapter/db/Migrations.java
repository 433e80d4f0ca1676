package io.creditctl.adapter.db;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Brings a store's schema up to date; a normal start compares one number. */
final class Migrations {
  /** Rows of more than a kilobyte waste a third of the usual 4,096. */
  private static final int PAGE_BYTES = 16_384;

  /** Its second half is {@link EarlierNumbers}. */
  private static final String SEALED = "V003.sql";

  private static final List<String> SCRIPTS =
      List.of(
          "V001.sql",
          "V002.sql",
          SEALED,
          "V004.sql",
          "V005.sql",
          "V006.sql",
          "V007.sql",
          "V008.sql",
          "V009.sql",
          "V010.sql",
          "V011.sql",
          "V012.sql",
          "V013.sql",
          "V015.sql");
  private static final String FOLDER = "/io/creditctl/db/sqlite/";

  private Migrations() {}

  static void apply(Database database, StoreSeals seals) throws SQLException {
    int version = version(database.connection());
    if (version == newest()) {
      return;
    }
    if (version > newest()) {
      throw new CreditException(ErrorCode.STORE_TOO_NEW, version, newest());
    }
    if (version == 0) {
      refuseForeign(database);
      // Before anything is written, and only once: the size is kept in the file.
      execute(database.connection(), "PRAGMA page_size = " + PAGE_BYTES);
    }
    database.write(
        connection -> {
          for (int next = version(connection); next < newest(); next++) {
            execute(connection, script(SCRIPTS.get(next)));
            if (SCRIPTS.get(next).equals(SEALED)) {
              EarlierNumbers.seal(connection, database, seals);
            }
            execute(connection, "PRAGMA user_version = " + (next + 1));
          }
          Sql.update(
              connection,
              "INSERT OR IGNORE INTO store_property (name, value) VALUES ('id', ?)",
              UUID.randomUUID().toString());
          return null;
        });
  }

  /** A path that was mistyped may lead to some other program's database. */
  private static void refuseForeign(Database database) throws SQLException {
    boolean foreign =
        Sql.one(
                database.connection(),
                "SELECT 1 FROM sqlite_schema, pragma_user_version WHERE user_version = 0 LIMIT 1",
                row -> true)
            .isPresent();
    if (foreign) {
      throw new CreditException(
          ErrorCode.STORE_UNUSABLE, database, "the database of another program");
    }
  }

  /** The version that the newest script brings a store to. */
  static int newest() {
    return SCRIPTS.size();
  }

  static int version(Connection connection) throws SQLException {
    return Sql.one(connection, "PRAGMA user_version", row -> row.getInt(1)).orElse(0);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String script(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
