package io.creditctl.core.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of every rule.
 *
 * @param id stable name, for example {@code disclosure-7wd}
 * @param version grows with every change; results keep the one that they were computed with
 * @param title what the rule is about, in one line
 * @param basis the document that the rule rests on
 * @param effectiveFrom the first day that it applies to
 * @param effectiveUntil the last one, empty while in force
 * @param kinds the record kinds that it applies to
 * @param notes the statements that the rule rests on
 */
public record RuleHead(
    String id,
    int version,
    String title,
    String basis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    Set<String> kinds,
    List<RuleNote> notes) {
  public RuleHead {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(effectiveFrom, "effectiveFrom");
    Objects.requireNonNull(effectiveUntil, "effectiveUntil");
    kinds = Set.copyOf(kinds);
    notes = List.copyOf(notes);
  }

  boolean appliesTo(String kind, LocalDate day) {
    return kinds.contains(kind)
        && !day.isBefore(effectiveFrom)
        && effectiveUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
