package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code disclosure report}: how the decisions of a period were disclosed. */
@Command
public final class DisclosureReportCommand extends CreditCommand {
  /** What {@code --fail-on} minds. */
  private enum FailOn {
    LATE,
    OVERDUE
  }

  @Mixin private PeriodOptions period;

  @Option(names = "--by", paramLabel = "GROUP")
  private Grouping by = Grouping.UNIT;

  @Option(names = "--fail-on", paramLabel = "STATUS")
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private DisclosureFilterOptions filter;

  @Mixin private WorkdayOptions days;

  public DisclosureReportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    Period asked = period.period().orElseGet(() -> monthOf(asOf));
    DisclosureReport report =
        client().disclosures().report(asked, by, asOf, filter.filter(client().catalog()));
    ReportRow totals = report.totals(messages().text("report.total"));
    if (context().options().format() == OutputFormat.JSON) {
      context().output().write(item(), List.of(report));
    } else {
      List<ReportRow> rows = new ArrayList<>(report.rows());
      rows.add(totals);
      context().output().write(table(), rows);
      context().say("report.note", asked.from(), asked.to(), asOf, basis(report));
      if (by == Grouping.DOMAIN) {
        context().say("report.domains", client().catalog().domains().basis());
      }
    }
    return exitCode(totals);
  }

  private static Period monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static String basis(DisclosureReport report) {
    return report.rules().stream().map(DisclosureRule::basis).findFirst().orElse("-");
  }

  private ExitCode exitCode(ReportRow totals) {
    boolean bad =
        failOn
            .map(
                limit ->
                    switch (limit) {
                      case LATE -> totals.late() + totals.overdue() > 0;
                      case OVERDUE -> totals.overdue() > 0;
                    })
            .orElse(false);
    return bad ? ExitCode.FINDING : ExitCode.OK;
  }

  private View<ReportRow> table() {
    View.Builder<ReportRow> view = View.named("disclosure-report");
    view.column("key", ReportRow::key).text(this::keyWords).priority(10);
    view.column("total", ReportRow::total).priority(9);
    view.column("onTime", ReportRow::onTime).priority(8);
    view.column("late", ReportRow::late)
        .tone(row -> row.late() > 0 ? Tone.WARN : Tone.NONE)
        .priority(8);
    view.column("overdue", ReportRow::overdue)
        .tone(row -> row.overdue() > 0 ? Tone.BAD : Tone.NONE)
        .priority(8);
    view.column("pending", ReportRow::pending).priority(7);
    view.column("exempt", ReportRow::exempt).priority(6);
    view.column("timelyRate", ReportRow::timelyRate)
        .text(DisclosureReportCommand::percent)
        .right()
        .priority(9);
    return view.build();
  }

  private String keyWords(ReportRow row) {
    if (row.key().isEmpty()) {
      return messages().text("report.unassigned");
    }
    return switch (by) {
      case KIND -> kindTitle(row.key());
      case DOMAIN -> messages().find("domain." + row.key()).orElse(row.key());
      case UNIT, MONTH -> row.key();
    };
  }

  private static String percent(ReportRow row) {
    return row.timelyRate()
        .map(rate -> rate.multiply(BigDecimal.valueOf(100)).setScale(2).toPlainString() + "%")
        .orElse("-");
  }

  private View<DisclosureReport> item() {
    View.Builder<DisclosureReport> view = View.named("disclosure-report");
    view.column(
        "rows", report -> report.rows().stream().map(DisclosureReportCommand::map).toList());
    view.column("totals", report -> map(report.totals("total")));
    view.column("period.from", report -> report.period().from());
    view.column("period.to", report -> report.period().to());
    view.column("by", DisclosureReport::by);
    view.column("rule", report -> report.rules().stream().map(this::rule).findFirst());
    return view.build();
  }

  private Map<String, Object> rule(DisclosureRule rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule.id());
    map.put("version", rule.version());
    map.put("basis", rule.basis());
    return map;
  }

  private static Map<String, Object> map(ReportRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", row.key());
    map.put("total", row.total());
    map.put("onTime", row.onTime());
    map.put("late", row.late());
    map.put("overdue", row.overdue());
    map.put("pending", row.pending());
    map.put("exempt", row.exempt());
    map.put("timelyRate", row.timelyRate());
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
