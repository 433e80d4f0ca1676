package io.creditctl.core.disclosure;

import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.calendar.WorkingDate;
import io.creditctl.core.calendar.WorkingSpan;
import io.creditctl.core.disclosure.DueItem.Task;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Watches over the disclosure of decisions within the limit that a rule sets. */
public final class DisclosureService {
  private final DisclosureStore store;
  private final DisclosureRules rules;
  private final Supplier<WorkCalendar> calendar;
  private final Clock clock;

  public DisclosureService(
      DisclosureStore store, DisclosureRules rules, Supplier<WorkCalendar> calendar, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What has to be disclosed or taken down as of a day.
   *
   * @param withinWorkdays how many working days ahead counts as {@code DUE}
   */
  public DueList due(LocalDate asOf, int withinWorkdays, DisclosureFilter filter) {
    WorkCalendar days = calendar.get();
    Horizon horizon = new Horizon(asOf, days.add(asOf, withinWorkdays), days);
    List<DueItem> items = new ArrayList<>();
    for (DisclosureItem item : store.open(asOf, filter)) {
      LocalDate dueOn = item.state().dueOn().orElseThrow();
      items.add(horizon.judge(Optional.empty(), item, dueOn, item.state().provisional()));
    }
    for (WithdrawalItem down : store.toWithdraw(asOf, filter)) {
      Withdrawal withdrawal = down.withdrawal();
      items.add(
          horizon.judge(
              Optional.of(withdrawal.ground()),
              down.item(),
              withdrawal.dueOn(),
              withdrawal.provisional()));
    }
    items.sort(Comparator.comparing(DueItem::dueOn).thenComparing(due -> due.item().id().number()));
    boolean provisional =
        horizon.end().provisional() || items.stream().anyMatch(DueItem::provisional);
    return new DueList(items, provisional);
  }

  /** A day of question and the last day that is near. */
  private record Horizon(LocalDate asOf, WorkingDate end, WorkCalendar days) {
    DueItem judge(
        Optional<WithdrawalGround> ground,
        DisclosureItem item,
        LocalDate dueOn,
        boolean provisional) {
      WorkingSpan remaining = days.between(asOf, dueOn);
      Urgency urgency;
      if (dueOn.isBefore(asOf) && !provisional) {
        urgency = Urgency.OVERDUE;
      } else {
        urgency = dueOn.isAfter(end.date()) ? Urgency.PENDING : Urgency.DUE;
      }
      Task task = ground.isPresent() ? Task.WITHDRAW : Task.DISCLOSE;
      return new DueItem(task, ground, item, dueOn, provisional, urgency, remaining.days());
    }
  }

  /**
   * How a record's deadline comes about, counted anew.
   *
   * @throws CreditException RECORD_NOT_FOUND, RECORD_AMBIGUOUS, or NO_DEADLINE where no rule sets
   *     one
   */
  public ExplainedItem explain(String idOrDocumentNo) {
    DisclosureItem item = find(idOrDocumentNo);
    DeadlineExplanation explanation =
        item.decidedOn()
            .flatMap(day -> new DeadlineCalculator(rules, calendar.get()).explain(item.kind(), day))
            .orElseThrow(() -> new CreditException(ErrorCode.NO_DEADLINE, item.id()));
    return new ExplainedItem(item, explanation);
  }

  /** A record and how its deadline comes about. */
  public record ExplainedItem(DisclosureItem item, DeadlineExplanation explanation) {}

  /** How a record stands as of a day. */
  public static DisclosureStatus status(DisclosureState state, LocalDate asOf) {
    return DisclosureStatus.of(
        state.dueOn().map(day -> new Deadline(day, state.provisional(), "", 0)),
        state.disclosedOn(),
        !state.exemption().isEmpty(),
        asOf);
  }

  /**
   * Remembers that records stand on the portal, or that a platform has them; all of them or none.
   *
   * @param overwrite whether another day may take the place of the one that is remembered
   * @throws CreditException INVALID_DISCLOSURE_DAY for a day before the decision or after today,
   *     ALREADY_DISCLOSED where another day is remembered: a late disclosure must not become a
   *     timely one unnoticed
   */
  public void mark(List<DisclosureMark> marks, boolean overwrite, String actor, boolean rehearsal) {
    for (DisclosureMark mark : marks) {
      check(mark, overwrite);
    }
    if (!rehearsal) {
      store.mark(marks, actor, clock.instant());
    }
  }

  private void check(DisclosureMark mark, boolean overwrite) {
    DisclosureItem item = find(mark.id().toString());
    boolean tooEarly = item.decidedOn().filter(mark.on()::isBefore).isPresent();
    if (tooEarly || mark.on().isAfter(LocalDate.now(clock))) {
      throw new CreditException(ErrorCode.INVALID_DISCLOSURE_DAY, mark.on(), item.documentNo());
    }
    Optional<LocalDate> earlier =
        switch (mark.channel()) {
          case PORTAL -> item.state().disclosedOn();
          case PLATFORM -> item.state().reportedOn();
        };
    if (!overwrite && earlier.filter(day -> !day.equals(mark.on())).isPresent()) {
      throw new CreditException(
          ErrorCode.ALREADY_DISCLOSED, item.documentNo(), earlier.get(), mark.on());
    }
  }

  /** Remembers why a record is not disclosed. */
  public DisclosureItem exempt(
      String idOrDocumentNo, Exemption type, String basis, String actor, boolean rehearsal) {
    DisclosureItem item = find(idOrDocumentNo);
    if (!rehearsal) {
      store.exempt(item.id(), type, basis, actor, clock.instant());
    }
    return item;
  }

  /**
   * Takes a wrong exemption back, whoever made it: no rule exempts the record again.
   *
   * @throws CreditException NOT_EXEMPT
   */
  public DisclosureItem liftExemption(
      String idOrDocumentNo, String basis, String actor, boolean rehearsal) {
    DisclosureItem item = find(idOrDocumentNo);
    if (item.state().exemption().isEmpty()) {
      throw new CreditException(ErrorCode.NOT_EXEMPT, item.documentNo());
    }
    if (!rehearsal) {
      store.liftExemption(item.id(), basis, actor, clock.instant());
    }
    return item;
  }

  /**
   * The decision with this record identifier or document number.
   *
   * @throws CreditException RECORD_NOT_FOUND, or RECORD_AMBIGUOUS where several share the number
   */
  public DisclosureItem find(String idOrDocumentNo) {
    Optional<RecordId> id = RecordId.parse(idOrDocumentNo);
    List<DisclosureItem> found =
        id.isPresent()
            ? store.find(id.get()).stream().toList()
            : store.findByDocumentNo(idOrDocumentNo);
    if (found.isEmpty()) {
      throw new CreditException(ErrorCode.RECORD_NOT_FOUND, idOrDocumentNo);
    }
    if (found.size() > 1) {
      throw new CreditException(
          ErrorCode.RECORD_AMBIGUOUS,
          idOrDocumentNo,
          found.stream().map(item -> item.id().toString()).collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }
}
