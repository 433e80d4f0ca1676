package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file behind a SQLite store: who may read it, what it survives, what is refused. */
class DatabaseFileTest {
  private static final Duration NO_WAIT = Duration.ZERO;

  @TempDir Path temporary;
  private Path folder;
  private Path file;

  @BeforeEach
  void nameTheStore() {
    folder = temporary.resolve("家").resolve("creditctl");
    file = SqliteStore.file(folder);
  }

  private void fill(int records) {
    try (SqliteStore store = SqliteStore.in(folder)) {
      Drafts[] drafts =
          Stream.iterate(1, n -> n + 1).limit(records).map(Drafts::license).toArray(Drafts[]::new);
      Imports.store(store.records(), Imports.PROVINCE, drafts);
    }
  }

  @Test
  void everythingIsForItsOwnerAlone() throws IOException {
    try (SqliteStore store = SqliteStore.in(folder);
        ImportSession session =
            store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.store(Drafts.license(1).build());
      for (String suffix : new String[] {"", "-wal", "-shm", ".lock"}) {
        assertThat(permissions(file.resolveSibling("credit.db" + suffix)))
            .as(suffix)
            .isEqualTo("rw-------");
      }
    }
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.getParent())).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aRehearsalLeavesTheFileByteForByte() throws Exception {
    fill(50);
    String before = sha256();

    try (SqliteStore store = SqliteStore.in(folder)) {
      try (ImportSession session =
          store.records().begin(Imports.origin("license"), Imports.PROVINCE, true)) {
        for (int n = 1; n <= 2000; n++) {
          session.store(Drafts.license(n).with("XK_NR", "水路" + n).build());
        }
        session.voidRecord(new RecordId(1), "演练");
        session.commit(new ImportCounts(2000, 1950, 50, 0, 0, 0));
      }
      MovedRecords moved =
          Kinds.rules(store).recompute(new WorkCalendar(List.of(), List.of()), true);
      assertThat(moved.records()).isEqualTo(50);
    }

    assertThat(sha256()).isEqualTo(before);
    assertThat(file.resolveSibling("credit.db-wal")).doesNotExist();
  }

  @Test
  void lookingChangesNothing() throws Exception {
    fill(5);
    String before = sha256();

    try (SqliteStore store = SqliteStore.in(folder)) {
      count(store);
      assertThat(store.database().integrity()).isEqualTo("ok");
      assertThat(store.database().schemaVersion()).isEqualTo(Migrations.newest());
    }

    assertThat(sha256()).isEqualTo(before);
  }

  private String sha256() throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void refusesAStoreOfALaterProgram() throws SQLException {
    fill(1);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().executeUpdate("PRAGMA user_version = 99");
    }

    CreditException refused = refusal();
    assertThat(refused.code()).isEqualTo(ErrorCode.STORE_TOO_NEW);
    assertThat(refused.arguments()).startsWith(99);
  }

  @Test
  void refusesTheDatabaseOfAnotherProgramAndLeavesItAlone() throws Exception {
    Files.createDirectories(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().executeUpdate("CREATE TABLE bookmark (url TEXT)");
    }
    String before = sha256();

    assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
    assertThat(sha256()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 5000})
  void refusesATextFile(int lines) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file, "名称,代码\n".repeat(lines));

    CreditException refused = refusal();
    assertThat(refused.code()).isIn(ErrorCode.STORE_DAMAGED, ErrorCode.STORE_UNUSABLE);
    assertThat(refused.arguments().get(0)).hasToString(file.toString());
    assertThat(Files.readString(file)).startsWith("名称,代码");
  }

  @Test
  void aDamagedStoreIsCalledDamaged() throws IOException {
    fill(300);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] garbage = new byte[(int) bytes.length() - 4096];
      Arrays.fill(garbage, (byte) 0x5a);
      bytes.seek(4096);
      bytes.write(garbage);
    }

    CreditException damage = refusal();
    assertThat(damage.code()).isEqualTo(ErrorCode.STORE_DAMAGED);
    assertThat(damage.arguments().get(0)).hasToString(file.toString());
  }

  @Test
  void aStoreThatWasCutOffIsCalledDamaged() throws IOException {
    fill(300);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2 / 4096 * 4096);
    }

    assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_DAMAGED);
  }

  @Test
  void aFolderThatCannotBeMadeIsCalledUnusable() throws IOException {
    Files.writeString(temporary.resolve("家"), "a file where the folder should be");
    assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_UNUSABLE);

    file = Path.of("/proc/creditctl/credit.db");
    assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
  }

  @Test
  void aFolderInThePlaceOfTheStoreIsCalledUnusable() throws IOException {
    Files.createDirectories(file);

    assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
  }

  @Test
  void aReadOnlyFolderIsCalledUnusable() throws IOException {
    fill(1);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    try {
      assumeFalse(Files.isWritable(folder), "an administrator may write everywhere");
      assertThat(refusal().code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Opens, reads and writes, as far as it gets. */
  private CreditException refusal() {
    return catchThrowableOfType(
        CreditException.class,
        () -> {
          try (SqliteStore store = SqliteStore.open(file, NO_WAIT)) {
            count(store);
            Imports.store(store.records(), Imports.NOBODY, Drafts.license(999));
          }
        });
  }

  private static long count(SqliteStore store) {
    RecordQuery all = new RecordQuery("", "", Optional.empty(), "", Optional.empty(), true);
    try (Stream<StoredRecord> records = store.records().list(all)) {
      return records.filter(record -> record.revision() > 0).count();
    }
  }

  @Test
  void afterAFullDiskNothingStaysAndTheNextChangeIsWholeAgain() throws SQLException {
    fill(1);
    try (SqliteStore store = SqliteStore.in(folder)) {
      Connection connection = store.database().connection();
      Sql.list(connection, "PRAGMA max_page_count = 40", row -> row.getInt(1));
      CreditException full =
          catchThrowableOfType(
              CreditException.class,
              () -> {
                try (ImportSession session =
                    store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
                  for (int n = 2; n < 5000; n++) {
                    session.store(Drafts.license(n).build());
                  }
                }
              });
      assertThat(full.code()).isEqualTo(ErrorCode.STORE_UNUSABLE);
      assertThat(full.arguments().get(0)).isEqualTo(file.toString());
      assertThat(count(store)).isEqualTo(1);

      Sql.list(connection, "PRAGMA max_page_count = 100000", row -> row.getInt(1));
      try (ImportSession session =
          store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
        session.store(Drafts.license(2).build());
      }
      assertThat(count(store)).isEqualTo(1);
      Imports.store(store.records(), Imports.NOBODY, Drafts.license(2));
      assertThat(count(store)).isEqualTo(2);
    }
  }

  @Test
  void aStoreInMemoryLeavesNoFile() throws IOException {
    try (SqliteStore store = new SqliteStore(Database.inMemory())) {
      Imports.store(store.records(), Imports.NOBODY, Times.NOW, Drafts.license(1));
      assertThat(count(store)).isEqualTo(1);
    }
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files).isEmpty();
    }
  }
}
