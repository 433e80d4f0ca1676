package io.creditctl.core.score.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A subject and the records that stand against it or for it.
 *
 * @param domains the fields of work of the subject itself and of all its records
 * @param records those that can count, the earliest first; of one day, the first number first
 */
public record SubjectFacts(
    String key, String name, String type, Set<String> domains, List<RecordFacts> records) {
  public SubjectFacts {
    domains = Set.copyOf(domains);
    records = List.copyOf(records);
  }

  /** The same subject with other records. */
  public SubjectFacts with(List<RecordFacts> others) {
    List<RecordFacts> ordered = new ArrayList<>(others);
    ordered.sort(Comparator.comparing(RecordFacts::decidedOn).thenComparing(RecordFacts::id));
    return new SubjectFacts(key, name, type, domains, ordered);
  }
}
