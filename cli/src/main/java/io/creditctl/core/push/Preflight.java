package io.creditctl.core.push;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.push.preflight.Refusal;
import io.creditctl.core.push.preflight.RejectionRule;
import io.creditctl.core.push.preflight.Rejections;
import io.creditctl.core.push.preflight.RowCheck;
import io.creditctl.core.push.preflight.RowFacts;
import io.creditctl.core.push.preflight.SubjectStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks before sending what the platform would refuse, so that it never leaves. */
public final class Preflight {
  private final Catalog catalog;
  private final Rejections rejections;
  private final PreflightStore store;
  private final LocalDate today;
  private final Map<String, RowCheck> checks = new ConcurrentHashMap<>();
  private Optional<Boolean> baseData = Optional.empty();

  /**
   * @param today the day that days are compared with
   */
  public Preflight(Catalog catalog, Rejections rejections, PreflightStore store, LocalDate today) {
    this.catalog = catalog;
    this.rejections = rejections;
    this.store = store;
    this.today = today;
  }

  /** What the store knows of the records of a batch, beside what stands in their rows. */
  public record Facts(Map<RecordId, String> baseNames, Set<RecordId> numbersTaken) {}

  /** Asks the store; the rows themselves are not looked at. */
  public Facts facts(List<ClaimedEntry> batch) {
    List<RecordId> subjects = new ArrayList<>();
    List<RecordId> numbers = new ArrayList<>();
    for (ClaimedEntry entry : batch) {
      RowCheck check = check(entry.kind());
      if (isAsked(entry) && check.asksForSubject() && hasBaseData()) {
        subjects.add(entry.record());
      }
      if (isAsked(entry) && check.asksForNumbers()) {
        numbers.add(entry.record());
      }
    }
    return new Facts(
        subjects.isEmpty() ? Map.of() : store.baseNames(subjects),
        numbers.isEmpty() ? Set.of() : store.withNumberTaken(numbers));
  }

  /** Which entries would be refused, by their numbers, and why. */
  public Map<Long, Refusal> refusals(List<ClaimedEntry> batch) {
    return refusals(batch, facts(batch));
  }

  /** The same with what the store had said; does not ask it again. */
  public Map<Long, Refusal> refusals(List<ClaimedEntry> batch, Facts known) {
    Map<Long, Refusal> refusals = new LinkedHashMap<>();
    for (ClaimedEntry entry : batch) {
      if (isAsked(entry)) {
        RowFacts facts =
            new RowFacts(
                subject(entry, known.baseNames()), known.numbersTaken().contains(entry.record()));
        check(entry.kind())
            .refusal(entry.values(), today, facts)
            .ifPresent(refusal -> refusals.put(entry.id(), refusal));
      }
    }
    return refusals;
  }

  /** What is to be taken back always leaves. */
  private static boolean isAsked(ClaimedEntry entry) {
    return entry.action() == Delivery.Action.UPSERT;
  }

  /** The rules that cannot be asked as long as no base data were imported. */
  public List<RejectionRule> unchecked() {
    List<RejectionRule> resting =
        rejections.rules().stream().filter(rule -> rule.active() && rule.asksForSubject()).toList();
    return resting.isEmpty() || hasBaseData() ? List.of() : resting;
  }

  private RowCheck check(String kind) {
    return checks.computeIfAbsent(kind, code -> rejections.check(catalog.kind(code)));
  }

  private boolean hasBaseData() {
    if (baseData.isEmpty()) {
      baseData = Optional.of(store.hasBaseData());
    }
    return baseData.get();
  }

  /** A natural person has no code, and stands in no base. */
  private SubjectStanding subject(ClaimedEntry entry, Map<RecordId, String> base) {
    if (baseData.isEmpty() || !baseData.get() || value(entry, Role.SUBJECT_CODE).isEmpty()) {
      return SubjectStanding.FITTING;
    }
    String known = base.get(entry.record());
    if (known == null) {
      return SubjectStanding.UNKNOWN;
    }
    String name = value(entry, Role.SUBJECT_NAME);
    return name.equals(known) || SubjectName.normalise(name).equals(SubjectName.normalise(known))
        ? SubjectStanding.FITTING
        : SubjectStanding.DIFFERENT;
  }

  private String value(ClaimedEntry entry, Role role) {
    Kind kind = catalog.kind(entry.kind());
    return kind.field(role).map(field -> entry.values().getOrDefault(field.code(), "")).orElse("");
  }
}
