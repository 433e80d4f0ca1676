package io.creditctl.core.push.preflight;

import io.creditctl.core.catalog.Kind;
import java.util.List;
import java.util.Optional;

/** What one platform refuses, and what its refusals mean. */
public record Rejections(List<RejectionRule> rules, List<Diagnosis> diagnoses) {
  /** A platform that refuses nothing that we know of. */
  public static final Rejections NONE = new Rejections(List.of(), List.of());

  /** The rules that are asked about a kind. */
  public List<RejectionRule> of(String kind) {
    return rules.stream().filter(rule -> rule.active() && rule.kinds().contains(kind)).toList();
  }

  /** What a refusal means: by its code, or else by its words. */
  public Optional<Diagnosis> diagnosis(String code, String message) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .flatMap(rule -> diagnosis(rule.diagnosis()))
        .or(() -> diagnoses.stream().filter(d -> d.codes().contains(code)).findFirst())
        .or(() -> diagnoses.stream().filter(d -> d.saidBy(message)).findFirst());
  }

  private Optional<Diagnosis> diagnosis(String key) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.key().equals(key)).findFirst();
  }

  /** The rules for a kind, made ready to be asked many times. */
  public RowCheck check(Kind kind) {
    return new RowCheck(kind, of(kind.code()));
  }
}
