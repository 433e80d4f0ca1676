package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the list of who may inspect. */
public final class InspectorService {
  private static final int LONGEST_NUMBER = 64;

  private final InspectorStore store;
  private final Clock clock;

  public InspectorService(InspectorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What an inspector's line in a file came to. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** An inspector after the change. */
  public record Change(Inspector inspector, Outcome outcome) {}

  /** Those who inspect on a day; with {@code retired}, also who no longer does. */
  public List<Inspector> list(LocalDate day, boolean retired) {
    return store.all().stream()
        .filter(known -> retired || known.retiredOn().map(day::isBefore).orElse(true))
        .toList();
  }

  /**
   * Adds inspectors and changes those whose numbers are known; who is not named stays.
   *
   * @throws CreditException INSPECTOR_MALFORMED, and nothing is stored
   */
  public List<Change> save(List<Inspector> inspectors, String actor, boolean rehearsal) {
    inspectors.forEach(InspectorService::check);
    Map<String, Inspector> known =
        store.all().stream().collect(Collectors.toMap(Inspector::number, Function.identity()));
    List<Change> changes = new ArrayList<>();
    List<Inspector> changed = new ArrayList<>();
    List<AuditEntry> entries = new ArrayList<>();
    for (Inspector inspector : inspectors) {
      Optional<Inspector> before = Optional.ofNullable(known.put(inspector.number(), inspector));
      Outcome outcome = outcome(before, inspector);
      changes.add(new Change(inspector, outcome));
      if (outcome != Outcome.UNCHANGED) {
        changed.add(inspector);
        String action = outcome == Outcome.ADDED ? "inspector-added" : "inspector-changed";
        entries.add(entry(action, inspector, before, "", actor));
      }
    }
    if (!rehearsal && !changed.isEmpty()) {
      store.save(changed, entries);
    }
    return changes;
  }

  private static Outcome outcome(Optional<Inspector> before, Inspector after) {
    return before
        .map(known -> known.equals(after) ? Outcome.UNCHANGED : Outcome.CHANGED)
        .orElse(Outcome.ADDED);
  }

  /** An identity number would be shown with every draw. */
  private static void check(Inspector inspector) {
    boolean numbered =
        !inspector.number().isEmpty()
            && inspector.number().length() <= LONGEST_NUMBER
            && inspector.number().indexOf(',') < 0
            && inspector.toString().chars().noneMatch(Character::isISOControl);
    boolean named = !inspector.name().isEmpty() && !inspector.unit().isEmpty();
    boolean placed = !inspector.domains().isEmpty();
    if (!numbered || !named || !placed || IdentityNumber.occursIn(inspector.toString())) {
      throw new CreditException(
          ErrorCode.INSPECTOR_MALFORMED,
          IdentityNumber.maskedIn(inspector.number()),
          inspector.name());
    }
  }

  /**
   * Takes an inspector out of later draws; those that were made stay.
   *
   * @throws CreditException INSPECTOR_UNKNOWN when nobody with this number inspects
   */
  public Inspector retire(
      String number, LocalDate day, String reason, String actor, boolean rehearsal) {
    Inspector present =
        store.all().stream()
            .filter(known -> known.number().equals(number) && known.retiredOn().isEmpty())
            .findFirst()
            .orElseThrow(() -> new CreditException(ErrorCode.INSPECTOR_UNKNOWN, number));
    Inspector retired = present.retiredOn(day);
    if (!rehearsal) {
      store.save(
          List.of(retired),
          List.of(entry("inspector-retired", retired, Optional.of(present), reason, actor)));
    }
    return retired;
  }

  private AuditEntry entry(
      String action, Inspector after, Optional<Inspector> before, String basis, String actor) {
    return new AuditEntry(
        clock.instant(),
        actor,
        action,
        after.number(),
        Optional.empty(),
        basis,
        before.map(InspectorService::words).orElse(""),
        words(after));
  }

  private static String words(Inspector inspector) {
    return String.join(
        " | ",
        inspector.name(),
        inspector.unit(),
        String.join(",", inspector.domains()),
        String.join(",", inspector.avoids()),
        inspector.retiredOn().map(LocalDate::toString).orElse(""));
  }
}
