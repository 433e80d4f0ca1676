package io.creditctl.adapter.db;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.Recipients;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every contract of a store starts from: an empty store of whatever database. */
abstract class StoreContract {
  @TempDir Path folder;
  TestStore store;

  /** Opens a connection to the store in this folder, making the store when there is none. */
  abstract TestStore open(Path folder);

  @BeforeEach
  void openStore() {
    store = open(folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  Imports.Stored store(Drafts... drafts) {
    return Imports.store(store.records(), Imports.NOBODY, drafts);
  }

  Imports.Stored storeFor(Recipients recipients, Drafts... drafts) {
    return Imports.store(store.records(), recipients, drafts);
  }

  static RecordId id(int number) {
    return new RecordId(number);
  }
}
