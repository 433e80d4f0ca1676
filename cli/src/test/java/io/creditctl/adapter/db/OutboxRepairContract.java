package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.push.ClaimedEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.push.Settlement;
import io.creditctl.core.push.preflight.Refusal;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the platforms are told of a record that is repaired, put back, corrected and void. */
abstract class OutboxRepairContract extends OutboxContractBase {
  private static final Set<String> LICENSES = Set.of("license");

  @Test
  void aRepairBeforeTheRecordLeftTellsNobody() {
    push(Drafts.license(1));
    repair();

    assertThat(told()).containsExactly("UPSERT 1 SUPERSEDED");
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"DELIVERED", "ACKNOWLEDGED"})
  void aRepairOfWhatThePlatformHasWithdrawsTheSameRevision(PushState arrived) {
    push(Drafts.license(1));
    deliver(arrived);
    repair();

    assertThat(told()).containsExactly("UPSERT 1 " + arrived, "WITHDRAW 1.1 PENDING");
  }

  @ParameterizedTest
  @EnumSource(
      value = WithdrawalGround.class,
      names = {"CHANGED", "EXPIRED", "EXEMPT", "OTHER"})
  void whatOnlyLeavesThePageStaysWithThePlatforms(WithdrawalGround ground) {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    withdraw(ground);

    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED");
  }

  @Test
  void aRepairWhileTheRecordIsOnItsWayFollowsIt() {
    push(Drafts.license(1));
    ClaimedEntry first = claim(1, ME).get(0);
    repair();

    assertThat(told()).containsExactly("UPSERT 1 IN_FLIGHT", "WITHDRAW 1.1 PENDING");
    assertThat(claim(9, OTHER)).isEmpty();
    settle(first.id(), PushState.PENDING, ME);
    assertThat(told()).containsExactly("UPSERT 1 SUPERSEDED", "WITHDRAW 1.1 PENDING");
  }

  @Test
  void aRepairThatIsRememberedTwiceIsToldOnce() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    repair();
    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 PENDING");

    deliver(PushState.ACKNOWLEDGED);
    repair();
    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 ACKNOWLEDGED");
  }

  @Test
  void puttingBackBeforeTheWithdrawalLeftForgetsIt() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    putBack();

    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 SUPERSEDED");
  }

  @Test
  void puttingBackAfterTheWithdrawalTellsTheSameRevisionAgain() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(PushState.ACKNOWLEDGED);
    putBack();

    assertThat(told())
        .containsExactly(
            "UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 ACKNOWLEDGED", "UPSERT 1.2 PENDING");
    assertThat(claim(9, ME)).extracting(ClaimedEntry::round).containsExactly(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = PushState.class,
      names = {"PENDING", "DEAD"})
  void puttingBackAfterAWithdrawalThatMayHaveArrivedTellsTheRecordAgain(PushState lost) {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(lost);
    putBack();

    assertThat(told())
        .containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 SUPERSEDED", "UPSERT 1.2 PENDING");
  }

  @Test
  void puttingBackWhatThePlatformWouldNotGiveUpTellsNothing() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(PushState.RETURNED);
    putBack();

    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 SUPERSEDED");
  }

  @Test
  void puttingBackWhatNeverLeftSendsIt() {
    push(Drafts.license(1));
    repair();
    putBack();

    assertThat(told()).containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 1.1 PENDING");
  }

  @Test
  void whatFailsAfterItsWithdrawalWasForgottenIsTriedAgain() {
    push(Drafts.license(1));
    ClaimedEntry first = claim(1, ME).get(0);
    repair();
    putBack();
    settle(first.id(), PushState.PENDING, ME);

    assertThat(told()).containsExactly("UPSERT 1 PENDING", "WITHDRAW 1.1 SUPERSEDED");
  }

  @Test
  void aCorrectionOfARepairedRecordIsToldToNobody() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    correct();

    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 PENDING");
    assertThat(store.outbox().backlog("province", LICENSES)).isZero();
  }

  @Test
  void aCorrectionIsToldOnceTheRecordIsPutBack() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(PushState.ACKNOWLEDGED);
    correct();
    putBack();

    assertThat(told())
        .containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 ACKNOWLEDGED", "UPSERT 2 PENDING");
  }

  @Test
  void aCorrectionAfterPuttingBackTakesThePlaceOfTheOldContent() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(PushState.ACKNOWLEDGED);
    putBack();
    correct();

    assertThat(told())
        .containsExactly(
            "UPSERT 1 ACKNOWLEDGED",
            "WITHDRAW 1.1 ACKNOWLEDGED",
            "UPSERT 1.2 SUPERSEDED",
            "UPSERT 2 PENDING");
  }

  @Test
  void aRepairedRecordThatBecomesVoidIsWithdrawnOnce() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    voidRecord(1);
    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 PENDING");

    deliver(PushState.ACKNOWLEDGED);
    putBack();
    assertThat(told()).containsExactly("UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 ACKNOWLEDGED");
  }

  @Test
  void aRecordThatWasPutBackAndBecomesVoidIsWithdrawnAgain() {
    push(Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();
    deliver(PushState.ACKNOWLEDGED);
    putBack();
    deliver(PushState.ACKNOWLEDGED);
    voidRecord(1);

    assertThat(told())
        .containsExactly(
            "UPSERT 1 ACKNOWLEDGED",
            "WITHDRAW 1.1 ACKNOWLEDGED",
            "UPSERT 1.2 ACKNOWLEDGED",
            "WITHDRAW 2 PENDING");
  }

  @Test
  void theBacklogOfANewTargetLeavesOutWhatIsRepaired() {
    store(Drafts.license(1), Drafts.license(2));
    repair();

    assertThat(store.outbox().backlog("province", LICENSES)).isEqualTo(1);
    putBack();
    assertThat(store.outbox().backlog("province", LICENSES)).isEqualTo(2);
  }

  @Test
  void onlyTheTargetsThatHaveTheRecordAreToldOfTheRepair() {
    storeFor(TWO_TARGETS, Drafts.license(1));
    deliver(PushState.ACKNOWLEDGED);
    repair();

    assertThat(told())
        .containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 1 ACKNOWLEDGED", "WITHDRAW 1.1 PENDING");
  }

  @Test
  void whatOurOwnCheckRefusedNeverLeftAndNeedsNoWithdrawal() {
    push(Drafts.license(1));
    ClaimedEntry first = claim(1, ME).get(0);
    Refusal why = new Refusal("1001", "未查询到主体", List.of());
    store.outbox().settle(List.of(Settlement.refused(first.id(), why)), ME, Times.NOW, true);
    correct();
    voidRecord(1);

    assertThat(told()).containsExactly("UPSERT 1 SUPERSEDED", "UPSERT 2 SUPERSEDED");
  }

  private void deliver(PushState state) {
    settle(claim(1, ME).get(0).id(), state, ME);
  }

  private void correct() {
    push(Drafts.license(1).with("XK_NR", "水路"));
  }

  private void repair() {
    withdraw(WithdrawalGround.REPAIRED);
  }

  private void withdraw(WithdrawalGround ground) {
    DisclosureItem item = store.disclosures().find(id(1)).orElseThrow();
    LocalDate day = LocalDate.parse("2026-11-20");
    Withdrawal withdrawal =
        new Withdrawal(ground, day, day.plusDays(3), false, Optional.empty(), "修复决定");
    store.disclosures().withdraw(List.of(new WithdrawalItem(item, withdrawal)), "王科员", Times.NOW);
  }

  private void putBack() {
    store.disclosures().liftWithdrawals(List.of(id(1)), "误登", "王科员", Times.NOW);
  }

  /** Each entry's action, revision with its round, and state. */
  private List<String> told() {
    return store.outbox().ofRecord(id(1)).stream()
        .map(
            entry ->
                entry.action()
                    + " "
                    + entry.revision()
                    + (entry.round() > 0 ? "." + entry.round() : "")
                    + " "
                    + entry.state())
        .toList();
  }
}
