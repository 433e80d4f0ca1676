package io.creditctl.core.score;

import io.creditctl.core.model.Period;
import io.creditctl.core.score.scheme.Scheme;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be read of the store for an evaluation.
 *
 * @param kinds the kinds that count, each from a day on if there is one; of all other records only
 *     the field of work is told
 * @param fields the codes of the fields needed, by kind
 * @param until the last day of decision
 * @param asOf the day on which records must not be withdrawn
 * @param subjectKey the only subject, empty for all
 */
public record FactsQuery(
    Set<String> subjectTypes,
    Map<String, Optional<LocalDate>> kinds,
    Map<String, Set<String>> fields,
    boolean titles,
    LocalDate until,
    LocalDate asOf,
    Optional<String> subjectKey) {

  /** What some schemes need together. */
  static FactsQuery of(
      List<Scheme> schemes, Period evaluated, LocalDate asOf, Optional<String> subjectKey) {
    Set<String> types = new HashSet<>();
    Map<String, Set<String>> fields = new TreeMap<>();
    Map<String, Optional<LocalDate>> kinds = new TreeMap<>();
    for (Scheme scheme : schemes) {
      scheme.earliest(evaluated).forEach((kind, from) -> kinds.merge(kind, from, Scheme::earlier));
      types.addAll(scheme.scope().subjectTypes());
      scheme
          .fields()
          .forEach(
              (kind, codes) -> fields.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(codes));
    }
    boolean titles = schemes.stream().anyMatch(Scheme::asksTitle);
    return new FactsQuery(types, kinds, fields, titles, evaluated.to(), asOf, subjectKey);
  }
}
