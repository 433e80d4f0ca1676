package io.creditctl.core.score.scheme;

import io.creditctl.core.model.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whom a scheme is for.
 *
 * @param domains the fields of work, in the first of which grades are held; who or one of whose
 *     records is of one belongs to it
 * @param subjectTypes as the data standard words them
 * @param having a record that answers to one of these is needed; empty for none
 */
public record Scope(List<String> domains, Set<String> subjectTypes, List<Query> having) {
  public Scope {
    domains = List.copyOf(domains);
    subjectTypes = Set.copyOf(subjectTypes);
    having = List.copyOf(having);
  }

  /** Whether a field of work is one of these or a second level of one. */
  static boolean within(String domain, Collection<String> domains) {
    int slash = domain.indexOf('/');
    return domains.contains(domain) || slash > 0 && domains.contains(domain.substring(0, slash));
  }

  boolean holds(SubjectFacts subject, Period period) {
    return subjectTypes.contains(subject.type()) && inField(subject) && hasAsked(subject, period);
  }

  private boolean inField(SubjectFacts subject) {
    return subject.domains().stream().anyMatch(domain -> within(domain, domains));
  }

  private boolean hasAsked(SubjectFacts subject, Period period) {
    return having.isEmpty()
        || having.stream()
            .anyMatch(
                query ->
                    subject.records().stream().anyMatch(record -> query.finds(record, period)));
  }
}
