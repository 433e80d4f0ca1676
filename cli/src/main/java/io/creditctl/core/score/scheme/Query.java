package io.creditctl.core.score.scheme;

import io.creditctl.core.disclosure.Severity;
import io.creditctl.core.model.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which records are meant.
 *
 * @param domains fields of work, whose second levels count too; empty for any
 * @param severities how grave; with no unclassified ones asked for either, empty for any
 * @param unclassified whether records count too of which no rule says how grave they are
 */
public record Query(
    String kind,
    Set<String> domains,
    Set<Severity> severities,
    boolean unclassified,
    List<FieldTest> tests,
    Window window) {
  /** The name under which a condition speaks of a record's title. */
  public static final String TITLE = "title";

  public Query {
    domains = Set.copyOf(domains);
    severities = Set.copyOf(severities);
    tests = List.copyOf(tests);
  }

  public boolean finds(RecordFacts record, Period period) {
    if (!kind.equals(record.kind())
        || !window.covers(record, period)
        || !isAsGrave(record)
        || !(domains.isEmpty() || Scope.within(record.domain(), domains))) {
      return false;
    }
    for (FieldTest test : tests) {
      if (!test.holds(record)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAsGrave(RecordFacts record) {
    if (record.severity().isEmpty()) {
      return unclassified || severities.isEmpty();
    }
    boolean any = severities.isEmpty() && !unclassified;
    return any || severities.contains(record.severity().get());
  }

  /** The codes of the fields whose values it needs. */
  public Stream<String> fields() {
    return tests.stream()
        .flatMap(test -> test.fields().stream())
        .filter(field -> !field.equals(TITLE));
  }

  /** Whether it asks for titles. */
  public boolean asksTitle() {
    return tests.stream().anyMatch(test -> test.fields().contains(TITLE));
  }
}
