package io.creditctl.adapter.db;

import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.TestStore;
import java.nio.file.Path;

class SqliteScoreStoreTest extends ScoreStoreContract {
  @Override
  TestStore open(Path folder) {
    return SqliteStore.in(folder);
  }
}
