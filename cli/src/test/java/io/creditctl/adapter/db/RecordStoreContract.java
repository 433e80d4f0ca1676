package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Domain;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.Period;
import io.creditctl.core.record.Batch;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.core.record.RecordQuery;
import io.creditctl.core.record.StoreResult;
import io.creditctl.core.record.StoredRecord;
import io.creditctl.core.record.TraceEvent;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of records does. */
abstract class RecordStoreContract extends StoreContract {

  @Test
  void keepsANewRecordWithAllThatItIsFoundBy() {
    assertThat(store(Drafts.license(1).unit("港航局").line(7)).results())
        .containsExactly(StoreResult.CREATED);

    StoredRecord record = store.records().find(id(1)).orElseThrow();
    assertThat(record.kind()).isEqualTo("license");
    assertThat(record.subject().code()).isEqualTo(CreditCodes.of(1));
    assertThat(record.subject().name()).isEqualTo("威海第1物流有限公司");
    assertThat(record.documentNo()).isEqualTo("威交〔2026〕1号");
    assertThat(record.unit()).isEqualTo("港航局");
    assertThat(record.decidedOn()).contains(LocalDate.parse("2026-09-04"));
    assertThat(record.revision()).isEqualTo(1);
    assertThat(record.voided()).isFalse();
    assertThat(record.line()).isEqualTo(7);
    assertThat(record.disclosure().dueOn()).contains(LocalDate.parse("2026-09-15"));
    assertThat(store.records().findByDocumentNo("威交〔2026〕1号")).containsExactly(record);
    assertThat(store.records().values(id(1), 1)).containsEntry("XK_NR", "道路货物运输");
  }

  @Test
  void keepsAbsentDaysAbsent() {
    store(Drafts.license(1).with(Role.DECIDED_ON, "").with(Role.VALID_UNTIL, "").due("", false));

    StoredRecord record = store.records().find(id(1)).orElseThrow();
    assertThat(record.decidedOn()).isEmpty();
    assertThat(record.validUntil()).isEmpty();
    assertThat(record.disclosure().dueOn()).isEmpty();
  }

  @Test
  void takesTheSameContentOnceOnly() {
    store(Drafts.license(1));

    assertThat(store(Drafts.license(1)).results()).containsExactly(StoreResult.UNCHANGED);
    assertThat(revision(1)).isEqualTo(1);
  }

  @Test
  void keepsTheEarlierContentOfAChangedRecord() {
    store(Drafts.license(1));

    assertThat(store(Drafts.license(1).with("XK_NR", "水路货物运输")).results())
        .containsExactly(StoreResult.UPDATED);
    assertThat(revision(1)).isEqualTo(2);
    assertThat(store.records().values(id(1), 1)).containsEntry("XK_NR", "道路货物运输");
    assertThat(store.records().values(id(1), 2)).containsEntry("XK_NR", "水路货物运输");
    assertThat(store.records().values(id(1), 3)).isEmpty();
  }

  @Test
  void namesTheLineWhereARecordStoodBeforeInTheBatch() {
    store(Drafts.license(1), Drafts.license(2));

    List<StoreResult> results =
        store(
                Drafts.license(1).line(2),
                Drafts.license(2).with("XK_NR", "水路").line(3),
                Drafts.license(3).line(4),
                Drafts.license(1).with("XK_NR", "铁路").line(5),
                Drafts.license(2).line(6),
                Drafts.license(3).line(7),
                Drafts.license(1).line(8))
            .results();

    assertThat(results)
        .containsExactly(
            StoreResult.UNCHANGED,
            StoreResult.UPDATED,
            StoreResult.CREATED,
            StoreResult.repeated(2),
            StoreResult.repeated(3),
            StoreResult.repeated(4),
            StoreResult.repeated(2));
    assertThat(revision(1)).isEqualTo(1);
    assertThat(revision(2)).isEqualTo(2);
  }

  @Test
  void createsAVoidRecordAnewUnderItsNumber() {
    store(Drafts.license(1));
    voidRecord(1);

    assertThat(store(Drafts.license(1)).results()).containsExactly(StoreResult.CREATED);
    StoredRecord record = store.records().find(id(1)).orElseThrow();
    assertThat(record.voided()).isFalse();
    assertThat(record.revision()).isEqualTo(3);
  }

  @Test
  void keepsTheContentOfAVoidRecord() {
    store(Drafts.license(1));
    voidRecord(1);

    assertThat(store.records().find(id(1)).orElseThrow().voided()).isTrue();
    assertThat(store.records().values(id(1), 2)).isEqualTo(store.records().values(id(1), 1));
  }

