package io.creditctl.adapter.db;

import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.TestStore;
import java.nio.file.Path;
import java.util.Optional;

class SqlitePublicationStoreTest extends PublicationStoreContract {
  @Override
  TestStore open(Path folder) {
    return SqliteStore.in(folder);
  }

  private Database database() {
    return ((SqliteStore) store).database();
  }

  @Override
  void withdraw(int record, String since) {
    database()
        .write(
            c ->
                Sql.update(
                    c,
                    "INSERT INTO withdrawal (record_id, ground, since, due_on, due_provisional, basis)"
                        + " VALUES (?, 'REPAIRED', ?, ?, 0, '')",
                    (long) record,
                    since,
                    since));
  }

  @Override
  Optional<String> withdrawnOn(int record) {
    return database()
        .read(
            c ->
                Sql.one(
                    c,
                    "SELECT done_on FROM withdrawal WHERE record_id = ?",
                    row -> row.getString(1),
                    (long) record));
  }
}
