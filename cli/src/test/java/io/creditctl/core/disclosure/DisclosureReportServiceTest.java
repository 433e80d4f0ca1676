package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.Period;
import io.creditctl.testkit.Kinds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisclosureReportServiceTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-10-20");
  private static final Period AUGUST = Period.parse("2026-08");
  private static final Period SEPTEMBER = Period.parse("2026-09");

  /** A store that was counted already. */
  private record CountedStore(Map<Period, List<ReportRow>> counted) implements ReportStore {
    @Override
    public List<ReportRow> count(ReportQuestion question) {
      return counted.getOrDefault(question.decided(), List.of());
    }

    @Override
    public Stream<EvidenceItem> evidence(ReportQuestion question) {
      return Stream.empty();
    }
  }

  private static ReportRow row(String key, int onTime, int late) {
    ClockCounts counts = new ClockCounts(onTime, late, 0, 0);
    return new ReportRow(key, 0, counts, counts);
  }

  private static DisclosureReport report(
      Map<Period, List<ReportRow>> counted, Period period, Grouping by, boolean compare) {
    return new DisclosureReportService(new CountedStore(counted), Kinds.RULES)
        .report(new ReportQuestion(period, by, AS_OF, DisclosureFilter.ALL), compare);
  }

  @Test
  void addsUpTheGroupsAndNamesTheRulesInForce() {
    DisclosureReport report =
        report(
            Map.of(SEPTEMBER, List.of(row("甲", 3, 1), row("乙", 1, 0))),
            SEPTEMBER,
            Grouping.UNIT,
            false);

    assertThat(report.totals("合计")).isEqualTo(row("合计", 4, 1));
    assertThat(report.totals("合计").portal().timelyRate().orElseThrow()).isEqualByComparingTo("0.8");
    assertThat(report.rules()).extracting(DisclosureRule::id).containsExactly("disclosure-7wd");
    assertThat(report.comparison()).isEmpty();
  }

  @Test
  void comparesWithThePeriodBeforeInPercentagePoints() {
    DisclosureReport report =
        report(
            Map.of(
                AUGUST, List.of(row("甲", 1, 1), row("丙", 2, 0)),
                SEPTEMBER, List.of(row("甲", 3, 1), row("乙", 1, 0))),
            SEPTEMBER,
            Grouping.UNIT,
            true);

    Comparison before = report.comparison().orElseThrow();
    assertThat(before.period()).isEqualTo(AUGUST);
    assertThat(report.rows()).extracting(ReportRow::key).containsExactly("丙", "乙", "甲");
    assertThat(report.rows().get(0)).isEqualTo(ReportRow.empty("丙"));
    assertThat(before.row("乙")).isEmpty();
    assertThat(Comparison.points(before.row("甲").orElseThrow().portal(), row("甲", 3, 1).portal()))
        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("25"));
    assertThat(Comparison.points(before.totals().portal(), report.totals("").portal()))
        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("5"));
  }

  @Test
  void aMonthIsComparedWithTheOneThatStoodInItsPlace() {
    Period second = Period.parse("2026-Q2");
    Period third = Period.parse("2026-Q3");
    DisclosureReport report =
        report(
            Map.of(second, List.of(row("2026-06", 1, 1)), third, List.of(row("2026-09", 1, 0))),
            third,
            Grouping.MONTH,
            true);

    assertThat(report.comparison().orElseThrow().row("2026-09")).contains(row("2026-09", 1, 1));
  }

  @Test
  void partsOfMonthsAreComparedAsAWholeOnly() {
    Period days = new Period(LocalDate.parse("2026-09-08"), LocalDate.parse("2026-09-14"));
    DisclosureReport report =
        report(Map.of(days.previous(), List.of(row("2026-09", 1, 1))), days, Grouping.MONTH, true);

    assertThat(report.rows()).isEmpty();
    assertThat(report.comparison().orElseThrow().totals().total()).isEqualTo(2);
  }
}
