package io.creditctl.core.disclosure;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that what may stand on the page no longer is taken down in time. */
public final class WithdrawalService {
  private final DisclosureStore store;
  private final DisclosureService disclosures;
  private final Supplier<DeadlineCalculator> calculator;
  private final Clock clock;

  public WithdrawalService(
      DisclosureStore store,
      DisclosureService disclosures,
      Supplier<DeadlineCalculator> calculator,
      Clock clock) {
    this.store = store;
    this.disclosures = disclosures;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** That a record may stand on the page no longer, if so. */
  public Optional<Withdrawal> find(RecordId id) {
    return store.withdrawal(id);
  }

  /**
   * Remembers that a record has to be taken down. One that was never on the page has nothing to
   * take down, and will not come onto it.
   *
   * @param since the day of the event
   * @param removedOn the day on which it was gone, if it is
   * @throws CreditException RECORD_NOT_FOUND, RECORD_AMBIGUOUS, INVALID_WITHDRAWAL_DAY, or
   *     NO_WITHDRAWAL_RULE
   */
  public WithdrawalItem withdraw(
      String idOrDocumentNo,
      WithdrawalGround ground,
      LocalDate since,
      String basis,
      Optional<LocalDate> removedOn,
      String actor,
      boolean rehearsal) {
    DisclosureItem item = disclosures.find(idOrDocumentNo);
    checkDay(item, since, item.decidedOn());
    removedOn.ifPresent(day -> checkDay(item, day, Optional.of(since)));
    Deadline due =
        calculator
            .get()
            .withdrawal(item.kind(), since)
            .orElseThrow(() -> new CreditException(ErrorCode.NO_WITHDRAWAL_RULE, item.kind()));
    Optional<LocalDate> gone =
        item.state().disclosedOn().isEmpty() ? removedOn.or(() -> Optional.of(since)) : removedOn;
    Withdrawal withdrawal =
        new Withdrawal(ground, since, due.dueOn(), due.provisional(), gone, basis);
    if (!rehearsal) {
      store.withdraw(item.id(), withdrawal, actor, clock.instant());
    }
    return new WithdrawalItem(item, withdrawal);
  }

  /**
   * Remembers that a record that had to be taken down is gone.
   *
   * @throws CreditException NOT_WITHDRAWN where nothing asks for it, INVALID_WITHDRAWAL_DAY
   */
  public WithdrawalItem removed(
      String idOrDocumentNo, LocalDate removedOn, String actor, boolean rehearsal) {
    DisclosureItem item = disclosures.find(idOrDocumentNo);
    Withdrawal open =
        store
            .withdrawal(item.id())
            .orElseThrow(() -> new CreditException(ErrorCode.NOT_WITHDRAWN, item.documentNo()));
    checkDay(item, removedOn, Optional.of(open.since()));
    if (!rehearsal) {
      store.withdraw(item.id(), open.done(removedOn), actor, clock.instant());
    }
    return new WithdrawalItem(item, open.done(removedOn));
  }

  private void checkDay(DisclosureItem item, LocalDate day, Optional<LocalDate> earliest) {
    boolean tooEarly = earliest.filter(day::isBefore).isPresent();
    if (tooEarly || day.isAfter(LocalDate.now(clock))) {
      throw new CreditException(ErrorCode.INVALID_WITHDRAWAL_DAY, day, item.documentNo());
    }
  }

  /**
   * Takes a wrong withdrawal back.
   *
   * @throws CreditException NOT_WITHDRAWN
   */
  public DisclosureItem lift(String idOrDocumentNo, String basis, String actor, boolean rehearsal) {
    DisclosureItem item = disclosures.find(idOrDocumentNo);
    if (store.withdrawal(item.id()).isEmpty()) {
      throw new CreditException(ErrorCode.NOT_WITHDRAWN, item.documentNo());
    }
    if (!rehearsal) {
      store.liftWithdrawal(item.id(), basis, actor, clock.instant());
    }
    return item;
  }
}
