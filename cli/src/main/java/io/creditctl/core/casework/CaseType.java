package io.creditctl.core.casework;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What cases of one type go through.
 *
 * @param code such as {@code objection}
 * @param prefix what its cases' numbers begin with, such as {@code OBJ}
 * @param start the state that a new case is in
 */
public record CaseType(
    String code,
    String prefix,
    int version,
    Wording title,
    String basis,
    LocalDate effectiveFrom,
    String start,
    List<State> states,
    List<StepRule> steps,
    List<Limit> limits) {

  /** The step that opens a case; every type has it. */
  public static final String OPEN = "open";

  /** The step that takes the one before back; every type has it. */
  public static final String UNDO = "undo";

  /** The step, and the state, of a case that should never have been opened; every type has it. */
  public static final String VOID = "void";

  /** A name in both languages. */
  public record Wording(String zh, String en) {}

  /**
   * @param ends whether nothing has to be done any more
   */
  public record State(String name, Wording title, boolean ends) {}

  /**
   * A step that leads from some states to another.
   *
   * @param from the states in which it can be taken
   * @param needs the facts that must be known by then, with this step or before
   * @param notBy steps whose actor must be somebody else, 不得由同一人办理
   * @param document the template of the document that tells of it, if there is one
   * @param receipt whether it only tells what the step before it brought about, so that it is taken
   *     back together with that
   */
  public record StepRule(
      String name,
      Wording title,
      List<String> from,
      String to,
      List<String> needs,
      List<String> notBy,
      Optional<String> document,
      boolean receipt) {}

  /** The state of this name. */
  public State state(String name) {
    return states.stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " has no state " + name));
  }

  /** The rule of a step that a case in this state can take. */
  public Optional<StepRule> step(String name, String state) {
    return steps.stream()
        .filter(step -> step.name().equals(name) && step.from().contains(state))
        .findFirst();
  }

  /** The steps that a case in this state can take, in order. */
  public List<StepRule> next(String state) {
    return steps.stream().filter(step -> step.from().contains(state)).toList();
  }

  /** Whether a step of this name is a receipt. */
  boolean isReceipt(String name) {
    return steps.stream().anyMatch(step -> step.name().equals(name) && step.receipt());
  }

  /** The limits whose clocks run in this state. */
  public List<Limit> limitsIn(String state) {
    return limits.stream().filter(limit -> limit.states().contains(state)).toList();
  }

  /**
   * The number that a user typed, with or without the prefix.
   *
   * @throws CreditException CASE_NOT_FOUND
   */
  CaseId id(String text) {
    return CaseId.parse(prefix, text)
        .orElseThrow(() -> new CreditException(ErrorCode.CASE_NOT_FOUND, text));
  }
}