  @Test
  void nothingOfAnUncommittedBatchStays() {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.PROVINCE, false)) {
      session.store(Drafts.license(1).build());
    }

    assertNothingIsStored();
    assertThat(store(Drafts.license(2)).results()).containsExactly(StoreResult.CREATED);
    assertThat(store.records().find(id(1)).orElseThrow().documentNo()).isEqualTo("威交〔2026〕2号");
  }

  @Test
  void nothingOfARehearsalStays() {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.PROVINCE, true)) {
      assertThat(session.store(Drafts.license(1).build())).isEqualTo(StoreResult.CREATED);
      session.commit(new ImportCounts(1, 1, 0, 0, 0, 0));
    }

    assertNothingIsStored();
  }

  private void assertNothingIsStored() {
    assertThat(list(everything())).isEmpty();
    assertThat(store.records().batches(10)).isEmpty();
    assertThat(store.subjects().count("")).isZero();
    assertThat(store.outbox().ofRecord(id(1))).isEmpty();
  }

  @Test
  void twoSpellingsOfANumberAreOneRecord() {
    store(Drafts.license(1).with(Role.DOCUMENT_NO, "威交〔2026〕1号"));

    assertThat(store(Drafts.license(1).with(Role.DOCUMENT_NO, "威交 [２０２６] 1号")).results())
        .containsExactly(StoreResult.UPDATED);
  }

  @Test
  void aCorrectedSubjectIsARevisionOfTheSameDecision() {
    store(Drafts.license(1).with(Role.DOCUMENT_NO, "威交〔2026〕9号"));

    assertThat(store(Drafts.license(2).with(Role.DOCUMENT_NO, "威交〔2026〕9号")).results())
        .containsExactly(StoreResult.UPDATED);
    assertThat(store.records().findByDocumentNo("威交〔2026〕9号"))
        .extracting(StoredRecord::id)
        .containsExactly(id(1));
  }

  @Test
  void listsByKindUnitSubjectAndDay() {
    store(
        Drafts.license(1).unit("港航局"),
        Drafts.license(2).with(Role.DECIDED_ON, "2026-10-31"),
        Drafts.of("penalty", 1).unit("港航局"));
    voidRecord(2);

    assertThat(list(everything())).containsExactly(1L, 3L);
    assertThat(list(new RecordQuery("", "", Optional.empty(), "", Optional.empty(), true)))
        .containsExactly(1L, 2L, 3L);
    assertThat(list(new RecordQuery("license", "", Optional.empty(), "", Optional.empty(), true)))
        .containsExactly(1L, 2L);
    assertThat(list(new RecordQuery("", "港航局", Optional.empty(), "", Optional.empty(), true)))
        .containsExactly(1L, 3L);
    assertThat(
            list(
                new RecordQuery(
                    "", "", Optional.empty(), CreditCodes.of(2), Optional.empty(), true)))
        .containsExactly(2L);
    assertThat(
            list(
                new RecordQuery(
                    "", "", Optional.empty(), "", Optional.of(Period.parse("2026-10")), true)))
        .containsExactly(2L);
  }

  @Test
  void listsADomainWithItsSecondLevel() {
    store(
        Drafts.license(1).domain("road"),
        Drafts.license(2).domain("road/repair"),
        Drafts.license(3).domain("shipping"),
        Drafts.license(4));

    assertThat(list(in(Domain.ROAD))).containsExactly(1L, 2L);
    assertThat(list(in(Domain.ROAD_REPAIR))).containsExactly(2L);
    assertThat(list(in(Domain.HIGHWAY))).isEmpty();
    assertThat(store.records().count(in(Domain.ROAD))).isEqualTo(2);
    assertThat(domain(2)).isEqualTo("road/repair");
    assertThat(domain(4)).isEmpty();
  }

  @Test
  void aRecordWithoutADomainIsOfItsSubjects() {
    store(Drafts.license(1).domain("road"), Drafts.license(2));
    store(
        Drafts.of("subject", 1).domain("shipping").due("", false),
        Drafts.of("subject", 2).domain("shipping").due("", false));

    assertThat(domain(1)).isEqualTo("road");
    assertThat(domain(2)).isEqualTo("shipping");
    assertThat(list(in(Domain.SHIPPING))).containsExactly(2L, 3L, 4L);
  }

  @Test
  void aChangedRecordHasTheDomainOfItsNewContent() {
    store(Drafts.license(1).domain("road"));
    store(Drafts.license(1).domain("shipping").with("XK_NR", "水路运输"));

    assertThat(domain(1)).isEqualTo("shipping");
  }

  @Test
  void theSameFileAgainBringsTheDomainUpToDateAndNothingElse() {
    store(Drafts.license(1), Drafts.of("subject", 1).domain("道路").due("", false));

    assertThat(
            store(
                    Drafts.license(1).domain("road/repair"),
                    Drafts.of("subject", 1).domain("road").due("", false))
                .results())
        .containsOnly(StoreResult.UNCHANGED);
    assertThat(domain(1)).isEqualTo("road/repair");
    assertThat(domain(2)).isEqualTo("road");
    assertThat(revision(1)).isEqualTo(1);
  }

  @Test
  void anotherUnitsSameContentLeavesTheDomain() {
    store(Drafts.license(1).unit("港航局").domain("shipping"));
    store(Drafts.license(1).unit("公路局").domain("highway"));

    assertThat(domain(1)).isEqualTo("shipping");
  }

  @Test
  void listsWhileTheListIsBeingWorkedOn() {
    store(Drafts.license(1), Drafts.license(2), Drafts.license(3));

    try (Stream<StoredRecord> records = store.records().list(everything())) {
      records.forEach(record -> voidRecord((int) record.id().number()));
    }

    assertThat(list(everything())).isEmpty();
  }

  @Test
  void remembersBatchesLatestFirst() {
    Batch.Origin origin = Imports.origin("license");
    store(Drafts.license(1));
    store(Drafts.license(2), Drafts.license(3));

    assertThat(store.records().batches(10)).extracting(Batch::id).hasSize(2);
    Batch latest = store.records().batches(1).get(0);
    assertThat(latest.origin()).isEqualTo(origin);
    assertThat(latest.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
    assertThat(latest.undone()).isFalse();
    assertThat(store.records().batch(latest.id())).contains(latest);
  }

  @Test
  void tracesARecordFromItsImportOn() {
    storeFor(Imports.PROVINCE, Drafts.license(1).line(7));
    Imports.store(
        store.records(),
        Imports.NOBODY,
        Times.NOW.plusMillis(1500),
        Drafts.license(1).with("XK_NR", "水路"));
    Imports.store(
        store.records(),
        Imports.NOBODY,
        Times.NOW.plusSeconds(2),
        Drafts.license(1).with("XK_NR", "铁路"));

    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.action() + " " + event.revision())
        .containsExactly("imported 1", "push superseded 1", "imported 2", "imported 3");
    assertThat(store.records().trace(id(1)).get(0).detail()).isEqualTo("B-1 许可.csv:7");
    assertThat(store.records().trace(id(1)).get(1).at()).isEqualTo(Times.NOW.plusMillis(1500));
  }

  void voidRecord(int number) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.NOBODY, false)) {
      session.voidRecord(id(number), "误报");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
  }

  private int revision(int number) {
    return store.records().find(id(number)).orElseThrow().revision();
  }

  private String domain(int number) {
    return store.records().find(id(number)).orElseThrow().domain();
  }

  private static RecordQuery in(Domain domain) {
    return new RecordQuery("", "", Optional.of(domain), "", Optional.empty(), false);
  }

  private static RecordQuery everything() {
    return new RecordQuery("", "", Optional.empty(), "", Optional.empty(), false);
  }

  private List<Long> list(RecordQuery query) {
    try (Stream<StoredRecord> records = store.records().list(query)) {
      return records.map(record -> record.id().number()).toList();
    }
  }

  @Test
  void remembersWhatSomebodyDidAndNoIdentityNumber() {
    store(Drafts.license(1), Drafts.license(2));

    store
        .records()
        .note(List.of(id(2)), "revealed", "王科员", "核对371002199001010015", Times.NOW.plusSeconds(1));

    assertThat(store.records().trace(id(2)).get(1))
        .isEqualTo(
            new TraceEvent(Times.NOW.plusSeconds(1), "revealed", "王科员", 1, "核对3710**********0015"));
    assertThat(store.records().trace(id(1))).hasSize(1);
  }

  @Test
  void masksAnIdentityNumberInATitleAndADocumentNumber() {
    store(
        Drafts.license(1)
            .with(Role.TITLE, "驾驶员371002199001010015")
            .with(Role.DOCUMENT_NO, "鲁威从业371002199001010015号"));

    StoredRecord record = store.records().find(id(1)).orElseThrow();
    assertThat(record.title()).isEqualTo("驾驶员3710**********0015");
    assertThat(record.documentNo()).isEqualTo("鲁威从业3710**********0015号");
  }
}
