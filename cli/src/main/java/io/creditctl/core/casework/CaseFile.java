package io.creditctl.core.casework;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case with everything that was done in it.
 *
 * @param unit the unit that handles it, empty when nobody said
 * @param due by when the next step is due, empty where no limit runs
 * @param rules the version of the type that it is handled by
 * @param steps oldest first, undone ones included
 */
public record CaseFile(
    CaseId id,
    String type,
    Subject subject,
    Optional<RecordId> record,
    String unit,
    String state,
    boolean open,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    Optional<Due> due,
    int rules,
    List<CaseStep> steps) {

  /** Whom a case is about. */
  public record Subject(String key, String name) {}

  /**
   * A day by which something must be done.
   *
   * @param provisional true when a counted day is not known yet
   */
  public record Due(LocalDate on, boolean provisional) {}

  /** What is known by now: the facts of the steps that stand, later ones winning. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    steps.stream().filter(CaseStep::stands).forEach(step -> facts.putAll(step.facts()));
    return facts;
  }

  /** One fact, empty when it is not known. */
  public String fact(String name) {
    return facts().getOrDefault(name, "");
  }

  /** The last step of this name that stands. */
  public Optional<CaseStep> last(String step) {
    return steps.stream()
        .filter(taken -> taken.stands() && taken.step().equals(step))
        .reduce((earlier, later) -> later);
  }

  /** Whether the next step should have been taken before this day. */
  public boolean overdue(LocalDate day) {
    return open && due.filter(by -> by.on().isBefore(day)).isPresent();
  }

  /** The same under its number. */
  public CaseFile numbered(long number) {
    return new CaseFile(
        new CaseId(id.prefix(), number),
        type,
        subject,
        record,
        unit,
        state,
        open,
        openedOn,
        closedOn,
        due,
        rules,
        steps);
  }
}
