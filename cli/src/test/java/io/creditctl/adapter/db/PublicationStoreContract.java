package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.core.disclosure.DisclosureMark;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.publish.LedgerEntry;
import io.creditctl.core.site.publish.Publication;
import io.creditctl.core.site.publish.PublicationChanges;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store remembers of what stood on the public page. */
abstract class PublicationStoreContract extends StoreContract {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-09-10");
  private static final Instant FIRST = Instant.parse("2026-09-10T01:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-09-11T01:00:00Z");

  /** Makes a record one that must be taken down from a day on. */
  abstract void withdraw(int record, String since);

  /** The day on which the withdrawal of a record was done. */
  abstract Optional<String> withdrawnOn(int record);

  private PublicationChanges publish(Instant at, PublishedPage... pages) {
    LocalDate day = at.atZone(Times.ZONE).toLocalDate();
    return store
        .publications()
        .record(new Publication(List.of(pages), "https://x.cn/", day, at, "丛舟"), false);
  }

  private static PublishedPage page(int record, String hash) {
    return new PublishedPage(id(record), "records/0/R-" + record + ".html", hash);
  }

  private Optional<LocalDate> disclosedOn(int record) {
    return store.disclosures().find(id(record)).orElseThrow().state().disclosedOn();
  }

  @Test
  void marksWhatWasPublishedAsDisclosedWithDayAndAddress() {
    store(Drafts.license(1), Drafts.license(2));

    PublicationChanges changes = publish(FIRST, page(1, "aa"));

    assertThat(changes).isEqualTo(new PublicationChanges(1, 0, 0, 1, 0));
    assertThat(disclosedOn(1)).contains(FIRST_DAY);
    assertThat(disclosedOn(2)).isEmpty();
    assertThat(store.disclosures().find(id(1)).orElseThrow().state().url())
        .isEqualTo("https://x.cn/records/0/R-1.html");
    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.actor() + " " + event.action() + " " + event.detail())
        .contains("丛舟 disclosed 2026-09-10 https://x.cn/records/0/R-1.html");
    assertThat(store.publications().ledger(id(1)))
        .containsExactly(
            new LedgerEntry("https://x.cn/records/0/R-1.html", FIRST, "aa", Optional.empty()));
  }

  @Test
  void anEarlierMarkStays() {
    store(Drafts.license(1));
    LocalDate earlier = LocalDate.parse("2026-09-08");
    DisclosureMark mark = new DisclosureMark(id(1), Channel.PORTAL, earlier, "https://alt.cn/1");
    store.disclosures().mark(List.of(mark), "丛舟", FIRST);

    assertThat(publish(FIRST, page(1, "aa")).disclosed()).isZero();

    assertThat(disclosedOn(1)).contains(earlier);
    assertThat(store.disclosures().find(id(1)).orElseThrow().state().url())
        .isEqualTo("https://alt.cn/1");
  }

  @Test
  void publishingTheSameTwiceChangesNothing() {
    store(Drafts.license(1));
    publish(FIRST, page(1, "aa"));

    assertThat(publish(SECOND, page(1, "aa")).none()).isTrue();

    assertThat(store.publications().ledger(id(1))).hasSize(1);
    assertThat(disclosedOn(1)).contains(FIRST_DAY);
  }

  @Test
  void anotherContentEndsOneLineAndBeginsTheNext() {
    store(Drafts.license(1));
    publish(FIRST, page(1, "aa"));

    assertThat(publish(SECOND, page(1, "bb"))).isEqualTo(new PublicationChanges(0, 1, 0, 0, 0));

    assertThat(store.publications().ledger(id(1)))
        .extracting(LedgerEntry::contentHash, LedgerEntry::goneAt)
        .containsExactly(tuple("aa", Optional.of(SECOND)), tuple("bb", Optional.empty()));
  }

  @Test
  void aRecordThatIsGoneEndsInTheLedgerAndItsWithdrawalIsDone() {
    store(Drafts.license(1), Drafts.license(2), Drafts.license(3));
    publish(FIRST, page(1, "aa"), page(2, "bb"));
    withdraw(1, "2026-09-11");
    withdraw(3, "2026-09-11");

    PublicationChanges changes = publish(SECOND, page(2, "bb"));

    assertThat(changes).isEqualTo(new PublicationChanges(0, 0, 1, 0, 1));
    assertThat(store.publications().ledger(id(1)).get(0).goneAt()).contains(SECOND);
    assertThat(withdrawnOn(1)).contains("2026-09-11");
    assertThat(withdrawnOn(3)).isEmpty();
    assertThat(store.records().trace(id(1)))
        .extracting(event -> event.action() + " " + event.detail())
        .contains("withdrawn 2026-09-11");
    assertThat(publish(SECOND.plusSeconds(1), page(2, "bb")).none()).isTrue();
  }

  @Test
  void aWithdrawalThatIsNotDueYetIsNotDone() {
    store(Drafts.license(1));
    publish(FIRST, page(1, "aa"));
    withdraw(1, "2026-09-20");

    publish(SECOND);

    assertThat(withdrawnOn(1)).isEmpty();
  }

  @Test
  void aRecordMayComeBack() {
    store(Drafts.license(1));
    publish(FIRST, page(1, "aa"));
    publish(SECOND);

    assertThat(publish(SECOND.plusSeconds(1), page(1, "aa")).appeared()).isEqualTo(1);

    assertThat(store.publications().ledger(id(1))).hasSize(2);
    assertThat(disclosedOn(1)).contains(FIRST_DAY);
  }

  @Test
  void aRehearsalCountsTheSameAndStoresNothing() {
    store(Drafts.license(1));
    Publication publication = new Publication(List.of(page(1, "aa")), "", FIRST_DAY, FIRST, "丛舟");

    PublicationChanges rehearsed = store.publications().record(publication, true);

    assertThat(rehearsed).isEqualTo(new PublicationChanges(1, 0, 0, 1, 0));
    assertThat(disclosedOn(1)).isEmpty();
    assertThat(store.publications().ledger(id(1))).isEmpty();
    assertThat(store.publications().record(publication, false)).isEqualTo(rehearsed);
  }

  @Test
  void manyPagesAtOnceAreNoTrouble() {
    store(IntStream.rangeClosed(1, 2500).mapToObj(Drafts::license).toArray(Drafts[]::new));

    PublicationChanges changes =
        publish(
            FIRST,
            IntStream.rangeClosed(1, 2500)
                .mapToObj(n -> page(n, "aa"))
                .toArray(PublishedPage[]::new));

    assertThat(changes).isEqualTo(new PublicationChanges(2500, 0, 0, 2500, 0));
  }
}
