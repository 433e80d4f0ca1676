package io.creditctl.core.score.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A subject and the records that stand against it or for it.
 *
 * @param records the earliest first; of one day, the first number first
 */
public record SubjectFacts(
    String key, String name, String type, String domain, List<RecordFacts> records) {
  public SubjectFacts {
    records = List.copyOf(records);
  }

  /** The same subject with other records. */
  public SubjectFacts with(List<RecordFacts> others) {
    List<RecordFacts> ordered = new ArrayList<>(others);
    ordered.sort(Comparator.comparing(RecordFacts::decidedOn).thenComparing(RecordFacts::id));
    return new SubjectFacts(key, name, type, domain, ordered);
  }
}
