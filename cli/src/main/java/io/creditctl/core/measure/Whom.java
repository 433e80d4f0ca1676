package io.creditctl.core.measure;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.score.HeldGrade;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a measure concerns: who stands on one of the lists, or holds one of the grades.
 *
 * @param reasons words of which a list entry's reason must say one; empty for any entry
 * @param domains codes of the fields of work that a grade must be of; empty for any
 * @param subjectTypes as the standard words them; empty for any
 */
public record Whom(
    Set<RosterList> lists,
    List<String> reasons,
    Set<String> grades,
    Set<String> domains,
    Set<String> subjectTypes) {
  public Whom {
    lists = Collections.unmodifiableSet(new TreeSet<>(lists));
    reasons = List.copyOf(reasons);
    grades = Set.copyOf(grades);
    domains = Set.copyOf(domains);
    subjectTypes = Set.copyOf(subjectTypes);
  }

  boolean concerns(RosterEntry entry) {
    return lists.contains(entry.list())
        && (reasons.isEmpty() || reasons.stream().anyMatch(entry.reason()::contains));
  }

  boolean concerns(HeldGrade held) {
    return grades.contains(held.grade())
        && (domains.isEmpty()
            || domains.stream().anyMatch(domain -> (held.domain() + "/").startsWith(domain + "/")));
  }

  /** Whether subjects of a type are meant; one whose type nobody said may be. */
  boolean includes(String subjectType) {
    return subjectTypes.isEmpty() || subjectType.isEmpty() || subjectTypes.contains(subjectType);
  }
}
