package io.creditctl.core.quality;

import io.creditctl.core.model.Period;
import java.util.List;

/** Counts over what is stored; each question is one aggregate. */
public interface QualityStore {

  AssertionResult check(Assertion assertion, QualityQuery query);

  /**
   * What was handed in during a period, leaving out batches that were taken back.
   *
   * @param kind only this kind; empty for all
   * @param unit only this unit; empty for all
   */
  List<QualityRow> report(Period handedIn, Breakdown by, String kind, String unit);
}
