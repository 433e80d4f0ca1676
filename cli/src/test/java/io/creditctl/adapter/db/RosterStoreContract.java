package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.roster.ListedName;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.roster.RosterStore.Freshness;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of lists does. */
abstract class RosterStoreContract extends StoreContract {

  @Test
  void findsEntriesByCodeAndByName() {
    store(Drafts.of("blacklist", 1), Drafts.of("blacklist", 2));
    store(Drafts.of("redlist", 1));

    RosterEntry entry = store.rosters().bySubject(RosterList.BLACK, CreditCodes.of(1)).get(0);
    assertThat(entry.id()).isEqualTo(id(1));
    assertThat(entry.list()).isEqualTo(RosterList.BLACK);
    assertThat(entry.subject().name()).isEqualTo("威海第1物流有限公司");
    assertThat(entry.reason()).isEqualTo("事项1");
    assertThat(entry.basis()).isEqualTo("《公路安全保护条例》");
    assertThat(entry.listedOn()).contains(LocalDate.parse("2026-09-04"));
    assertThat(entry.until()).contains(LocalDate.parse("2099-12-31"));
    assertThat(store.rosters().byName(RosterList.RED, "威海第1物流有限公司"))
        .extracting(RosterEntry::id)
        .containsExactly(id(3));
    assertThat(store.rosters().entries(RosterList.BLACK))
        .extracting(RosterEntry::id)
        .containsExactly(id(1), id(2));
    assertThat(store.rosters().bySubject(RosterList.WATCH, CreditCodes.of(1))).isEmpty();
  }

  @Test
  void tellsTheNamesThatCountOnADay() {
    store(Drafts.of("blacklist", 1), Drafts.of("blacklist", 2));
    store(Drafts.of("redlist", 3));

    assertThat(store.rosters().names(RosterList.BLACK, LocalDate.parse("2026-09-04")))
        .containsExactly(
            new ListedName(id(1), CreditCodes.of(1), "", "威海第1物流有限公司"),
            new ListedName(id(2), CreditCodes.of(2), "", "威海第2物流有限公司"));
    assertThat(store.rosters().names(RosterList.BLACK, LocalDate.parse("2026-09-03"))).isEmpty();
    assertThat(store.rosters().entries(RosterList.BLACK, List.of(id(2), id(1))))
        .extracting(RosterEntry::id)
        .containsExactly(id(1), id(2));
  }

