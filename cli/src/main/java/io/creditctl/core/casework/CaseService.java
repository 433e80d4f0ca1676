package io.creditctl.core.casework;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.calendar.WorkCalendar;
import io.creditctl.core.calendar.WorkingDate;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseType.StepRule;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import io.creditctl.core.model.UnitName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Leads cases from step to step. What a step brings about outside of the case is its noun's
 * business.
 */
public final class CaseService {
  private final CaseStore store;
  private final CaseTypes types;
  private final Supplier<WorkCalendar> calendar;
  private final Clock clock;

  public CaseService(
      CaseStore store, CaseTypes types, Supplier<WorkCalendar> calendar, Clock clock) {
    this.store = store;
    this.types = types;
    this.calendar = calendar;
    this.clock = clock;
  }

  public CaseType type(String code) {
    return types.type(code);
  }

  public List<CaseFile> list(CaseQuery query) {
    return store.list(query);
  }

  /** How the cases of a type that were opened within a period went, unit by unit. */
  public List<CaseFigures> figures(String type, Optional<Period> opened, LocalDate asOf) {
    List<CaseFile> files =
        store.list(CaseQuery.of(type)).stream()
            .filter(file -> opened.map(days -> within(days, file.openedOn())).orElse(true))
            .toList();
    return CaseFigures.of(files, asOf, calendar.get());
  }

  private static boolean within(Period period, LocalDate day) {
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  /**
   * The case with this number, with or without its prefix's case.
   *
   * @throws CreditException CASE_NOT_FOUND
   */
  public CaseFile get(String type, String number) {
    CaseId id = types.type(type).id(number);
    return store
        .find(type, id)
        .orElseThrow(() -> new CreditException(ErrorCode.CASE_NOT_FOUND, id));
  }

  /**
   * Opens a case.
   *
   * @throws CreditException CASE_DAY for a day that has not come, CASE_FACT_MISSING
   */
  public CaseFile open(CaseOpening opening, String actor, boolean rehearsal) {
    CaseType type = types.type(opening.type());
    checkDay(opening.day(), Optional.empty());
    CaseStep first =
        new CaseStep(
            1,
            CaseType.OPEN,
            "",
            type.start(),
            actor,
            clock.instant(),
            opening.day(),
            opening.basis(),
            opening.note(),
            opening.facts(),
            0);
    CaseFile fresh =
        new CaseFile(
            new CaseId(type.prefix(), 0),
            type.code(),
            opening.subject(),
            opening.record(),
            opening.unit(),
            type.start(),
            true,
            opening.day(),
            Optional.empty(),
            Optional.empty(),
            type.version(),
            List.of(first));
    type.steps().stream()
        .filter(rule -> rule.name().equals(CaseType.OPEN))
        .forEach(rule -> checkFacts(rule, fresh.facts()));
    CaseFile opened = standing(type, fresh, List.of(first));
    return rehearsal ? opened : store.open(opened, audit(opened, first));
  }

  /**
   * Takes a step.
   *
   * @throws CreditException CASE_NOT_FOUND, CASE_STEP_FORBIDDEN with the steps that can be taken,
   *     CASE_FACT_MISSING, CASE_SAME_ACTOR where somebody else has to, CASE_DAY
   */
  public CaseFile step(
      String type, String number, StepRequest request, String actor, boolean rehearsal) {
    CaseFile file = get(type, number);
    checkStep(file, request, actor);
    StepRule rule = rule(file, request.step());
    CaseStep taken =
        new CaseStep(
            file.steps().size() + 1,
            rule.name(),
            file.state(),
            rule.to(),
            actor,
            clock.instant(),
            request.day(),
            request.basis(),
            request.note(),
            request.facts(),
            0);
    return store(file, taken, List.of(), rehearsal);
  }

  /**
   * Makes sure that a step can be taken, for what has to be done before it is.
   *
   * @throws CreditException as {@link #step}
   */
  public void checkStep(CaseFile file, StepRequest request, String actor) {
    StepRule rule = rule(file, request.step());
    Map<String, String> facts = file.facts();
    facts.putAll(request.facts());
    checkFacts(rule, facts);
    checkDay(request.day(), Optional.of(lastDay(file)));
    for (String other : rule.notBy()) {
      file.last(other)
          .filter(taken -> UnitName.same(taken.actor(), actor))
          .ifPresent(
              taken -> {
                throw new CreditException(ErrorCode.CASE_SAME_ACTOR, file.id(), actor);
              });
    }
  }

  /**
   * Takes the last step back by a step of its own, and with it the receipts of what it brought
   * about.
   *
   * @throws CreditException CASE_NOTHING_TO_UNDO when only the opening stands: that is for {@link
   *     #voidCase}
   */
  public CaseFile undo(
      String type, String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = get(type, number);
    CaseStep wrong = undoable(file);
    checkDay(day, Optional.of(lastDay(file)));
    CaseStep undo =
        new CaseStep(
            file.steps().size() + 1,
            CaseType.UNDO,
            file.state(),
            wrong.before(),
            actor,
            clock.instant(),
            day,
            "",
            reason,
            Map.of(),
            0);
    List<Integer> takenBack =
        file.steps().stream()
            .filter(step -> step.stands() && step.n() >= wrong.n())
            .map(CaseStep::n)
            .toList();
    return store(file, undo, takenBack, rehearsal);
  }

  /**
   * The step that {@link #undo} takes back.
   *
   * @throws CreditException CASE_NOTHING_TO_UNDO
   */
  public CaseStep undoable(CaseFile file) {
    return file.steps().stream()
        .filter(step -> step.stands() && !step.step().equals(CaseType.UNDO) && step.n() > 1)
        .filter(step -> !types.type(file.type()).isReceipt(step.step()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CreditException(ErrorCode.CASE_NOTHING_TO_UNDO, file.id()));
  }

  /**
   * Ends a case that should never have been opened, such as one about the wrong subject.
   *
   * @throws CreditException CASE_STEP_FORBIDDEN when it is void already
   */
  public CaseFile voidCase(
      String type, String number, String reason, LocalDate day, String actor, boolean rehearsal) {
    CaseFile file = get(type, number);
    if (file.state().equals(CaseType.VOID)) {
      throw new CreditException(ErrorCode.CASE_STEP_FORBIDDEN, file.id(), CaseType.VOID, List.of());
    }
    checkDay(day, Optional.of(lastDay(file)));
    CaseStep end =
        new CaseStep(
            file.steps().size() + 1,
            CaseType.VOID,
            file.state(),
            CaseType.VOID,
            actor,
            clock.instant(),
            day,
            "",
            reason,
            Map.of(),
            0);
    return store(file, end, List.of(), rehearsal);
  }

  private CaseFile store(CaseFile file, CaseStep taken, List<Integer> undone, boolean rehearsal) {
    List<CaseStep> steps = new ArrayList<>();
    file.steps()
        .forEach(step -> steps.add(undone.contains(step.n()) ? undone(step, taken.n()) : step));
    steps.add(taken);
    CaseFile after = standing(types.type(file.type()), file, steps);
    if (!rehearsal) {
      store.step(after, undone, audit(after, taken));
    }
    return after;
  }

  private static CaseStep undone(CaseStep step, int by) {
    return new CaseStep(
        step.n(),
        step.step(),
        step.before(),
        step.after(),
        step.actor(),
        step.at(),
        step.day(),
        step.basis(),
        step.note(),
        step.facts(),
        by);
  }

  private StepRule rule(CaseFile file, String step) {
    CaseType type = types.type(file.type());
    return type.step(step, file.state())
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.CASE_STEP_FORBIDDEN,
                    file.id(),
                    file.state().equals(CaseType.VOID)
                        ? CaseType.VOID
                        : type.state(file.state()).title(),
                    type.next(file.state()).stream()
                        .filter(next -> !next.receipt())
                        .map(StepRule::title)
                        .toList()));
  }

