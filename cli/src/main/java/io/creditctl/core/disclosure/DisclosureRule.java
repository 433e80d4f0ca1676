package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long an authority has to disclose a decision.
 *
 * @param id stable name, for example {@code disclosure-7wd}
 * @param version grows with every change; results keep the one that they were computed with
 * @param basis the document that sets the limit
 * @param effectiveFrom the first decision day that it applies to
 * @param effectiveUntil the last one, empty while in force
 * @param kinds the record kinds that it applies to
 * @param workingDays the limit, at least 1
 * @param start the day that the counting starts with
 * @param notes the statements that the rule rests on
 */
public record DisclosureRule(
    String id,
    int version,
    String basis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    Set<String> kinds,
    int workingDays,
    Start start,
    List<RuleNote> notes) {

  /** Which day is the first that may be counted, if it is a working day. */
  public enum Start {
    DAY_AFTER_DECISION,
    DECISION_DAY
  }

  public DisclosureRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(effectiveFrom, "effectiveFrom");
    Objects.requireNonNull(effectiveUntil, "effectiveUntil");
    Objects.requireNonNull(start, "start");
    kinds = Set.copyOf(kinds);
    notes = List.copyOf(notes);
    if (workingDays < 1) {
      throw new IllegalArgumentException("a limit of " + workingDays + " working days");
    }
  }

  /** Whether the rule governs a decision of this kind and day. */
  public boolean appliesTo(String kind, LocalDate decidedOn) {
    return kinds.contains(kind)
        && !decidedOn.isBefore(effectiveFrom)
        && effectiveUntil.map(last -> !decidedOn.isAfter(last)).orElse(true);
  }

  /** The day before the first that may be counted. */
  LocalDate dayZero(LocalDate decidedOn) {
    return switch (start) {
      case DAY_AFTER_DECISION -> decidedOn;
      case DECISION_DAY -> decidedOn.minusDays(1);
    };
  }
}
