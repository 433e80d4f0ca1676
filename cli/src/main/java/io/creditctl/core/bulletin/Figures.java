package io.creditctl.core.bulletin;

import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.quality.Measure;
import io.creditctl.core.quality.QualityRow;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one unit did about one kind of decision.
 *
 * @param collected what it handed in during the period
 * @param disclosed what became of the decisions of the period
 */
public record Figures(QualityRow collected, ReportRow disclosed) {

  static Figures empty(String unit) {
    return new Figures(QualityRow.empty(unit), ReportRow.empty(unit));
  }

  /** 迟报率: of what was handed in with a certain deadline, the part that came after it. */
  public Share late() {
    return new Share(collected.late(), collected.timed());
  }

  /** Of the decisions whose deadline is over or was kept, those disclosed late or not at all. */
  public Share untimely() {
    long whole = disclosed.portal().total() - disclosed.portal().pending();
    return new Share(disclosed.portal().untimely(), whole);
  }

  public Optional<BigDecimal> conformityRate() {
    return collected.rate(Measure.CONFORMITY);
  }

  public Optional<BigDecimal> timelyRate() {
    return disclosed.portal().timelyRate();
  }

  Figures plus(Figures other) {
    return new Figures(
        collected.plus(collected.key(), other.collected), disclosed.plus(other.disclosed));
  }
}
