package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.PushState;
import io.creditctl.testkit.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the entries of one record's revisions follow each other, and when it is withdrawn. */
abstract class OutboxSupersedingContract extends OutboxContractBase {

  @Test
  void aNewRevisionTakesThePlaceOfOneThatIsStillPending() {
    push(Drafts.license(1));
    change("水路");

    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 2 PENDING");
    assertThat(claim(9, ME)).extracting(ClaimedEntry::revision).containsExactly(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"RETURNED", "DEAD"})
  void aNewRevisionTakesThePlaceOfOneThatFailed(PushState failed) {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), failed, ME);
    change("水路");

    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 2 PENDING");
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"DELIVERED", "ACKNOWLEDGED"})
  void aNewRevisionLeavesAloneWhatThePlatformHas(PushState arrived) {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), arrived, ME);
    change("水路");

    assertThat(states()).containsExactly("UPSERT 1 " + arrived, "UPSERT 2 PENDING");
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"PENDING", "RETURNED", "DEAD"})
  void whatFailsAfterALaterRevisionCameIsSuperseded(PushState failed) {
    push(Drafts.license(1));
    long first = claim(1, ME).get(0).id();
    change("水路");
    settle(first, failed, ME);

    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 2 PENDING");
  }

  @Test
  void anUnchangedRecordIsNotSentAgain() {
    push(Drafts.license(1));
    push(Drafts.license(1));

    assertThat(states()).containsExactly("UPSERT 1 PENDING");
  }

  @Test
  void aVoidRecordThatWasNeverSentIsNotWithdrawn() {
    push(Drafts.license(1));
    voidRecord(1);

    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED");
  }

  @Test
  void aVoidRecordThatThePlatformReturnedIsNotWithdrawn() {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), PushState.RETURNED, ME);
    voidRecord(1);

    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED");
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"DELIVERED", "ACKNOWLEDGED"})
  void aVoidRecordThatThePlatformHasIsWithdrawn(PushState arrived) {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), arrived, ME);
    voidRecord(1);

    assertThat(states()).containsExactly("UPSERT 1 " + arrived, "WITHDRAW 2 PENDING");
  }

  @Test
  void aVoidRecordThatThePlatformMayHaveIsWithdrawn() {
    push(Drafts.license(1), Drafts.license(2));
    List<ClaimedEntry> claimed = claim(2, ME);
    settle(claimed.get(0).id(), PushState.PENDING, ME);
    voidRecord(1);
    assertThat(states()).containsExactly("UPSERT 1 SUPERSEDED", "WITHDRAW 2 PENDING");

    voidRecord(2);
    assertThat(states(2)).containsExactly("UPSERT 1 IN_FLIGHT", "WITHDRAW 2 PENDING");
  }

  @Test
  void onlyTheTargetsThatHaveTheRecordWithdrawIt() {
    storeFor(TWO_TARGETS, Drafts.license(1));
    settle(claim(1, ME).get(0).id(), PushState.ACKNOWLEDGED, ME);
    voidRecord(1);

    assertThat(store.outbox().ofRecord(id(1)))
        .filteredOn(entry -> entry.action() == Action.WITHDRAW)
        .extracting(entry -> entry.target())
        .containsExactly("province");
  }

  @Test
  void aWithdrawalCarriesTheRowAndIsNoReport() {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), PushState.DELIVERED, ME);
    voidRecord(1);

    ClaimedEntry withdrawal = claim(1, ME).get(0);
    assertThat(withdrawal.action()).isEqualTo(Action.WITHDRAW);
    assertThat(withdrawal.values()).containsEntry("XK_WSH", "威交〔2026〕1号");
    settle(withdrawal.id(), PushState.ACKNOWLEDGED, ME);
    assertThat(store.records().find(id(1)).orElseThrow().disclosure().reportedOn()).isEmpty();
  }

  @Test
  void aRecordThatComesBackTakesThePlaceOfItsWithdrawal() {
    push(Drafts.license(1));
    settle(claim(1, ME).get(0).id(), PushState.ACKNOWLEDGED, ME);
    voidRecord(1);
    push(Drafts.license(1));

    assertThat(states())
        .containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 2 SUPERSEDED", "UPSERT 3 PENDING");
  }

  private void change(String content) {
    push(Drafts.license(1).with("XK_NR", content));
  }

  private List<String> states() {
    return states(1);
  }

  private List<String> states(int record) {
    return store.outbox().ofRecord(id(record)).stream()
        .map(entry -> entry.action() + " " + entry.revision() + " " + entry.state())
        .toList();
  }
}
