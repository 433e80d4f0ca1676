package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import io.creditctl.core.push.preflight.Refusal;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every outbox does with entries that are claimed, settled and lost. */
abstract class OutboxContract extends OutboxContractBase {

  @Test
  void everyStoreHasANameOfItsOwn() {
    String name = store.outbox().storeId();
    store.close();
    store = open(folder);
    assertThat(store.outbox().storeId()).isEqualTo(name).isNotEmpty();
  }

  @Test
  void enqueuesEveryRevisionForEveryRecipientOfItsKind() {
    storeFor(TWO_TARGETS, Drafts.license(1));
    storeFor(TWO_TARGETS, Drafts.of("blacklist", 2));

    assertThat(store.outbox().ofRecord(id(1)))
        .extracting(OutboxEntry::target, OutboxEntry::revision, OutboxEntry::state)
        .containsExactly(
            tuple("city", 1, PushState.PENDING), tuple("province", 1, PushState.PENDING));
    assertThat(store.outbox().ofRecord(id(2))).isEmpty();
  }

  @Test
  void claimsTheOldestFirstAndOnlyOnce() {
    push(Drafts.license(1), Drafts.license(2), Drafts.license(3));

    assertThat(claim(2, ME)).extracting(ClaimedEntry::record).containsExactly(id(1), id(2));
    assertThat(claim(2, OTHER)).extracting(ClaimedEntry::record).containsExactly(id(3));
    assertThat(claim(2, OTHER)).isEmpty();
  }

  @Test
  void givesTheRowThatBelongsToTheRevision() {
    push(Drafts.license(1));
    ClaimedEntry first = claim(1, ME).get(0);
    push(Drafts.license(1).with("XK_NR", "水路"));
    settle(first.id(), PushState.ACKNOWLEDGED, ME);

    ClaimedEntry second = claim(1, ME).get(0);
    assertThat(first.values()).containsEntry("XK_NR", "道路货物运输");
    assertThat(second.values()).containsEntry("XK_NR", "水路");
    assertThat(second.revision()).isEqualTo(2);
    assertThat(first.attempts()).isZero();
  }

  @Test
  void claimsOneKindOnly() {
    storeFor(TWO_TARGETS, Drafts.license(1), Drafts.of("penalty", 2));

    assertThat(store.outbox().claim("province", "penalty", 9, ME, LEASE_END))
        .extracting(ClaimedEntry::record)
        .containsExactly(id(2));
  }

  @Test
  void neverHasTwoRevisionsOfARecordInFlight() {
    push(Drafts.license(1));
    ClaimedEntry first = claim(9, ME).get(0);
    push(Drafts.license(1).with("XK_NR", "水路"), Drafts.license(2));

    assertThat(claim(9, OTHER)).extracting(ClaimedEntry::record).containsExactly(id(2));
    settle(first.id(), PushState.ACKNOWLEDGED, ME);
    assertThat(claim(9, OTHER)).extracting(ClaimedEntry::revision).containsExactly(2);
  }

  @Test
  void takesOneEntryOfARecordPerClaim() {
    push(Drafts.license(1));
    claim(9, ME);
    push(Drafts.license(1).with("XK_NR", "水路"));
    // The first comes back behind nobody's back: as after the death of its process.
    store.outbox().releaseAbandoned("province", owner -> false, Times.NOW);

    assertThat(claim(9, ME)).extracting(ClaimedEntry::revision).containsExactly(1);
  }

  @Test
  void targetsDoNotStandInEachOthersWay() {
    storeFor(TWO_TARGETS, Drafts.license(1));
    claim(9, ME);

    assertThat(store.outbox().claim("city", "", 9, ME, LEASE_END)).hasSize(1);
  }

  @Test
  void settlingStoresTheReceiptAndTheDayOfTheReport() {
    push(Drafts.license(1));
    long entry = claim(1, ME).get(0).id();

    settle(entry, PushState.ACKNOWLEDGED, ME);

    OutboxEntry settled = entry(entry);
    assertThat(settled.state()).isEqualTo(PushState.ACKNOWLEDGED);
    assertThat(settled.receiptNo()).isEqualTo("回执-1");
    assertThat(settled.attempts()).isEqualTo(1);
    assertThat(settled.updatedAt()).isEqualTo(Times.NOW);
    assertThat(store.records().find(id(1)).orElseThrow().disclosure().reportedOn())
        .contains(LocalDate.parse("2026-11-23"));
  }

