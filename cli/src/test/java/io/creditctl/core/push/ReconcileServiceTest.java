package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.creditctl.core.model.Period;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.push.ReconcileService.Question;
import io.creditctl.core.push.Reconciliation.Difference;
import io.creditctl.core.record.ImportCounts;
import io.creditctl.core.record.ImportSession;
import io.creditctl.testkit.Imports;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What ought to be at a platform beside what it says it holds. */
class ReconcileServiceTest extends PushScene {

  private Reconciliation reconcile(boolean repair, boolean rehearsal) {
    return reconcile(new Question(PROVINCE, "license", Optional.empty(), repair, "王科员", rehearsal));
  }

  private Reconciliation reconcile(Question question) {
    return new ReconcileService(ports()).reconcile(question).get(0);
  }

  private void voidRecord(int number) {
    try (ImportSession session =
        store.records().begin(Imports.origin("license"), Imports.PROVINCE, false)) {
      session.voidRecord(new RecordId(number), "误报");
      session.commit(new ImportCounts(1, 0, 1, 0, 0, 0));
    }
  }

  @Test
  void allIsWellWhenThePlatformHoldsWhatItOughtTo() {
    licenses(3);
    run();

    Reconciliation found = reconcile(false, false);

    assertThat(found.clean()).isTrue();
    assertThat(found)
        .returns(3L, Reconciliation::expected)
        .returns(3L, Reconciliation::sent)
        .returns(3L, Reconciliation::acknowledged)
        .returns(OptionalLong.of(3), Reconciliation::remote);
  }

  @Test
  void whatWasNeverSentIsMissing() {
    licenses(2);

    assertThat(reconcile(false, false).missing())
        .extracting(Difference::record, Difference::state, Difference::repaired)
        .containsExactly(
            tuple(new RecordId(1), PushState.PENDING, false),
            tuple(new RecordId(2), PushState.PENDING, false));
  }

  @Test
  void whatThePlatformLostIsSentAgain() {
    licenses(2);
    run();
    platform.forget("R-2");

    assertThat(reconcile(true, true).repaired()).isEqualTo(1);
    assertThat(status().pending()).isZero();

    Reconciliation found = reconcile(true, false);
    assertThat(found.acknowledged()).isEqualTo(2);
    assertThat(found.missing()).extracting(Difference::record).containsExactly(new RecordId(2));
    assertThat(status().pending()).isEqualTo(1);
    run();
    assertThat(reconcile(false, false).clean()).isTrue();
  }

  @Test
  void whatIsVoidAndStillThereIsTooMuchUntilItsWithdrawalArrived() {
    licenses(2);
    run();
    voidRecord(1);

    Reconciliation found = reconcile(false, false);
    assertThat(found.expected()).isEqualTo(1);
    assertThat(found.extra()).extracting(Difference::record).containsExactly(new RecordId(1));

    run();
    assertThat(reconcile(false, false).clean()).isTrue();
  }

  @Test
  void aWithdrawalThatThePlatformDoesNotKnowIsSentAgain() {
    licenses(1);
    run();
    voidRecord(1);
    run();
    platform.forget("R-1");

    assertThat(reconcile(true, false).extra()).singleElement().returns(true, Difference::repaired);
    assertThat(status().pending()).isEqualTo(1);
  }

  @Test
  void whatTheyRefusedIsMissingAndForPeopleToMend() {
    licenses(1);
    platform.answer("R-1", Receipt.Result.REJECTED);
    run();

    assertThat(reconcile(true, false).missing())
        .singleElement()
        .returns(PushState.RETURNED, Difference::state)
        .returns(false, Difference::repaired);
  }

  @Test
  void aPlatformThatCannotBeAskedIsNeverClean() {
    licenses(2);
    run();
    platform.silent();

    Reconciliation found = reconcile(true, false);

    assertThat(found.remote()).isEmpty();
    assertThat(found.missing()).isEmpty();
    assertThat(found.repaired()).isZero();
  }

  @Test
  void aPeriodNarrowsToItsDecisions() {
    licenses(2);
    Period other = Period.parse("2025-01");

    Reconciliation found =
        reconcile(new Question(PROVINCE, "license", Optional.of(other), false, "王科员", false));

    assertThat(found.expected()).isZero();
    assertThat(List.of(found.missing(), found.extra())).allMatch(List::isEmpty);
  }
}
