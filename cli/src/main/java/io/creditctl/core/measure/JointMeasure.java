package io.creditctl.core.measure;

import io.creditctl.core.disclosure.RuleNote;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * One measure of the catalogue.
 *
 * @param basis the provision that it rests on
 * @param effectiveUntil the last day, empty while in force
 * @param unit who applies it
 * @param months how long it lasts at most once it is applied; empty where its basis does not say
 */
public record JointMeasure(
    String id,
    String title,
    Effect effect,
    String basis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    String unit,
    Set<Scene> scenes,
    Whom whom,
    OptionalInt months,
    List<RuleNote> notes) {
  public JointMeasure {
    Objects.requireNonNull(effect, "effect");
    scenes = Collections.unmodifiableSet(new TreeSet<>(scenes));
    notes = List.copyOf(notes);
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(effectiveFrom)
        && effectiveUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
