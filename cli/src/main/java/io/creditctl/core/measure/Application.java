package io.creditctl.core.measure;

import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A measure that was applied to a subject.
 *
 * @param measure the measure's identifier
 * @param record the record that it rests on, empty where it rests on none
 * @param unit who applies it
 * @param until the last day
 * @param ending what ended it before that day
 */
public record Application(
    ApplicationId id,
    String measure,
    String title,
    Effect effect,
    String subjectKey,
    String subjectName,
    Optional<RecordId> record,
    String basis,
    String unit,
    LocalDate from,
    LocalDate until,
    String actor,
    Instant at,
    Optional<Ending> ending) {
  public Application {
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(ending, "ending");
  }

  /** How a measure can end early. */
  public enum EndingKind {
    /** Somebody decided that its reason is gone, 解除. */
    LIFTED,
    /** The record that it rests on counts no more. */
    WITH_RECORD,
    /** It was a mistake from its beginning, 撤销. */
    REVOKED
  }

  /**
   * What ended a measure.
   *
   * @param on the first day on which it no longer applies
   * @param basis why, or by which document
   */
  public record Ending(EndingKind kind, LocalDate on, String basis, String actor) {}

  /** How a measure stands on a day. */
  public enum State {
    PENDING,
    ACTIVE,
    EXPIRED,
    LIFTED,
    REVOKED
  }

  /** The same with another ending, or without one. */
  public Application ended(Optional<Ending> by) {
    return new Application(
        id,
        measure,
        title,
        effect,
        subjectKey,
        subjectName,
        record,
        basis,
        unit,
        from,
        until,
        actor,
        at,
        by);
  }

  /** The same under the identifier that the store gave it. */
  public Application numbered(ApplicationId given) {
    return new Application(
        given,
        measure,
        title,
        effect,
        subjectKey,
        subjectName,
        record,
        basis,
        unit,
        from,
        until,
        actor,
        at,
        ending);
  }

  public State stateOn(LocalDate day) {
    if (ending.isPresent() && ending.get().kind() == EndingKind.REVOKED) {
      return State.REVOKED;
    }
    if (ending.isPresent() && !day.isBefore(ending.get().on())) {
      return State.LIFTED;
    }
    if (day.isBefore(from)) {
      return State.PENDING;
    }
    return day.isAfter(until) ? State.EXPIRED : State.ACTIVE;
  }

  /** Whether it can still be ended: nothing has ended it, and its last day is not over. */
  boolean canEnd(LocalDate day) {
    return ending.isEmpty() && !day.isAfter(until);
  }
}
