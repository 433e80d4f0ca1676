package io.creditctl.core.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit's responsibility for a kind or a field, for a time.
 *
 * @param from the first day on which it applies
 * @param endedOn the first day on which it no longer does
 * @param basis the document that says so, may be empty
 * @param actor who assigned it
 */
public record SourceAssignment(
    SourceScope scope,
    String unit,
    LocalDate from,
    Optional<LocalDate> endedOn,
    String basis,
    String actor,
    Instant at) {

  public boolean appliesOn(LocalDate day) {
    return !day.isBefore(from) && endedOn.map(day::isBefore).orElse(true);
  }

  /** Whether it applies on some day that is not before the given one. */
  boolean reaches(LocalDate day) {
    return endedOn.map(end -> end.isAfter(day) && end.isAfter(from)).orElse(true);
  }

  SourceAssignment endedOn(LocalDate day) {
    return new SourceAssignment(scope, unit, from, Optional.of(day), basis, actor, at);
  }
}
