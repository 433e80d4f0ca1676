package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.disclosure.EvidenceItem;
import io.creditctl.core.disclosure.Exemption;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts that reports read are those of the records, whatever was done to these. */
@Timeout(120)
class SqliteTallyTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-20");
  private static final int DAYS = 120;
  private static final int STEPS = 250;
  private static final int BEFORE_COUNTS = 6;
  private static final String SCRIPTS = "src/main/resources/io/creditctl/db/sqlite/";
  private static final Duration LOCK_WAIT = Duration.ofSeconds(20);
  private static final List<String> OFFICERS = List.of("王科员", "李科员");
  private static final List<String> DOMAINS = List.of("", "", "road", "shipping");

  private static final String COUNTED =
      "SELECT decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional,"
          + " disclosed_on, reported_on, exempt, count(*) FROM decision"
          + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11";

  private static final String TALLIED =
      "SELECT decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional,"
          + " disclosed_on, reported_on, exempt, decisions FROM tally_day WHERE decisions <> 0"
          + " ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11";

  @TempDir Path folder;

  private static List<String> rows(SqliteStore store, String sql) {
    return store
        .database()
        .read(
            c ->
                Sql.list(
                    c,
                    sql,
                    row -> {
                      StringBuilder text = new StringBuilder();
                      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append('|');
                      }
                      return text.toString();
                    }));
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static Drafts draft(Random random, int n) {
    LocalDate decided = day(random);
    String due = random.nextInt(10) == 0 ? "" : decided.plusDays(5 + random.nextInt(8)).toString();
    return Drafts.of("license", n)
        .with(Role.DECIDED_ON, decided.toString())
        .due(due, random.nextInt(5) == 0)
        .domain(DOMAINS.get(random.nextInt(DOMAINS.size())))
        .unit("第" + random.nextInt(3) + "科");
  }

  private static void store(SqliteStore store, Random random, boolean large, List<Drafts> drafts) {
    Batch.Origin origin =
        new Batch.Origin(
            "license",
            "许可.csv",
            "",
            "UTF-8",
            "",
            OFFICERS.get(random.nextInt(OFFICERS.size())),
            Times.NOW);
    try (ImportSession session =
        large
            ? store.records().beginLarge(origin, Imports.NOBODY)
            : store.records().begin(origin, Imports.NOBODY, random.nextInt(8) == 0)) {
      drafts.forEach(draft -> session.store(draft.build()));
      if (random.nextInt(8) > 0 || large) {
        session.commit(new ImportCounts(drafts.size(), 0, 0, 0, 0, 0));
      }
    }
  }

  private static void step(SqliteStore store, Random random) {
    int n = 1 + random.nextInt(60);
    RecordId id = new RecordId(n);
    switch (random.nextInt(9)) {
      case 0, 1 -> store(store, random, false, List.of(draft(random, n), draft(random, n + 30)));
      case 2, 3 -> mark(store, id, Channel.PORTAL, day(random));
      case 4 -> mark(store, id, Channel.PLATFORM, day(random));
      case 5 -> store.disclosures().exempt(id, Exemption.OTHER, "", "王科员", Times.NOW);
      case 6 -> {
        String domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        Imports.store(
            store.records(), Imports.NOBODY, Drafts.of("subject", n).domain(domain).due("", false));
      }
      case 7 -> push(store, random);
      default -> other(store, random, n);
    }
  }

  /** What other parts of the program write into a record. */
  private static void other(SqliteStore store, Random random, int n) {
    String change =
        switch (random.nextInt(5)) {
          case 0 -> "report_due_on = '" + day(random) + "'";
          case 1 -> "due_on = NULL";
          case 2 -> "voided = 1 - voided";
          case 3 -> "exemption = '', disclosed_on = NULL";
          default -> "due_on = '" + day(random) + "', due_provisional = 1 - due_provisional";
        };
    store.database().write(c -> Sql.update(c, "UPDATE record SET " + change + " WHERE id = ?", n));
  }

  /** Some of what waits for the platform is acknowledged, in one batch. */
  private static void push(SqliteStore store, Random random) {
    Outbox outbox = store.outbox();
    Instant at = day(random).atTime(12, 0).atZone(Times.ZONE).toInstant();
    outbox.enqueueBacklog("province", Set.of("license"), at);
    List<Settlement> settlements =
        outbox.claim("province", "", 1 + random.nextInt(20), "wir", at.plusSeconds(90)).stream()
            .map(entry -> new Settlement(entry.id(), answer(random), "回执", "", ""))
            .toList();
    outbox.settle(settlements, "wir", at, random.nextInt(5) > 0);
  }

  private static PushState answer(Random random) {
    return random.nextInt(3) > 0 ? PushState.ACKNOWLEDGED : PushState.PENDING;
  }

  private static void mark(SqliteStore store, RecordId id, Channel channel, LocalDate on) {
    store.disclosures().mark(List.of(new DisclosureMark(id, channel, on, "")), "王科员", Times.NOW);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void countsWhateverHappensToTheRecords(long seed) {
    Random random = new Random(seed);
    try (SqliteStore store = SqliteStore.in(folder)) {
      store(
          store,
          random,
          random.nextBoolean(),
          Stream.iterate(1, n -> n + 1).limit(60).map(n -> draft(random, n)).toList());
      for (int i = 0; i < STEPS; i++) {
        step(store, random);
      }
      assertThat(rows(store, TALLIED)).isNotEmpty().isEqualTo(rows(store, COUNTED));
      for (int i = 0; i < 200; i++) {
        assertReport(store, random);
      }
    }
  }

  /** The evidence is judged record by record, off the records themselves. */
  private static void assertReport(SqliteStore store, Random random) {
    LocalDate one = day(random);
    LocalDate other = day(random);
    Period days = one.isBefore(other) ? new Period(one, other) : new Period(other, one);
    List<Period> periods =
        List.of(days, Period.parse("2026"), Period.parse("2026-05"), Period.parse("2026-Q2"));
    ReportQuestion question =
        new ReportQuestion(
            periods.get(random.nextInt(periods.size())),
            Grouping.values()[random.nextInt(Grouping.values().length)],
            FIRST.plusDays(random.nextInt(2 * DAYS)),
            new DisclosureFilter(
                random.nextInt(4) == 0 ? "第1科" : "", "", random.nextInt(4) == 0 ? "road" : ""));
    assertThat(store.reports().count(question))
        .as("%s", question)
        .isEqualTo(judged(store, question));
  }

  private static List<ReportRow> judged(SqliteStore store, ReportQuestion question) {
    Map<String, ReportRow> rows = new TreeMap<>();
    try (Stream<EvidenceItem> items = store.reports().evidence(question)) {
      items.forEach(
          item ->
              rows.merge(
                  item.key(),
                  new ReportRow(
                      item.key(),
                      item.portal() == DisclosureStatus.EXEMPT ? 1 : 0,
                      counts(item.portal()),
                      counts(item.platform())),
                  ReportRow::plus));
    }
    return List.copyOf(rows.values());
  }

  private static ClockCounts counts(DisclosureStatus status) {
    return switch (status) {
      case ON_TIME -> new ClockCounts(1, 0, 0, 0);
      case LATE -> new ClockCounts(0, 1, 0, 0);
      case OVERDUE -> new ClockCounts(0, 0, 1, 0);
      case PENDING -> new ClockCounts(0, 0, 0, 1);
      case EXEMPT, NONE -> ClockCounts.NONE;
    };
  }

  @Test
  void aMonthThatHasSettledIsReadAsAWhole() {
    try (SqliteStore store = SqliteStore.in(folder)) {
      Imports.store(
          store.records(),
          Imports.NOBODY,
          Drafts.license(1).due("2026-09-15", false),
          Drafts.license(2).due("2026-09-15", false));
      // Were the days asked, the answer would be empty.
      store.database().write(c -> Sql.update(c, "DELETE FROM tally_day"));

      assertThat(september(store, "2026-09-15")).isEmpty();
      assertThat(september(store, "2026-09-16"))
          .extracting(row -> row.portal().overdue())
          .containsExactly(2L);
    }
  }

  private static List<ReportRow> september(SqliteStore store, String asOf) {
    return store
        .reports()
        .count(
            new ReportQuestion(
                Period.parse("2026-09"),
                Grouping.KIND,
                LocalDate.parse(asOf),
                DisclosureFilter.ALL));
  }

  @Test
  void anEarlierStoreIsCountedWhenItIsOpened() throws SQLException, IOException {
    List<String> before;
    try (SqliteStore store = SqliteStore.in(folder)) {
      Random random = new Random(7);
      store(
          store,
          random,
          true,
          Stream.iterate(1, n -> n + 1).limit(60).map(n -> draft(random, n)).toList());
      before = rows(store, TALLIED);
    }
    try (SqliteStore store = SqliteStore.open(earlier(), LOCK_WAIT)) {
      assertThat(rows(store, TALLIED)).isNotEmpty().isEqualTo(before);
    }
  }

  /** The same store as the version before the counts would have left it. */
  private Path earlier() throws SQLException, IOException {
    Path file = folder.resolve("earlier.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (int version = 1; version <= BEFORE_COUNTS; version++) {
        statement.executeUpdate(Files.readString(Path.of(SCRIPTS + "V00" + version + ".sql")));
      }
      statement.executeUpdate("PRAGMA user_version = " + BEFORE_COUNTS);
      statement.executeUpdate("ATTACH '" + SqliteStore.file(folder) + "' AS now");
      for (String copy :
          Sql.list(
              connection,
              "SELECT 'INSERT INTO main.' || t.name || ' (' || group_concat(c.name) || ') SELECT '"
                  + " || group_concat(c.name) || ' FROM now.' || t.name"
                  + " FROM main.sqlite_schema t, pragma_table_info(t.name, 'main') c"
                  + " WHERE t.type = 'table' GROUP BY t.name",
              row -> row.getString(1))) {
        statement.executeUpdate(copy);
      }
    }
    return file;
  }
}