  private static void checkFacts(StepRule rule, Map<String, String> facts) {
    for (String needed : rule.needs()) {
      if (facts.getOrDefault(needed, "").isBlank()) {
        throw new CreditException(ErrorCode.CASE_FACT_MISSING, new FactName(needed), rule.title());
      }
    }
  }

  private void checkDay(LocalDate day, Optional<LocalDate> earliest) {
    if (day.isAfter(LocalDate.now(clock)) || earliest.filter(day::isBefore).isPresent()) {
      throw new CreditException(
          ErrorCode.CASE_DAY, day, earliest.map(LocalDate::toString).orElse("-"));
    }
  }

  /** What was taken back bounds nothing, lest a wrong day could not be mended. */
  private static LocalDate lastDay(CaseFile file) {
    return file.steps().stream()
        .filter(step -> step.stands() && !step.step().equals(CaseType.UNDO))
        .map(CaseStep::day)
        .max(Comparator.naturalOrder())
        .orElse(file.openedOn());
  }

  /** The case as its steps leave it. */
  private CaseFile standing(CaseType type, CaseFile file, List<CaseStep> steps) {
    CaseStep last = steps.get(steps.size() - 1);
    String state = last.after();
    boolean open = !state.equals(CaseType.VOID) && !type.state(state).ends();
    CaseFile stepped =
        new CaseFile(
            file.id(),
            file.type(),
            file.subject(),
            file.record(),
            file.unit(),
            state,
            open,
            file.openedOn(),
            open ? Optional.empty() : Optional.of(last.day()),
            Optional.empty(),
            file.rules(),
            List.copyOf(steps));
    return new CaseFile(
        file.id(),
        file.type(),
        file.subject(),
        file.record(),
        file.unit(),
        state,
        open,
        file.openedOn(),
        stepped.closedOn(),
        due(type, stepped),
        file.rules(),
        stepped.steps());
  }

  private Optional<Due> due(CaseType type, CaseFile file) {
    if (file.state().equals(CaseType.VOID)) {
      return Optional.empty();
    }
    return type.limitsIn(file.state()).stream()
        .filter(limit -> limit.workingDays().isPresent())
        .flatMap(limit -> file.last(limit.since()).map(step -> due(limit, step)).stream())
        .min(Comparator.comparing(Due::on));
  }

  private Due due(Limit limit, CaseStep since) {
    WorkingDate due = calendar.get().add(since.day(), limit.workingDays().getAsInt());
    return new Due(due.date(), due.provisional());
  }

  private static AuditEntry audit(CaseFile file, CaseStep step) {
    String why = step.basis().isEmpty() ? step.note() : step.basis();
    return new AuditEntry(
        step.at(),
        step.actor(),
        file.type() + "-" + step.step(),
        file.id().toString(),
        file.record(),
        why,
        step.before(),
        step.after());
  }
}
