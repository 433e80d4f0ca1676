package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.StoreResult;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.testkit.ChildJvm;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.ImportProgram;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one store, some of which die. */
class DatabaseProcessTest {
  @TempDir Path folder;

  @Test
  void readersAreNotBlockedWhileAnotherProcessWrites() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      Imports.store(store.records(), Imports.NOBODY, Drafts.license(1));
      try (ChildJvm writer = ChildJvm.start(ImportProgram.class, folder, 2, 100, "hang")) {
        writer.await("stored");
        assertThat(count(store)).isEqualTo(1);
        assertThat(store.subjects().count("")).isEqualTo(1);
      }
    }
  }

  @Test
  void theSecondWriterWaitsAndThenNamesTheFirst() {
    Duration wait = Duration.ofMillis(300);
    try (ChildJvm writer = ChildJvm.start(ImportProgram.class, folder, 1, 1, "hang")) {
      writer.await("stored");
      try (SqliteStore store = SqliteStore.open(SqliteStore.file(folder), wait)) {
        Instant before = Instant.now();
        CreditException locked =
            catchThrowableOfType(
                CreditException.class,
                () -> Imports.store(store.records(), Imports.NOBODY, Drafts.license(2)));

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(wait);
        assertThat(locked.code()).isEqualTo(ErrorCode.STORE_LOCKED);
        assertThat(locked.arguments().get(0)).hasToString(SqliteStore.file(folder).toString());
        assertThat(locked.arguments().get(1)).asString().startsWith(writer.pid() + " ");
      }
    }
  }

  @Test
  void theSecondWriterGoesOnWhenTheFirstIsKilled() throws Exception {
    try (ChildJvm writer = ChildJvm.start(ImportProgram.class, folder, 1, 1, "hang");
        SqliteStore store = SqliteStore.in(folder)) {
      writer.await("stored");
      Thread killer = new Thread(writer::close);
      killer.start();
      Imports.store(store.records(), Imports.NOBODY, Drafts.license(2));
      killer.join();
      assertThat(count(store)).isEqualTo(1);
    }
  }

  @Test
  void nothingOfAKilledImportStaysAndTheNextOneWorks() {
    for (int round = 0; round < 2; round++) {
      try (ChildJvm writer = ChildJvm.start(ImportProgram.class, folder, 1, 3000, "hang")) {
        writer.await("stored");
      }
    }

    try (SqliteStore store = SqliteStore.in(folder)) {
      assertThat(count(store)).isZero();
      assertThat(store.records().batches(9)).isEmpty();
      assertThat(store.database().integrity()).isEqualTo("ok");
      assertThat(Imports.store(store.records(), Imports.PROVINCE, Drafts.license(1)).results())
          .containsExactly(StoreResult.CREATED);
    }
  }

  @Test
  void twoProcessesMayMakeTheStoreAtTheSameTime() {
    try (ChildJvm one = ChildJvm.start(ImportProgram.class, folder, 1, 200, "commit");
        ChildJvm two = ChildJvm.start(ImportProgram.class, folder, 1001, 200, "commit");
        ChildJvm three = ChildJvm.start(ImportProgram.class, folder, 2001, 200, "commit")) {
      assertThat(one.exitCode()).isZero();
      assertThat(two.exitCode()).isZero();
      assertThat(three.exitCode()).isZero();
    }

    try (SqliteStore store = SqliteStore.in(folder)) {
      assertThat(count(store)).isEqualTo(600);
    }
  }

  @Test
  void twoConnectionsOfOneProcessTakeTurnsToo() {
    Path file = SqliteStore.file(folder);
    try (SqliteStore first = SqliteStore.open(file, Duration.ZERO);
        SqliteStore second = SqliteStore.open(file, Duration.ZERO)) {
      try (ImportSession session =
          first.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
        session.store(Drafts.license(1).build());
        CreditException locked =
            catchThrowableOfType(
                CreditException.class,
                () -> Imports.store(second.records(), Imports.NOBODY, Drafts.license(2)));
        assertThat(locked.code()).isEqualTo(ErrorCode.STORE_LOCKED);
        assertThat(locked.arguments().get(1))
            .asString()
            .startsWith(ProcessHandle.current().pid() + " ");
      }
      Imports.store(second.records(), Imports.NOBODY, Drafts.license(2));
      assertThat(count(first)).isEqualTo(1);
    }
  }

  private static long count(SqliteStore store) {
    RecordQuery all = new RecordQuery("", "", Optional.empty(), "", Optional.empty(), true);
    try (Stream<StoredRecord> records = store.records().list(all)) {
      return records.filter(record -> record.revision() > 0).count();
    }
  }
}
