package io.creditctl.cli.command.report;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.Period;
import io.creditctl.core.quality.Breakdown;
import io.creditctl.core.quality.Measure;
import io.creditctl.core.quality.QualityReport;
import io.creditctl.core.quality.QualityRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report run quality}: how complete, valid and timely what was handed in is. */
@Command
public final class ReportQualityCommand extends CreditCommand {
  @Mixin private PeriodOptions period;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      converter = BreakdownNames.class,
      completionCandidates = BreakdownNames.Candidates.class)
  private Breakdown by = Breakdown.UNIT;

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  public ReportQualityCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Period asked = period.period().orElseGet(this::thisMonth);
    String kindCode = kind.isEmpty() ? "" : client().catalog().kind(kind).code();
    context().warnOfMissingStore();
    QualityReport report = client().quality().report(asked, by, kindCode, unit);
    if (context().options().format() == OutputFormat.JSON) {
      context().output().write(item(), List.of(report));
    } else {
      List<QualityRow> rows = new ArrayList<>(report.rows());
      rows.add(report.totals(messages().text("report.total")));
      context().output().write(table(), rows);
    }
    context().say("quality.note", asked.from(), asked.to());
    for (Measure measure : Measure.values()) {
      context().say("quality.measure", definition(measure), standing(measure));
    }
    return ExitCode.OK;
  }

  private Period thisMonth() {
    LocalDate asOf = context().asOf();
    YearMonth month = YearMonth.from(asOf);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private String definition(Measure measure) {
    return messages().text("measure." + measure.name());
  }

  private String standing(Measure measure) {
    return messages().text("standing." + measure.evidence().name());
  }

  private View<QualityRow> table() {
    View.Builder<QualityRow> view = View.named("report-quality");
    view.column("key", QualityRow::key).text(this::keyWords).priority(10);
    view.column("received", QualityRow::received).priority(9);
    view.column("accepted", QualityRow::accepted).priority(9);
    view.column("conflicts", QualityRow::conflicts).priority(4);
    view.column("rejected", QualityRow::rejected)
        .tone(row -> row.rejected() > 0 ? Tone.WARN : Tone.NONE)
        .priority(7);
    rate(view, "conformityRate", Measure.CONFORMITY, 9);
    view.column("timed", QualityRow::timed).priority(5);
    view.column("late", QualityRow::late)
        .tone(row -> row.late() > 0 ? Tone.WARN : Tone.NONE)
        .priority(7);
    rate(view, "lateRate", Measure.LATENESS, 8);
    rate(view, "completeness", Measure.COMPLETENESS, 6);
    rate(view, "validity", Measure.VALIDITY, 6);
    return view.build();
  }

  private static void rate(
      View.Builder<QualityRow> view, String key, Measure measure, int priority) {
    view.column(key, row -> row.rate(measure)).rate().priority(priority);
  }

  private String keyWords(QualityRow row) {
    if (row.key().isBlank()) {
      return messages().text("report.unassigned");
    }
    return by == Breakdown.KIND ? kindTitle(row.key()) : row.key();
  }

  private View<QualityReport> item() {
    View.Builder<QualityReport> view = View.named("report-quality");
    view.column("rows", report -> report.rows().stream().map(ReportQualityCommand::map).toList());
    view.column("totals", report -> map(report.totals("total")));
    view.column("period.from", report -> report.period().from());
    view.column("period.to", report -> report.period().to());
    view.column("by", QualityReport::by);
    view.column("definitions", report -> Stream.of(Measure.values()).map(this::define).toList());
    return view.build();
  }

  private Map<String, Object> define(Measure measure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measure", measure.name().toLowerCase(Locale.ROOT));
    map.put("definition", definition(measure));
    map.put("standing", measure.evidence());
    return map;
  }

  private static Map<String, Object> map(QualityRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", row.key());
    map.put("received", row.received());
    map.put("accepted", row.accepted());
    map.put("conflicts", row.conflicts());
    map.put("rejected", row.rejected());
    map.put("conformityRate", row.rate(Measure.CONFORMITY));
    map.put("timed", row.timed());
    map.put("late", row.late());
    map.put("lateRate", row.rate(Measure.LATENESS));
    map.put("fieldsAsked", row.asked());
    map.put("fieldsFilled", row.filled());
    map.put("completeness", row.rate(Measure.COMPLETENESS));
    map.put("validity", row.rate(Measure.VALIDITY));
    return map;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
