package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.StoreResult;
import io.creditctl.testkit.ChildJvm;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.ImportProgram;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Filling an empty store takes a short cut, which nobody may notice. */
@Timeout(60)
class DatabaseFillingTest {
  @TempDir Path folder;

  private static void fill(SqliteStore store, int records) {
    try (ImportSession session =
        store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)) {
      for (int n = 1; n <= records; n++) {
        session.store(Drafts.license(n).build());
      }
      session.commit(new ImportCounts(records, records, 0, 0, 0, 0));
    }
  }

  private static String journal(SqliteStore store) {
    return store
        .database()
        .read(c -> Sql.one(c, "PRAGMA journal_mode", row -> row.getString(1)).orElseThrow());
  }

  @Test
  void afterwardsTheStoreIsAsAnyOther() throws IOException {
    try (SqliteStore store = SqliteStore.in(folder)) {
      fill(store, 50);
      assertThat(journal(store)).isEqualTo("wal");
      assertThat(store.subjects().count("")).isEqualTo(50);
    }
    byte[] before = Files.readAllBytes(SqliteStore.file(folder));
    try (SqliteStore store = SqliteStore.in(folder);
        ImportSession session =
            store.records().begin(Imports.origin("license"), Imports.PROVINCE, true)) {
      session.store(Drafts.license(99).build());
      session.commit(new ImportCounts(1, 1, 0, 0, 0, 0));
    }
    assertThat(Files.readAllBytes(SqliteStore.file(folder))).isEqualTo(before);
  }

  private static List<String> indices(SqliteStore store) {
    return store
        .database()
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT sql FROM sqlite_schema WHERE type = 'index' ORDER BY name",
                    row -> row.getString(1)));
  }

  @Test
  void aRowThatStandsTwiceInTheFileIsFoundWithoutAnIndex() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      try (ImportSession session =
          store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)) {
        session.store(Drafts.license(1).line(2).build());
        session.store(Drafts.license(2).line(3).build());
        assertThat(session.store(Drafts.license(1).line(4).build()))
            .isEqualTo(StoreResult.repeated(2));
        session.commit(new ImportCounts(3, 2, 0, 0, 0, 1));
      }
      assertThat(store.subjects().count("")).isEqualTo(2);
    }
  }

  @Test
  void theIndicesAreThereAgainWhateverBecameOfTheFilling() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      List<String> before = indices(store);
      try (ImportSession session =
          store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)) {
        session.store(Drafts.license(1).build());
        assertThat(indices(store)).hasSizeLessThan(before.size());
      }
      assertThat(indices(store)).isEqualTo(before);
      fill(store, 3);
      assertThat(indices(store)).isEqualTo(before);
    }
  }

  @Test
  void whatIsNotCommittedLeavesNothing() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      try (ImportSession session =
          store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)) {
        session.store(Drafts.license(1).build());
      }
      assertThat(store.subjects().count("")).isZero();
      assertThat(journal(store)).isEqualTo("wal");
      fill(store, 1);
    }
  }

  @Test
  void worksWhileAnotherProcessHasTheStoreOpen() {
    try (SqliteStore reader = SqliteStore.in(folder);
        SqliteStore store = SqliteStore.in(folder)) {
      assertThat(reader.subjects().count("")).isZero();
      fill(store, 3);
      assertThat(reader.subjects().count("")).isEqualTo(3);
    }
  }

  @Test
  void aStoreThatHasRecordsKeepsItsReaders() {
    try (SqliteStore reader = SqliteStore.in(folder);
        SqliteStore store = SqliteStore.in(folder)) {
      fill(store, 3);
      try (ImportSession session =
          store.records().beginLarge(Imports.origin("license"), Imports.PROVINCE)) {
        assertThat(session.store(Drafts.license(4).build())).isEqualTo(StoreResult.CREATED);
        assertThat(reader.subjects().count("")).isEqualTo(3);
      }
    }
  }

  @Test
  void nothingOfAKilledFillingStays() throws IOException {
    try (ChildJvm child = ChildJvm.start(ImportProgram.class, folder, 1, 3000, "hang-large")) {
      child.await("stored");
    }

    try (SqliteStore store = SqliteStore.in(folder)) {
      assertThat(store.subjects().count("")).isZero();
      assertThat(store.database().integrity()).isEqualTo("ok");
      assertThat(Imports.store(store.records(), Imports.PROVINCE, Drafts.license(1)).results())
          .isEqualTo(List.of(StoreResult.CREATED));
      assertThat(journal(store)).isEqualTo("wal");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("credit.db", "credit.db.lock");
    }
  }
}
