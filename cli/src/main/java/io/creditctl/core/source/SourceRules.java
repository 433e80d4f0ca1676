package io.creditctl.core.source;

import io.creditctl.core.model.UnitName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose word counts for one kind on one day; units are compared in their matching form. */
public final class SourceRules {
  private final Optional<String> source;
  private final Map<String, String> fieldSources;

  private SourceRules(Optional<String> source, Map<String, String> fieldSources) {
    this.source = source;
    this.fieldSources = fieldSources;
  }

  /** The rules of assignments that all are of one kind and apply. */
  static SourceRules of(List<SourceAssignment> assignments) {
    Optional<String> source = Optional.empty();
    Map<String, String> fieldSources = new HashMap<>();
    for (SourceAssignment assignment : assignments) {
      String unit = UnitName.normalise(assignment.unit());
      if (assignment.scope().wholeKind()) {
        source = Optional.of(unit);
      } else {
        fieldSources.put(assignment.scope().field(), unit);
      }
    }
    return new SourceRules(source, Map.copyOf(fieldSources));
  }

  /** Whose value of a field stands. */
  public enum Winner {
    STORED,
    INCOMING,
    /** No rule tells. */
    OPEN
  }

  /**
   * Whether all that a unit sends goes on from what is stored, so that nothing is to be weighed.
   */
  public boolean mayRevise(String storedUnit, String unit) {
    return continues(storedUnit, unit)
        && (fieldSources.isEmpty()
            || fieldSources.values().stream().allMatch(UnitName.normalise(unit)::equals));
  }

  /** Whether it is the same unit's datum; what nobody answers for is the next unit's. */
  public boolean continues(String storedUnit, String unit) {
    return UnitName.same(storedUnit, unit) || source.isEmpty() && storedUnit.isEmpty();
  }

  /** Whether the record becomes this unit's. */
  public boolean yields(String storedUnit, String unit) {
    return continues(storedUnit, unit) || isSource(unit);
  }

  private boolean isSource(String unit) {
    return source.filter(UnitName.normalise(unit)::equals).isPresent();
  }

  /**
   * Whose value of a field stands where the two differ.
   *
   * @param heard the units, in their matching form, whose word on this datum is known
   */
  public Winner winner(String field, String storedUnit, String unit, Set<String> heard) {
    Optional<String> owner = Optional.ofNullable(fieldSources.get(field));
    if (owner.filter(UnitName.normalise(unit)::equals).isPresent()) {
      return Winner.INCOMING;
    }
    if (owner.filter(heard::contains).isPresent()) {
      return Winner.STORED;
    }
    if (yields(storedUnit, unit)) {
      return Winner.INCOMING;
    }
    return isSource(storedUnit) ? Winner.STORED : Winner.OPEN;
  }
}
