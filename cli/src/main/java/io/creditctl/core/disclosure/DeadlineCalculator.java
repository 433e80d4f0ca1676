package io.creditctl.core.disclosure;

import io.creditctl.core.calendar.CalendarDay;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.calendar.WorkingDate;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes deadlines from the rules and one state of the calendar; cheap enough for every row. */
public final class DeadlineCalculator {
  private final DisclosureRules rules;
  private final WorkCalendar calendar;

  public DeadlineCalculator(DisclosureRules rules, WorkCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  DisclosureRules rules() {
    return rules;
  }

  /** The portal's deadline of a decision; none where no rule applies. */
  public Optional<Deadline> deadline(String kind, LocalDate decidedOn) {
    return deadline(Channel.PORTAL, kind, decidedOn);
  }

  /** The same for either clock. */
  public Optional<Deadline> deadline(Channel clock, String kind, LocalDate decidedOn) {
    return rules.limitFor(clock, kind, decidedOn).map(rule -> deadline(rule, decidedOn));
  }

  /** By when a record must be taken down after an event; none where no rule applies. */
  public Optional<Deadline> withdrawal(String kind, LocalDate since) {
    return rules
        .withdrawalFor(kind, since)
        .map(rule -> deadline(rule, rule.start().dayZero(since), rule.workingDays()));
  }

  /** The portal's deadline day by day; none where no rule applies. */
  public Optional<DeadlineExplanation> explain(String kind, LocalDate decidedOn) {
    return rules.ruleFor(kind, decidedOn).map(rule -> explain(rule, decidedOn));
  }

  private Deadline deadline(LimitRule rule, LocalDate decidedOn) {
    return deadline(rule, rule.start().dayZero(decidedOn), rule.workingDays());
  }

  private Deadline deadline(DisclosureRule rule, LocalDate dayZero, int workingDays) {
    WorkingDate due = calendar.add(dayZero, workingDays);
    return new Deadline(due.date(), due.provisional(), rule.id(), rule.version());
  }

  private DeadlineExplanation explain(LimitRule rule, LocalDate decidedOn) {
    Deadline deadline = deadline(rule, decidedOn);
    List<CountedDay> days = new ArrayList<>();
    int counted = 0;
    LocalDate date = rule.start().dayZero(decidedOn);
    while (date.isBefore(deadline.dueOn())) {
      date = date.plusDays(1);
      CalendarDay day = calendar.describe(date);
      days.add(new CountedDay(day.working() ? ++counted : 0, day));
    }
    return new DeadlineExplanation(
        calendar.describe(decidedOn),
        days,
        deadline,
        rule,
        calendar.arrangements(decidedOn, deadline.dueOn()));
  }
}
