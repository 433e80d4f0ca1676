package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.output.PaperWriter;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.chart.Chart;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Comparison;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The compliance report as a table of its groups and as one item. */
final class ReportViews {
  private static final String NAME = "disclosure-report";

  private final Messages messages;
  private final UnaryOperator<String> kindTitle;
  private final DisclosureReport report;
  private final ReportRow totals;

  ReportViews(Messages messages, UnaryOperator<String> kindTitle, DisclosureReport report) {
    this.messages = messages;
    this.kindTitle = kindTitle;
    this.report = report;
    this.totals = report.totals(messages.text("report.total"));
  }

  /** The groups and, last, all of them together. */
  List<ReportRow> rows() {
    List<ReportRow> rows = new ArrayList<>(report.rows());
    rows.add(totals);
    return rows;
  }

  /**
   * Whether any report to the platform is on record; where none is, its columns say the same of
   * all.
   */
  boolean knowsPlatform() {
    return totals.platform().onTime() + totals.platform().late() > 0;
  }

  /**
   * @param withPlatform whether the clock of the platform has its columns
   */
  View<ReportRow> table(boolean withPlatform) {
    View.Builder<ReportRow> view = View.named(NAME);
    view.column("key", ReportRow::key).text(this::keyWords).priority(10);
    view.column("total", ReportRow::total).right().priority(9);
    view.column("onTime", row -> row.portal().onTime()).right().priority(7);
    view.column("late", row -> row.portal().late())
        .right()
        .tone(row -> toneOf(row.portal().late(), Tone.WARN))
        .priority(8);
    view.column("overdue", row -> row.portal().overdue())
        .right()
        .tone(row -> toneOf(row.portal().overdue(), Tone.BAD))
        .priority(9);
    view.column("pending", row -> row.portal().pending()).right().priority(4);
    view.column("exempt", ReportRow::exempt).right().priority(5);
    rate(view, "timelyRate", row -> row.portal().timelyRate());
    if (withPlatform) {
      platform(view);
    }
    if (report.comparison().isPresent()) {
      previous(view);
    }
    return view.build();
  }

  private static void platform(View.Builder<ReportRow> view) {
    view.column("platform.onTime", row -> row.platform().onTime()).right().priority(2);
    view.column("platform.late", row -> row.platform().late())
        .right()
        .tone(row -> toneOf(row.platform().late(), Tone.WARN))
        .priority(3);
    view.column("platform.overdue", row -> row.platform().overdue())
        .right()
        .tone(row -> toneOf(row.platform().overdue(), Tone.BAD))
        .priority(6);
    view.column("platform.pending", row -> row.platform().pending()).right().priority(1);
    rate(view, "platform.timelyRate", row -> row.platform().timelyRate());
  }

  private void previous(View.Builder<ReportRow> view) {
    view.column("previous.total", row -> before(row).map(ReportRow::total)).right().priority(6);
    rate(
        view,
        "previous.timelyRate",
        row -> before(row).flatMap(before -> before.portal().timelyRate()));
    view.column("previous.change", this::change)
        .text(row -> change(row).map(ReportViews::signed).orElse("-"))
        .right()
        .priority(9);
  }

  private static void rate(
      View.Builder<ReportRow> view, String key, Function<ReportRow, Optional<BigDecimal>> rate) {
    view.column(key, rate).rate().priority(9);
  }

  private static Tone toneOf(long count, Tone tone) {
    return count > 0 ? tone : Tone.NONE;
  }

  private static String signed(BigDecimal points) {
    return (points.signum() > 0 ? "+" : "") + points.toPlainString();
  }

  private Optional<ReportRow> before(ReportRow row) {
    return report
        .comparison()
        .flatMap(before -> row == totals ? Optional.of(before.totals()) : before.row(row.key()));
  }

  private Optional<BigDecimal> change(ReportRow row) {
    return before(row).flatMap(before -> Comparison.points(before.portal(), row.portal()));
  }

  /** The report as a page: its table, a picture of each clock, and how it was counted. */
  void writeTo(PaperWriter paper, List<String> notes) throws IOException {
    paper.table(
        messages.text("report.caption", report.period().from(), report.period().to()),
        table(knowsPlatform()),
        rows());
    ReportCharts charts = new ReportCharts(messages, messages.text("column.key"), this::keyWords);
    Optional<Chart> timely =
        report.by() == Grouping.MONTH
            ? charts.timelyInOrder(report.rows())
            : charts.timely(report.rows());
    if (timely.isPresent()) {
      paper.chart(timely.get());
    }
    Optional<Chart> untimely = charts.untimely(report.rows());
    if (untimely.isPresent()) {
      paper.chart(untimely.get());
    }
    for (String note : notes) {
      paper.paragraph(note);
    }
  }

  private String keyWords(ReportRow row) {
    if (row.key().isEmpty()) {
      return messages.text("report.unassigned");
    }
    return switch (report.by()) {
      case KIND -> kindTitle.apply(row.key());
      case DOMAIN -> messages.find("domain." + row.key()).orElse(row.key());
      case UNIT, OFFICER, MONTH -> row.key();
    };
  }

  View<DisclosureReport> item() {
    View.Builder<DisclosureReport> view = View.named(NAME);
    view.column("rows", shown -> shown.rows().stream().map(row -> map(row.key(), row)).toList());
    view.column("totals", shown -> map("total", totals));
    view.column("period.from", shown -> shown.period().from());
    view.column("period.to", shown -> shown.period().to());
    view.column("by", DisclosureReport::by);
    view.column("rule", shown -> shown.rules().stream().map(ReportViews::map).findFirst());
    if (report.comparison().isPresent()) {
      view.column("previousPeriod", shown -> shown.comparison().map(ReportViews::map));
    }
    return view.build();
  }

  private static Map<String, Object> map(Comparison before) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", before.period().from());
    map.put("to", before.period().to());
    return map;
  }

  private static Map<String, Object> map(DisclosureRule rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule.id());
    map.put("version", rule.version());
    map.put("basis", rule.basis());
    return map;
  }

  private Map<String, Object> map(String key, ReportRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", key);
    map.put("total", row.total());
    put(map, row.portal());
    map.put("exempt", row.exempt());
    map.put("timelyRate", row.portal().timelyRate());
    Map<String, Object> platform = new LinkedHashMap<>();
    put(platform, row.platform());
    platform.put("timelyRate", row.platform().timelyRate());
    map.put("platform", platform);
    if (report.comparison().isPresent()) {
      map.put("previous", before(row).map(before -> previous(before, row)));
    }
    return map;
  }

  private static void put(Map<String, Object> map, ClockCounts counts) {
    map.put("onTime", counts.onTime());
    map.put("late", counts.late());
    map.put("overdue", counts.overdue());
    map.put("pending", counts.pending());
  }

  private static Map<String, Object> previous(ReportRow before, ReportRow now) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", before.total());
    map.put("timelyRate", before.portal().timelyRate());
    map.put("change", Comparison.points(before.portal(), now.portal()));
    Map<String, Object> platform = new LinkedHashMap<>();
    platform.put("timelyRate", before.platform().timelyRate());
    platform.put("change", Comparison.points(before.platform(), now.platform()));
    map.put("platform", platform);
    return map;
  }
}