  @Test
  void theAcknowledgementOfATargetThatStopsNoClockIsNoReport() {
    push(Drafts.license(1));
    long entry = claim(1, ME).get(0).id();

    Settlement taken = new Settlement(entry, PushState.ACKNOWLEDGED, "回执-1", "", "");
    store.outbox().settle(List.of(taken), ME, Times.NOW, false);

    assertThat(entry(entry).state()).isEqualTo(PushState.ACKNOWLEDGED);
    assertThat(store.records().find(id(1)).orElseThrow().disclosure().reportedOn()).isEmpty();
  }

  @Test
  void remembersThatOurOwnCheckReturnedAnEntry() {
    push(Drafts.license(1));
    long entry = claim(1, ME).get(0).id();

    Refusal why = new Refusal("1001", "未查询到主体", List.of("XK_XDR_SHXYM"));
    store.outbox().settle(List.of(Settlement.refused(entry, why)), ME, Times.NOW, true);

    assertThat(entry(entry))
        .returns(PushState.RETURNED, OutboxEntry::state)
        .returns(true, OutboxEntry::preflight)
        .returns("1001", OutboxEntry::code)
        .returns("未查询到主体", OutboxEntry::message);
  }

  @Test
  void settlementsAfterALostLeaseAreIgnored() {
    push(Drafts.license(1));
    long entry = claim(1, ME).get(0).id();
    store.outbox().releaseAbandoned("province", owner -> false, Times.NOW);

    settle(entry, PushState.ACKNOWLEDGED, ME);
    assertThat(entry(entry).state()).isEqualTo(PushState.PENDING);

    claim(1, OTHER);
    settle(entry, PushState.RETURNED, ME);
    assertThat(entry(entry).state()).isEqualTo(PushState.IN_FLIGHT);

    settle(entry, PushState.DELIVERED, OTHER);
    settle(entry, PushState.PENDING, ME);
    assertThat(entry(entry).state()).isEqualTo(PushState.DELIVERED);
  }

  @Test
  void whatWasTakenIsSettledByALaterReceipt() {
    push(Drafts.license(1), Drafts.license(2));
    List<ClaimedEntry> claimed = claim(2, ME);
    claimed.forEach(entry -> settle(entry.id(), PushState.DELIVERED, ME));

    settle(claimed.get(0).id(), PushState.ACKNOWLEDGED, OTHER);
    settle(claimed.get(1).id(), PushState.RETURNED, OTHER);

    assertThat(entry(claimed.get(0).id()).state()).isEqualTo(PushState.ACKNOWLEDGED);
    assertThat(entry(claimed.get(1).id()).state()).isEqualTo(PushState.RETURNED);
  }

  @Test
  void releasesWhatADeadProcessLeftBehind() {
    push(Drafts.license(1), Drafts.license(2));
    claim(1, ME);
    claim(1, OTHER);

    assertThat(release(owner -> owner.equals(ME), Times.NOW)).isEqualTo(1);
    assertThat(claim(9, ME)).extracting(ClaimedEntry::record).containsExactly(id(2));
  }

  @Test
  void releasesWhatTheLeaseOfALivingProcessNoLongerCovers() {
    push(Drafts.license(1));
    claim(1, ME);

    assertThat(release(owner -> true, LEASE_END)).isZero();
    assertThat(release(owner -> true, LEASE_END.plusMillis(1))).isEqualTo(1);
    assertThat(claim(9, OTHER)).extracting(ClaimedEntry::attempts).containsExactly(1);
  }

  @Test
  void fillsTheBacklogOfANewTargetOnce() {
    store(Drafts.license(1), Drafts.license(2), Drafts.of("blacklist", 3));
    voidRecord(2);
    Set<String> kinds = Set.of("license", "penalty");

    assertThat(store.outbox().backlog("province", kinds)).isEqualTo(1);
    assertThat(store.outbox().enqueueBacklog("province", kinds, Times.NOW)).isEqualTo(1);
    assertThat(store.outbox().enqueueBacklog("province", kinds, Times.NOW)).isZero();
    assertThat(store.outbox().backlog("province", kinds)).isZero();
    assertThat(claim(9, ME)).extracting(ClaimedEntry::record).containsExactly(id(1));
  }

