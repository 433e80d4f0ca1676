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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks before sending what the platform would refuse, so that it never leaves. */
public final class Preflight {
  private final Catalog catalog;
  private final Rejections rejections;
  private final PreflightStore store;
  private final LocalDate today;
  private final Map<String, RowCheck> checks = new HashMap<>();

  /**
   * @param today the day that days are compared with
   */
  public Preflight(Catalog catalog, Rejections rejections, PreflightStore store, LocalDate today) {
    this.catalog = catalog;
    this.rejections = rejections;
    this.store = store;
    this.today = today;
  }

  /**
   * Which entries would be refused, by their numbers, and why. What is to be taken back always
   * leaves.
   */
  public Map<Long, Refusal> refusals(List<ClaimedEntry> batch) {
    List<ClaimedEntry> asked =
        batch.stream().filter(entry -> entry.action() == Delivery.Action.UPSERT).toList();
    Map<String, String> base = baseNames(asked);
    boolean checkable = !base.isEmpty() || asked.isEmpty() || store.hasBaseData();
    Set<RecordId> taken = numbersTaken(asked);
    Map<Long, Refusal> refusals = new LinkedHashMap<>();
    for (ClaimedEntry entry : asked) {
      RowFacts facts =
          new RowFacts(
              checkable ? subject(entry, base) : SubjectStanding.FITTING,
              taken.contains(entry.record()));
      check(entry.kind())
          .refusal(entry.values(), today, facts)
          .ifPresent(refusal -> refusals.put(entry.id(), refusal));
    }
    return refusals;
  }

  /** The rules that cannot be asked as long as no base data were imported. */
  public List<RejectionRule> unchecked() {
    List<RejectionRule> resting =
        rejections.rules().stream().filter(rule -> rule.active() && rule.asksForSubject()).toList();
    return resting.isEmpty() || store.hasBaseData() ? List.of() : resting;
  }

  private RowCheck check(String kind) {
    return checks.computeIfAbsent(kind, code -> rejections.check(catalog.kind(code)));
  }

  private Map<String, String> baseNames(List<ClaimedEntry> asked) {
    Set<String> codes =
        asked.stream()
            .filter(entry -> check(entry.kind()).asksForSubject())
            .map(entry -> value(entry, Role.SUBJECT_CODE))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    return codes.isEmpty() ? Map.of() : store.baseNames(codes);
  }

  private Set<RecordId> numbersTaken(List<ClaimedEntry> asked) {
    List<RecordId> records =
        asked.stream()
            .filter(entry -> check(entry.kind()).asksForNumbers())
            .map(ClaimedEntry::record)
            .toList();
    return records.isEmpty() ? Set.of() : store.withNumberTaken(records);
  }

  /** A natural person has no code, and stands in no base. */
  private SubjectStanding subject(ClaimedEntry entry, Map<String, String> base) {
    String code = value(entry, Role.SUBJECT_CODE);
    if (code.isEmpty()) {
      return SubjectStanding.FITTING;
    }
    if (!base.containsKey(code)) {
      return SubjectStanding.UNKNOWN;
    }
    String name = SubjectName.normalise(value(entry, Role.SUBJECT_NAME));
    return name.equals(SubjectName.normalise(base.get(code)))
        ? SubjectStanding.FITTING
        : SubjectStanding.DIFFERENT;
  }

  private String value(ClaimedEntry entry, Role role) {
    Kind kind = catalog.kind(entry.kind());
    return kind.field(role).map(field -> entry.values().getOrDefault(field.code(), "")).orElse("");
  }
}
