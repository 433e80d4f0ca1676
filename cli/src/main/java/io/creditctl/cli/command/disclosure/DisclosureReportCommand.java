package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.core.disclosure.Comparison;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.disclosure.ReportRow;
import io.creditctl.core.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

  @Option(names = "--compare")
  private boolean compare;

  @Option(names = "--fail-on", paramLabel = "STATUS")
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private DisclosureFilterOptions filter;

  public DisclosureReportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    Period asked = period.period().orElseGet(() -> monthOf(asOf));
    ReportQuestion question =
        new ReportQuestion(asked, by, asOf, filter.filter(client().catalog()));
    DisclosureReport report = client().disclosureReports().report(question, compare);
    ReportViews views = new ReportViews(messages(), this::kindTitle, report);
    if (context().options().format() == OutputFormat.JSON) {
      context().output().write(views.item(), List.of(report));
    } else {
      context().output().write(views.table(), views.rows());
      context().say("report.note", asked.from(), asked.to(), asOf, basis(report));
      report
          .comparison()
          .map(Comparison::period)
          .ifPresent(before -> context().say("report.compared", before.from(), before.to()));
      if (by == Grouping.DOMAIN) {
        context().say("report.domains", client().catalog().domains().basis());
      }
    }
    return exitCode(report.totals(""));
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
                      case LATE -> totals.portal().late() + totals.portal().overdue() > 0;
                      case OVERDUE -> totals.portal().overdue() > 0;
                    })
            .orElse(false);
    return bad ? ExitCode.FINDING : ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