  @Test
  void theBacklogHasTheRevisionThatATargetMissedWhileItWasNotConfigured() {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), PushState.ACKNOWLEDGED, ME);
    store(Drafts.license(1).with("XK_NR", "水路"));

    assertThat(store.outbox().enqueueBacklog("province", Set.of("license"), Times.NOW))
        .isEqualTo(1);
    assertThat(claim(9, ME)).extracting(ClaimedEntry::revision).containsExactly(2);
  }

  @Test
  void countsTheStatesOfEachTarget() {
    push(Drafts.license(1), Drafts.license(2), Drafts.license(3), Drafts.license(4));
    List<ClaimedEntry> claimed = claim(3, ME);
    settle(claimed.get(0).id(), PushState.RETURNED, ME);
    settle(claimed.get(1).id(), PushState.DEAD, ME);
    TargetState paused = TargetState.paused("检修");
    store.outbox().setTargetState("province", paused, Times.NOW);

    assertThat(store.outbox().status(List.of("nobody", "province")))
        .containsExactly(
            new TargetStatus("nobody", 0, 0, 0, 0, 0, 0, Optional.empty(), TargetState.ACTIVE),
            new TargetStatus("province", 1, 1, 0, 0, 1, 1, Optional.of(Times.NOW), paused));
  }

  @Test
  void remembersUntilWhenATargetAskedToWait() {
    Instant later = Times.NOW.plusSeconds(90);
    TargetState resting = new TargetState(Optional.empty(), Optional.of(later), 3);
    store.outbox().setTargetState("province", resting, later);

    assertThat(store.outbox().targetState("province")).isEqualTo(resting);
    assertThat(store.outbox().targetState("city").notBefore()).isEmpty();
  }

  @Test
  void onlyWhatWasReturnedOrGivenUpIsPutBack() {
    push(Drafts.license(1), Drafts.license(2));
    List<ClaimedEntry> claimed = claim(2, ME);
    settle(claimed.get(0).id(), PushState.RETURNED, ME);
    settle(claimed.get(1).id(), PushState.ACKNOWLEDGED, ME);

    claimed.forEach(entry -> store.outbox().requeue(entry.id(), Times.NOW));

    assertThat(claim(9, ME)).extracting(ClaimedEntry::record).containsExactly(id(1));
    assertThat(store.outbox().entries("", PushState.ACKNOWLEDGED, 9))
        .extracting(OutboxEntry::record, OutboxEntry::action, OutboxEntry::documentNo)
        .containsExactly(tuple(new RecordId(2), Action.UPSERT, "威交〔2026〕2号"));
  }

  @Test
  void whatThePlatformRefusedBeginsANewRoundAndNothingElseDoes() {
    push(Drafts.license(1), Drafts.license(2), Drafts.license(3));
    List<ClaimedEntry> claimed = claim(3, ME);
    settle(claimed.get(0).id(), PushState.DELIVERED, ME);
    settle(claimed.get(0).id(), PushState.RETURNED, OTHER);
    settle(claimed.get(1).id(), PushState.DEAD, ME);
    Settlement unsent =
        Settlement.refused(claimed.get(2).id(), new Refusal("1001", "未查询到主体", List.of()));
    store.outbox().settle(List.of(unsent), ME, Times.NOW, true);

    claimed.forEach(entry -> store.outbox().requeue(entry.id(), Times.NOW));
    claimed.forEach(entry -> store.outbox().requeue(entry.id(), Times.NOW));

    assertThat(claim(9, ME)).extracting(ClaimedEntry::round).containsExactly(1, 0, 0);
  }

  @Test
  void aRoundIsNeverTakenTwice() {
    push(Drafts.license(1));
    ClaimedEntry refused = claim(1, ME).get(0);
    settle(refused.id(), PushState.ACKNOWLEDGED, ME);
    voidRecord(1);
    ClaimedEntry withdrawal = claim(1, ME).get(0);
    settle(withdrawal.id(), PushState.RETURNED, ME);

    store.outbox().requeue(withdrawal.id(), Times.NOW);

    assertThat(claim(1, ME))
        .singleElement()
        .returns(Action.WITHDRAW, ClaimedEntry::action)
        .returns(withdrawal.round() + 1, ClaimedEntry::round);
  }

  @Test
  void whatWasLeasedAndNeverSentIsGivenBackAsIfItHadNotBeenLeased() {
    push(Drafts.license(1), Drafts.license(2));
    long first = claim(2, ME).get(0).id();

    store.outbox().giveBack(List.of(first), "somebody else");
    assertThat(store.outbox().entry(first).orElseThrow().state()).isEqualTo(PushState.IN_FLIGHT);

    store.outbox().giveBack(List.of(first), ME);
    assertThat(store.outbox().entry(first).orElseThrow().state()).isEqualTo(PushState.PENDING);
    assertThat(claim(2, ME))
        .singleElement()
        .satisfies(entry -> assertThat(entry.attempts()).isZero());
  }
}
