package io.creditctl.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.Period;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityRowTest {
  private static final QualityRow BUREAU = new QualityRow("局", 8, 5, 1, 4, 3, 1, 100, 97);

  @Test
  void ratesHaveFourDecimals() {
    assertThat(BUREAU.rate(Measure.CONFORMITY)).contains(new BigDecimal("0.6250"));
    assertThat(BUREAU.rate(Measure.LATENESS)).contains(new BigDecimal("0.3333"));
    assertThat(BUREAU.rate(Measure.COMPLETENESS)).contains(new BigDecimal("0.9700"));
    assertThat(BUREAU.rate(Measure.VALIDITY)).contains(new BigDecimal("0.5000"));
    assertThat(BUREAU.rejected()).isEqualTo(2);
  }

  @Test
  void thereIsNoRateOfNothing() {
    QualityRow nothing = new QualityRow("", 0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(Measure.values()).allMatch(measure -> nothing.rate(measure).isEmpty());
  }

  @Test
  void totalsAreRatesOfSumsAndNotMeansOfRates() {
    QualityRow small = new QualityRow("所", 1, 1, 0, 1, 0, 0, 10, 10);
    QualityReport report =
        new QualityReport(Period.parse("2026-10"), Breakdown.UNIT, List.of(BUREAU, small));

    QualityRow totals = report.totals("合计");

    assertThat(totals).isEqualTo(new QualityRow("合计", 9, 6, 1, 5, 3, 1, 110, 107));
    assertThat(totals.rate(Measure.CONFORMITY)).contains(new BigDecimal("0.6667"));
  }
}
