package io.creditctl.core.quality;

import io.creditctl.core.model.Period;
import java.util.Collection;
import java.util.List;

/** Judges what was collected. */
public final class QualityService {
  private final QualityStore store;

  public QualityService(QualityStore store) {
    this.store = store;
  }

  /** Holds assertions against the store, in the order given. */
  public List<AssertionResult> check(Collection<Assertion> assertions, QualityQuery query) {
    return assertions.stream().map(assertion -> store.check(assertion, query)).toList();
  }

  /** Counts what was handed in during a period; an empty kind or unit does not narrow. */
  public QualityReport report(Period handedIn, Breakdown by, String kind, String unit) {
    return new QualityReport(handedIn, by, store.report(handedIn, by, kind, unit));
  }
}
