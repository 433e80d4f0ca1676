package io.creditctl.core.disclosure;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
   * Remembers that records have to be taken down, all of them or none. One that was never on the
   * page has nothing to take down, and will not come onto it.
   *
   * @param since the day of the event
   * @param removedOn the day on which they were gone, if they are
   * @throws CreditException RECORD_NOT_FOUND, RECORD_AMBIGUOUS, INVALID_WITHDRAWAL_DAY, or
   *     NO_WITHDRAWAL_RULE
   */
  public List<WithdrawalItem> withdraw(
      List<String> idsOrDocumentNos,
      WithdrawalGround ground,
      LocalDate since,
      String basis,
      Optional<LocalDate> removedOn,
      String actor,
      boolean rehearsal) {
    List<WithdrawalItem> items = new ArrayList<>();
    for (String id : idsOrDocumentNos) {
      DisclosureItem item = disclosures.find(id);
      checkDay(item, since, item.decidedOn());
      removedOn.ifPresent(day -> checkDay(item, day, Optional.of(since)));
      Deadline due = deadline(item.kind(), since);
      Optional<LocalDate> gone =
          item.state().disclosedOn().isEmpty() ? removedOn.or(() -> Optional.of(since)) : removedOn;
      items.add(
          new WithdrawalItem(
              item, new Withdrawal(ground, since, due.dueOn(), due.provisional(), gone, basis)));
    }
    return stored(items, actor, rehearsal);
  }

  private Deadline deadline(String kind, LocalDate since) {
    return calculator
        .get()
        .withdrawal(kind, since)
        .orElseThrow(() -> new CreditException(ErrorCode.NO_WITHDRAWAL_RULE, kind));
  }

  /**
   * Remembers that records that had to be taken down are gone, all of them or none: those with a
   * withdrawal, and those whose term is over or that are exempt, which need none.
   *
   * @throws CreditException NOT_WITHDRAWN where nothing asks for it, INVALID_WITHDRAWAL_DAY
   */
  public List<WithdrawalItem> removed(
      List<String> idsOrDocumentNos, LocalDate removedOn, String actor, boolean rehearsal) {
    Map<RecordId, Withdrawal> standing =
        store.toWithdraw(LocalDate.now(clock), DisclosureFilter.ALL).stream()
            .collect(Collectors.toMap(down -> down.item().id(), WithdrawalItem::withdrawal));
    List<WithdrawalItem> items = new ArrayList<>();
    for (String id : idsOrDocumentNos) {
      DisclosureItem item = disclosures.find(id);
      Withdrawal open =
          store
              .withdrawal(item.id())
              .or(() -> Optional.ofNullable(standing.get(item.id())))
              .orElseThrow(() -> new CreditException(ErrorCode.NOT_WITHDRAWN, item.documentNo()));
      checkDay(item, removedOn, Optional.of(open.since()));
      items.add(new WithdrawalItem(item, open.done(removedOn)));
    }
    return stored(items, actor, rehearsal);
  }

  /**
   * Remembers that everything whose term was over by a day is gone since then.
   *
   * @throws CreditException INVALID_ARGUMENT for a day that has not come
   */
  public List<WithdrawalItem> removedExpired(
      DisclosureFilter filter, LocalDate removedOn, String actor, boolean rehearsal) {
    if (removedOn.isAfter(LocalDate.now(clock))) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--removed-on", removedOn);
    }
    List<WithdrawalItem> items =
        store.toWithdraw(removedOn, filter).stream()
            .filter(down -> down.withdrawal().ground() == WithdrawalGround.EXPIRED)
            .map(down -> new WithdrawalItem(down.item(), down.withdrawal().done(removedOn)))
            .toList();
    return stored(items, actor, rehearsal);
  }

  private List<WithdrawalItem> stored(List<WithdrawalItem> items, String actor, boolean rehearsal) {
    if (!rehearsal && !items.isEmpty()) {
      store.withdraw(items, actor, clock.instant());
    }
    return items;
  }

  private void checkDay(DisclosureItem item, LocalDate day, Optional<LocalDate> earliest) {
    boolean tooEarly = earliest.filter(day::isBefore).isPresent();
    if (tooEarly || day.isAfter(LocalDate.now(clock))) {
      throw new CreditException(ErrorCode.INVALID_WITHDRAWAL_DAY, day, item.documentNo());
    }
  }

  /**
   * Takes wrong withdrawals back, all of them or none.
   *
   * @throws CreditException NOT_WITHDRAWN
   */
  public List<DisclosureItem> lift(
      List<String> idsOrDocumentNos, String basis, String actor, boolean rehearsal) {
    List<DisclosureItem> items = idsOrDocumentNos.stream().map(disclosures::find).toList();
    for (DisclosureItem item : items) {
      if (store.withdrawal(item.id()).isEmpty()) {
        throw new CreditException(ErrorCode.NOT_WITHDRAWN, item.documentNo());
      }
    }
    if (!rehearsal) {
      List<RecordId> ids = items.stream().map(DisclosureItem::id).toList();
      store.liftWithdrawals(ids, basis, actor, clock.instant());
    }
    return items;
  }
}
