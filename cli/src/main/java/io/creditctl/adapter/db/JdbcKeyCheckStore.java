package io.creditctl.adapter.db;

import io.creditctl.core.person.KeyCheckStore;
import java.util.Optional;

/** The key's check value among the store's properties. */
public final class JdbcKeyCheckStore implements KeyCheckStore {
  private static final String NAME = "identity-key-check";

  private final Database database;

  public JdbcKeyCheckStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> keyCheck() {
    return database.read(
        c ->
            Sql.one(
                c,
                "SELECT value FROM store_property WHERE name = ?",
                row -> row.getString(1),
                NAME));
  }

  @Override
  public void rememberKeyCheck(String check) {
    database.read( // in the transaction that the caller has begun
        c -> Sql.update(c, "INSERT INTO store_property (name, value) VALUES (?,?)", NAME, check));
  }

  @Override
  public String toString() {
    return database.toString();
  }
}
