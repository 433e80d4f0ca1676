package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.audit.AuditLine;
import io.creditctl.core.audit.AuditQuery;
import io.creditctl.core.audit.AuditVerdict;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.model.RecordId;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of events shows whatever somebody does to it behind the program's back. */
class EventChainTest {
  private static final AuditQuery ALL = query(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void threePeopleDoSomething() {
    store = SqliteStore.in(folder);
    Imports.store(store.records(), Imports.NOBODY, Drafts.of("penalty", 1));
    step("张科员", "", "received");
    step("李科长", "received", "accepted");
    step("王局长", "accepted", "granted");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void step(String actor, String before, String after) {
    AuditEntry entry =
        new AuditEntry(
            Times.NOW,
            actor,
            "repair-step",
            "REP-1",
            Optional.of(new RecordId(1)),
            "威交信修〔2026〕3号",
            before,
            after);
    store
        .database()
        .write(
            c -> {
              EventLog.add(c, entry);
              return null;
            });
  }

  private JdbcAuditStore chain() {
    return new JdbcAuditStore(store.database(), Times.ZONE);
  }

  private List<AuditLine> lines(AuditQuery query) {
    try (Stream<AuditLine> lines = chain().lines(query)) {
      return lines.toList();
    }
  }

  private AuditVerdict verify() {
    return chain().verify(Optional.empty());
  }

  /** As somebody would who has the file and the sqlite3 shell. */
  private void tamper(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + SqliteStore.file(folder));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void everyLinkCoversTheOneBeforeIt() {
    List<AuditLine> lines = lines(ALL);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).previousHash()).isEqualTo("0".repeat(64));
    assertThat(lines.get(1).previousHash()).isEqualTo(lines.get(0).hash());
    assertThat(lines.get(2).previousHash()).isEqualTo(lines.get(1).hash());
    assertThat(lines).extracting(AuditLine::hash).doesNotHaveDuplicates();
    assertThat(verify().sound()).isTrue();
    assertThat(verify().links()).isEqualTo(3);
    assertThat(verify().head()).isEqualTo(lines.get(2).hash());
  }

  @Test
  void aChangedLinkIsFound() throws SQLException {
    tamper("UPDATE event SET actor = '王局长' WHERE id = 2");

    assertThat(verify().brokenAt()).hasValue(2);
    assertThat(verify().sound()).isFalse();
  }

  @Test
  void textThatMovedFromOneColumnToTheNextIsFound() throws SQLException {
    tamper("UPDATE event SET before = '', after = before || after WHERE id = 2");

    assertThat(verify().brokenAt()).hasValue(2);
  }

  @Test
  void aLinkThatWasTakenOutIsFoundAtTheNext() throws SQLException {
    tamper("DELETE FROM event WHERE id = 2");

    assertThat(verify().brokenAt()).hasValue(3);
  }

  @Test
  void aLinkThatWasPutInIsFound() throws SQLException {
    tamper("UPDATE event SET id = 9 WHERE id = 3");
    tamper(
        "INSERT INTO event (id, at, actor, action, detail, hash)"
            + " SELECT 3, at, actor, action, detail, hash FROM event WHERE id = 2");

    assertThat(verify().brokenAt()).hasValue(3);
  }

  @Test
  void aHeadThatWasWrittenDownShowsThatTheEndIsCutOff() throws SQLException {
    String head = verify().head();
    tamper("DELETE FROM event WHERE id = 3");

    assertThat(verify().sound()).isTrue();
    assertThat(chain().verify(Optional.of(head)).sound()).isFalse();
    assertThat(chain().verify(Optional.of(head)).headFound()).isFalse();
  }

  @Test
  void anEarlierHeadStaysInTheChainAsItGrows() {
    String head = verify().head();
    step("张科员", "granted", "published");

    assertThat(chain().verify(Optional.of(head.toUpperCase(Locale.ROOT))).sound()).isTrue();
  }

