package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.chart.Chart;
import io.creditctl.core.chart.Chart.Values;
import io.creditctl.core.chart.Series;
import io.creditctl.core.chart.Unit;
import io.creditctl.core.disclosure.ReportRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The pictures of a report: how timely its groups are, and what they owe. */
final class ReportCharts {
  /** As many groups as a picture shows at a glance; the table has all. */
  private static final int MOST = 20;

  private final Messages messages;
  private final String heading;
  private final Function<ReportRow, String> name;

  /**
   * @param heading what the groups are
   * @param name of a group, for people
   */
  ReportCharts(Messages messages, String heading, Function<ReportRow, String> name) {
    this.messages = messages;
    this.heading = heading;
    this.name = name;
  }

  /** The timely rates of groups in their own order, such as months. */
  Optional<Chart> timelyInOrder(List<ReportRow> rows) {
    return rows.stream().anyMatch(ReportCharts::isJudged)
        ? Optional.of(
            Chart.ofLines(
                "timely", messages.text("chart.timely"), lowest(rows), heading, rates(rows)))
        : Optional.empty();
  }

  /** The timely rates of groups, the lowest first. */
  Optional<Chart> timely(List<ReportRow> rows) {
    List<ReportRow> shown =
        rows.stream()
            .filter(ReportCharts::isJudged)
            .sorted(Comparator.comparing(row -> row.portal().timelyRate().orElseThrow()))
            .toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Chart.ofBars(
                "timely",
                title("chart.timely", shown),
                lowest(shown),
                heading,
                rates(first(shown))));
  }

  /** What was late or is still owed, the most first. */
  Optional<Chart> untimely(List<ReportRow> rows) {
    List<ReportRow> shown =
        rows.stream()
            .filter(row -> row.portal().untimely() > 0)
            .sorted(Comparator.comparing(row -> -row.portal().untimely()))
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<ReportRow> drawn = first(shown);
    ReportRow worst = drawn.get(0);
    return Optional.of(
        Chart.ofBars(
            "untimely",
            title("chart.untimely", shown),
            messages.text("chart.most", shown.size(), name.apply(worst), worst.portal().untimely()),
            heading,
            new Values(
                Unit.COUNT,
                drawn.stream().map(name).toList(),
                List.of(
                    counts("chart.late", drawn, row -> row.portal().late()),
                    counts("chart.overdue", drawn, row -> row.portal().overdue())))));
  }

  private static boolean isJudged(ReportRow row) {
    return row.portal().timelyRate().isPresent();
  }

  private static List<ReportRow> first(List<ReportRow> rows) {
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  private String title(String key, List<ReportRow> rows) {
    String title = messages.text(key);
    return rows.size() <= MOST ? title : messages.text("chart.cut", title, MOST, rows.size());
  }

  private String lowest(List<ReportRow> rows) {
    ReportRow worst =
        rows.stream()
            .filter(ReportCharts::isJudged)
            .min(Comparator.comparing(row -> row.portal().timelyRate().orElseThrow()))
            .orElseThrow();
    return messages.text(
        "chart.lowest",
        rows.size(),
        name.apply(worst),
        worst.portal().timelyRate().map(Unit.PERCENT::text).orElseThrow());
  }

  private Values rates(List<ReportRow> rows) {
    return new Values(
        Unit.PERCENT,
        rows.stream().map(name).toList(),
        List.of(
            new Series(
                messages.text("chart.timely-rate"),
                rows.stream().map(row -> row.portal().timelyRate()).toList())));
  }

  private Series counts(String key, List<ReportRow> rows, ToLongFunction<ReportRow> count) {
    return new Series(
        messages.text(key),
        rows.stream().map(row -> Optional.of(BigDecimal.valueOf(count.applyAsLong(row)))).toList());
  }
}
