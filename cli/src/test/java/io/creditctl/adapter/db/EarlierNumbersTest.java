package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.StoreResult;
import io.creditctl.core.record.validate.CanonicalJson;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a store in which version 1 left identity numbers in clear. */
class EarlierNumbersTest {
  private static final String NUMBER = "371002199001010015";
  private static final String OTHER = "371002198502020030";

  @TempDir Path folder;
  private Path file;
  private final TestKeys keys = new TestKeys();

  @BeforeEach
  void makeEarlierStore() throws Exception {
    file = SqliteStore.file(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(script());
      statement.executeUpdate("PRAGMA user_version = 1");
      statement.executeUpdate(
          "INSERT INTO batch (id, kind, file, sha256, encoding, source, actor, at)"
              + " VALUES (1, '', '旧.csv', '', '', '', '', '2026-09-04T00:00:00Z')");
      insert(connection, 1, person("penalty", 1, NUMBER));
      insert(connection, 2, person("penalty", 2, OTHER));
      insert(connection, 3, person("blacklist", 3, NUMBER));
      insert(connection, 4, Rows.of("license", 4));
    }
  }

  private static String script() throws IOException {
    return Files.readString(Path.of("src/main/resources/io/creditctl/db/sqlite/V001.sql"));
  }

  private static Rows person(String kind, int n, String number) {
    return Rows.of(kind, n)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, number);
  }

  /** As version 1 stored a row, with two revisions of it. */
  private static void insert(Connection connection, long id, Rows rows) throws SQLException {
    String[] values = rows.values();
    String code = rows.kind().value(values, Role.SUBJECT_CODE);
    String name = rows.kind().value(values, Role.SUBJECT_NAME);
    String key = code.isEmpty() ? "N:" + name : code;
    String payload = CanonicalJson.write(rows.kind(), values);
    Sql.update(
        connection,
        "INSERT INTO record (id, subject_key, kind, natural_key, subject_name, document_no, title,"
            + " authority, unit, decided_on, revision, content_hash, batch_id, line)"
            + " VALUES (?,?,?,?,?,?,'','','','2026-09-04',2,?,1,2)",
        id,
        key,
        rows.kind().code(),
        rows.kind().naturalKey(values),
        name,
        rows.kind().value(values, Role.DOCUMENT_NO),
        sha256(payload));
    for (int revision = 1; revision <= 2; revision++) {
      Sql.update(
          connection,
          "INSERT INTO record_revision (id, batch_id, line, voided, unit, payload)"
              + " VALUES (?,1,2,0,'',?)",
          RevisionKey.of(id, revision),
          payload);
    }
    Sql.update(
        connection,
        "INSERT OR IGNORE INTO subject (subject_key, code, name, normalised_name, type)"
            + " VALUES (?,?,?,?,'')",
        key,
        code,
        name,
        name);
    Sql.update(
        connection,
        "INSERT INTO outbox (subject_key, target, record_id, revision, kind, action, state,"
            + " created_at, updated_at) VALUES (?,'province',?,2,?,'UPSERT','PENDING','','')",
        key,
        id,
        rows.kind().code());
    if (rows.kind().code().equals("blacklist")) {
      Sql.update(
          connection,
          "INSERT INTO listing (record_id, kind, subject_key, normalised_name)"
              + " VALUES (?,'blacklist',?,?)",
          id,
          key,
          name);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private SqliteStore open() {
    return new SqliteStore(
        Database.open(
            file,
            Duration.ofSeconds(20),
            (store, kind) ->
                new RowSeal(Kinds.of(kind), identities(new JdbcKeyCheckStore(store))::forWriting)));
  }

  private Identities identities(JdbcKeyCheckStore store) {
    return keys.of(store);
  }

  private static boolean holds(Path path, String text) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(text);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** Of many rows pages are left over, some of which have lost rows to others. */
  private void insertMany() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      for (int n = 300; n >= 10; n--) {
        insert(connection, n, person("penalty", n, n % 2 == 0 ? NUMBER : OTHER));
      }
      connection.commit();
    }
  }

  @Test
  void noByteOfANumberStaysInAnyFileOfTheStore() throws Exception {
    insertMany();
    assertThat(holds(file, NUMBER)).isTrue();

    open().close();

    for (Path path : files()) {
      assertThat(holds(path, NUMBER) || holds(path, OTHER)).as(path.toString()).isFalse();
    }
  }

  @Test
  void everyRevisionOpensAgainAndOtherRowsAreAsTheyWere() {
    try (SqliteStore store = open()) {
      RowSeal seal = new RowSeal(Kinds.of("penalty"), keys.of(store.keyChecks())::forReading);
      for (int revision = 1; revision <= 2; revision++) {
        RecordId id = new RecordId(1);
        assertThat(seal.inOrder(seal.open(id, store.records().values(id, revision))))
            .isEqualTo(person("penalty", 1, NUMBER).values());
      }
      assertThat(store.records().values(new RecordId(4), 2))
          .containsEntry("XK_XDR_MC", "威海第4物流有限公司");
    }
  }

  @Test
  void namesakesComeApartAndTheListKnowsTheNumber() {
    try (SqliteStore store = open()) {
      Identities identities = keys.of(store.keyChecks());
      String one = identities.personKey(NUMBER).orElseThrow();
      String two = identities.personKey(OTHER).orElseThrow();

      assertThat(store.subjects().byName("于小海"))
          .extracting(subject -> subject.key())
          .containsExactlyInAnyOrder(one, two);
      assertThat(store.rosters().byPerson(RosterList.BLACK, one)).hasSize(1);
      assertThat(store.rosters().bySubject(RosterList.BLACK, one)).hasSize(1);
      RecordQuery ofOne = new RecordQuery("", "", Optional.empty(), one, Optional.empty(), false);
      assertThat(store.records().count(ofOne)).isEqualTo(2);
    }
  }

  @Test
  void theSameRowAgainIsUnchanged() {
    Drafts same =
        Drafts.of("penalty", 1)
            .with(Role.SUBJECT_NAME, "于小海")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_CODE, "")
            .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
            .with(Role.SUBJECT_DOCUMENT, NUMBER);
    try (SqliteStore store = open()) {
      assertThat(Imports.store(store.records(), Imports.NOBODY, same).results())
          .containsExactly(StoreResult.UNCHANGED);
    }
  }

  @Test
  void withoutAUsableKeyTheStoreStaysAsItWas() throws IOException {
    CreditException exposed = new CreditException(ErrorCode.CREDENTIAL_EXPOSED, "identity.key");

    CreditException refusal =
        catchThrowableOfType(
            CreditException.class,
            () ->
                Database.open(
                    file,
                    Duration.ZERO,
                    (store, kind) ->
                        new RowSeal(
                            Kinds.of(kind),
                            () -> {
                              throw exposed;
                            })));

    assertThat(refusal).isSameAs(exposed);
    assertThat(holds(file, NUMBER)).isTrue();
    open().close();
    assertThat(holds(file, NUMBER)).isFalse();
  }

  @Test
  void aStoreWithoutNumbersNeedsNoKey() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM record WHERE id < 4");
      statement.executeUpdate("DELETE FROM record_revision WHERE id < 4 * 65536");
    }

    open().close();

    assertThat(keys.find()).isEmpty();
  }
}
