package io.creditctl.adapter.site.view;

import io.creditctl.core.chart.Chart;
import io.creditctl.core.chart.Series;
import io.creditctl.core.chart.Unit;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.site.GroupCount;
import io.creditctl.core.site.MonthlyFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of one month: what stands on the page, and how timely it was made public. */
public final class MonthCharts {
  private final SiteText text;
  private final MonthlyFigures figures;

  public MonthCharts(Page page, MonthlyFigures figures) {
    this.text = page.text();
    this.figures = figures;
  }

  /** How many records of each section stand on the page. */
  public Chart standing() {
    List<String> labels = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (GroupCount group : figures.standing()) {
      labels.add(text.of("section." + group.section().code()));
      counts.add(group.records());
    }
    return bars("standing", text.of("record.kind"), labels, counts);
  }

  /** What became of all decisions of the month; the counts add up to all of them. */
  public Chart timely() {
    ClockCounts portal = figures.disclosure().portal();
    return bars(
        "timely",
        text.of("month.state"),
        List.of(
            text.of("statistics.on-time"),
            text.of("statistics.late"),
            text.of("statistics.overdue"),
            text.of("statistics.pending"),
            text.of("statistics.exempt")),
        List.of(
            portal.onTime(),
            portal.late(),
            portal.overdue(),
            portal.pending(),
            figures.disclosure().exempt()));
  }

  private Chart bars(String id, String heading, List<String> labels, List<Long> counts) {
    List<String> words = new ArrayList<>();
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      words.add(text.of("chart.value", labels.get(i), counts.get(i)));
      values.add(Optional.of(BigDecimal.valueOf(counts.get(i))));
    }
    Series series = new Series(text.of("column.records"), values);
    return Chart.ofNarrowBars(
        "chart-" + id,
        text.of("month." + id),
        text.of("chart.description", String.join("、", words)),
        heading,
        new Chart.Values(Unit.COUNT, labels, List.of(series)));
  }
}