  @Test
  void anEmptyChainIsWhole() {
    try (SqliteStore empty = SqliteStore.in(folder.resolve("空"))) {
      AuditVerdict verdict =
          new JdbcAuditStore(empty.database(), Times.ZONE).verify(Optional.empty());

      assertThat(verdict.sound()).isTrue();
      assertThat(verdict.links()).isZero();
      assertThat(verdict.head()).isEqualTo("0".repeat(64));
    }
  }

  @Test
  void whatOtherWritersRememberIsChainedToo() {
    store.records().note(List.of(new RecordId(1)), "revealed", "赵科员", "核对", Times.NOW);

    AuditLine last = lines(ALL).get(3);
    assertThat(last.object()).isEqualTo("R-1");
    assertThat(last.hash()).hasSize(64);
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void questionsNarrowByObjectActorActionAndDay() {
    assertThat(lines(query(Optional.of("rep-1"), Optional.empty(), Optional.empty()))).hasSize(3);
    assertThat(lines(query(Optional.of("R-1"), Optional.empty(), Optional.empty())))
        .as("what was done in a case about the record")
        .hasSize(3);
    assertThat(lines(query(Optional.empty(), Optional.of("李科长"), Optional.empty())))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.before()).isEqualTo("received");
              assertThat(line.after()).isEqualTo("accepted");
              assertThat(line.basis()).isEqualTo("威交信修〔2026〕3号");
            });
    assertThat(lines(query(Optional.empty(), Optional.empty(), Optional.of("repair")))).hasSize(3);
    assertThat(lines(query(Optional.empty(), Optional.empty(), Optional.of("listing")))).isEmpty();
    assertThat(
            lines(
                new AuditQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Times.TODAY.plusDays(1)),
                    Optional.empty())))
        .isEmpty();
    assertThat(
            lines(
                new AuditQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Times.TODAY),
                    Optional.of(Times.TODAY))))
        .hasSize(3);
  }

  private static AuditQuery query(
      Optional<String> object, Optional<String> actor, Optional<String> action) {
    return new AuditQuery(object, actor, action, Optional.empty(), Optional.empty());
  }

  @Test
  void identityNumbersAreMaskedBeforeTheyAreHashed() {
    AuditEntry entry =
        new AuditEntry(
            Times.NOW,
            "张科员",
            "noted",
            "REP-2",
            Optional.empty(),
            "本人 371002199001010015 申请",
            "",
            "");
    store
        .database()
        .write(
            c -> {
              EventLog.add(c, entry);
              return null;
            });

    AuditLine line = lines(query(Optional.of("REP-2"), Optional.empty(), Optional.empty())).get(0);
    assertThat(line.basis()).doesNotContain("371002199001010015").contains("3710");
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void theEventsOfAnEarlierStoreAreChainedWhenItIsOpened() throws SQLException {
    store.close();
    tamper("UPDATE event SET hash = ''");
    store = SqliteStore.open(SqliteStore.file(folder), Duration.ofSeconds(20));

    step("张科员", "granted", "published");

    assertThat(verify().sound()).isTrue();
    assertThat(verify().links()).isEqualTo(4);
  }

  @Test
  void aRolledBackStepLeavesNoLink() {
    try {
      store
          .database()
          .write(
              c -> {
                EventLog.add(c, Times.NOW, "张科员", "noted", "x");
                throw new IllegalStateException("power cut");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("power cut");
    }

    assertThat(lines(ALL)).hasSize(3);
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void manyEventsOfOneTransactionAreChainedInTheirOrder() {
    store
        .database()
        .write(
            c -> {
              for (int i = 0; i < 5_000; i++) {
                EventLog.add(c, Times.NOW, "张科员", "noted", "第 " + i + " 件");
              }
              return null;
            });

    assertThat(verify().links()).isEqualTo(5_003);
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void disclosuresAreChained() {
    store
        .disclosures()
        .mark(
            List.of(
                new DisclosureMark(
                    new RecordId(1),
                    DisclosureMark.Channel.PORTAL,
                    Times.TODAY,
                    "https://example.invalid/1")),
            "张科员",
            Times.NOW);

    assertThat(verify().links()).isEqualTo(4);
    assertThat(verify().sound()).isTrue();
  }
}