  @Test
  void tellsTheOtherNamesOfListedSubjects() {
    store(Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "威海潮笙物流有限公司"));
    store(Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "威海岚汐物流有限公司"));
    store(Drafts.of("blacklist", 1));

    assertThat(store.rosters().otherNames(RosterList.BLACK, LocalDate.parse("2026-09-04")))
        .containsExactly(
            new ListedName.Other(id(2), "威海岚汐物流有限公司", false),
            new ListedName.Other(id(2), "威海潮笙物流有限公司", true));
    assertThat(store.rosters().otherNames(RosterList.RED, LocalDate.parse("2026-09-04"))).isEmpty();
  }

  @Test
  void doesNotFindLicencesAndVoidEntries() {
    store(Drafts.license(1));
    store(Drafts.of("blacklist", 1));
    byHand(batch -> {}, 2);

    assertThat(store.rosters().bySubject(RosterList.BLACK, CreditCodes.of(1))).isEmpty();
    assertThat(store.rosters().entries(RosterList.BLACK)).isEmpty();
  }

  @Test
  void findsTheContentOfTheLatestRevision() {
    store(Drafts.of("blacklist", 1));
    store(Drafts.of("blacklist", 1).with(Role.BASIS, "新依据").with(Role.TITLE, "新事由"));

    assertThat(store.rosters().entries(RosterList.BLACK))
        .extracting(entry -> entry.basis() + " " + entry.reason())
        .containsExactly("新依据 新事由");
  }

  @Test
  void aListThatNeverCameHasNoSnapshot() {
    store(Drafts.of("redlist", 1));

    assertThat(store.rosters().freshness(RosterList.BLACK)).isEmpty();
  }

  @Test
  void theSnapshotIsTheLatestFileThatWasTakenIn() {
    importAt(0);
    importAt(5);

    assertSnapshot(5);
  }

  @Test
  void aFileWithoutARowIsNoSnapshot() {
    importAt(0);
    try (ImportSession session =
        store.records().begin(Imports.origin("blacklist", hour(6)), Imports.NOBODY, false)) {
      session.commit(new ImportCounts(0, 0, 0, 0, 0, 0));
    }

    assertSnapshot(0);
  }

  @Test
  void aChangeByHandIsNoSnapshot() {
    importAt(0);
    byHand(batch -> {}, 1);

    assertSnapshot(0);
  }

  @Test
  void theSnapshotOfATakenBackBatchIsTheOneBefore() {
    importAt(0);
    BatchId second = importAt(5);
    byHand(session -> session.markUndone(second), 1);

    assertSnapshot(0);
  }

  @Test
  void afterTheOnlyBatchWasTakenBackThereIsNoSnapshot() {
    BatchId only = importAt(0);
    byHand(session -> session.markUndone(only), 1);

    assertThat(store.rosters().freshness(RosterList.BLACK)).isEmpty();
  }

  @Test
  void takingBackAnEarlierBatchSpoilsTheLaterSnapshotUntilTheNextFile() {
    BatchId first = importAt(0);
    importAt(5);
    byHand(session -> session.markUndone(first), 1);
    assertThat(store.rosters().freshness(RosterList.BLACK)).isEmpty();

    importAt(9);
    assertSnapshot(9);
  }

  /** The withdrawal that takes a record off its list, or only off the page. */
  private void withdrawn(int id, WithdrawalGround ground, String since) {
    LocalDate day = LocalDate.parse(since);
    DisclosureItem item = store.disclosures().find(id(id)).orElseThrow();
    Withdrawal withdrawal = new Withdrawal(ground, day, day, false, Optional.empty(), "修1号");
    store.disclosures().withdraw(List.of(new WithdrawalItem(item, withdrawal)), "王科员", Times.NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "REPAIRED, 2026-09-30",
    "REVOKED, 2026-09-30",
    "OBJECTION, 2026-09-30",
    "OTHER, 2099-12-31",
    "EXPIRED, 2099-12-31"
  })
  void whatEndsSharingEndsTheListingToo(WithdrawalGround ground, LocalDate last) {
    store(Drafts.of("blacklist", 1));
    withdrawn(1, ground, "2026-10-01");

    assertThat(store.rosters().entries(RosterList.BLACK).get(0).until()).contains(last);
    assertThat(store.rosters().names(RosterList.BLACK, LocalDate.parse("2026-09-30"))).hasSize(1);
    assertThat(store.rosters().names(RosterList.BLACK, LocalDate.parse("2026-10-01")))
        .hasSize(last.isBefore(LocalDate.parse("2026-10-01")) ? 0 : 1);
  }

  @Test
  void aRemovalAfterTheLastDayDoesNotProlongTheListing() {
    store(Drafts.of("blacklist", 1).with(Role.VALID_UNTIL, "2026-09-20"));
    withdrawn(1, WithdrawalGround.REPAIRED, "2026-10-01");

    assertThat(store.rosters().entries(RosterList.BLACK).get(0).until())
        .contains(LocalDate.parse("2026-09-20"));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-19, 0", "2026-09-20, 0", "2026-09-21, 1"})
  void anEntryLapsesOnTheDayAfterItsLast(LocalDate day, int lapsed) {
    store(Drafts.of("blacklist", 1).with(Role.VALID_UNTIL, "2026-09-20"));
    store(Drafts.of("blacklist", 2));

    assertThat(store.rosters().lapsed(RosterList.BLACK, day)).hasSize(lapsed);
    assertThat(store.rosters().lapsed(RosterList.RED, day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED, 0", "REPAIRED, 0", "OTHER, 1"})
  void whoeverIsOffTheListDoesNotLapseAgain(WithdrawalGround ground, int lapsed) {
    store(Drafts.of("blacklist", 1).with(Role.VALID_UNTIL, "2026-09-20"));
    withdrawn(1, ground, "2026-09-10");

    assertThat(store.rosters().lapsed(RosterList.BLACK, LocalDate.parse("2026-10-01")))
        .hasSize(lapsed);
  }

  private BatchId importAt(int hours) {
    return Imports.store(store.records(), Imports.NOBODY, hour(hours), Drafts.of("blacklist", 1))
        .batch();
  }

  private static Instant hour(int hours) {
    return Times.NOW.plus(Duration.ofHours(hours));
  }

  private void assertSnapshot(int hours) {
    assertThat(store.rosters().freshness(RosterList.BLACK))
        .contains(new Freshness(hour(hours), Optional.empty()));
  }

  private interface Change {
    void of(ImportSession session);
  }

  /** Voids a record and does something else in a batch that no file stands behind. */
  private void byHand(Change change, int voided) {
    Batch.Origin origin = new Batch.Origin("blacklist", "void", "", "", "", "王科员", hour(7));
    try (ImportSession session = store.records().begin(origin, Imports.NOBODY, false)) {
      session.voidRecord(id(voided), "移出");
      change.of(session);
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
  }

  @Test
  void findsThePersonAndTheFirmThatGiveANumber() {
    String number = "371002199001010015";
    Drafts person =
        Drafts.of("blacklist", 1)
            .with(Role.SUBJECT_CODE, "")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_DOCUMENT, number);
    Drafts firm = Drafts.of("blacklist", 2).with(Role.SUBJECT_DOCUMENT, number);
    store(person, firm, Drafts.of("blacklist", 3));
    store(Drafts.of("redlist", 1));
    String key = person.build().personKey();

    assertThat(store.rosters().byPerson(RosterList.BLACK, key))
        .extracting(RosterEntry::id)
        .containsExactly(id(1), id(2));
    assertThat(store.rosters().byPerson(RosterList.RED, key)).isEmpty();
    assertThat(store.rosters().givesNumbers(RosterList.BLACK)).isTrue();
    assertThat(store.rosters().givesNumbers(RosterList.RED)).isFalse();
  }
}
