package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.inspection.FindingService.Finding;
import io.creditctl.core.inspection.FindingService.Publishable;
import io.creditctl.core.inspection.GradeFindings;
import io.creditctl.core.record.EntryService.Entered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspection result|publish|stats}: what inspections found. */
public final class ResultCommands {
  private ResultCommands() {}

  /** {@code inspection result record}. */
  @Command
  public static final class RecordCommand extends ChangeCommand {
    @Parameters(paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--result", paramLabel = "TEXT", required = true)
    private String result = "";

    @Option(names = "--matter", paramLabel = "TEXT", required = true)
    private String matter = "";

    @Option(names = "--problem", paramLabel = "TEXT")
    private String problem = "";

    @Option(names = "--remedy-due", paramLabel = "DATE")
    private Optional<LocalDate> remedyDue = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT")
    private String unit = "";

    public RecordCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Finding finding =
          new Finding(
              number,
              day.orElseGet(() -> context().asOf()),
              matter,
              result,
              problem,
              remedyDue,
              unit);
      Entered entered =
          client().inspectionResults().record(finding, context().actor(), rehearsal());
      View.Builder<Entered> view = View.named("inspection-result-record");
      view.column("number", stored -> number);
      view.column("record", stored -> rehearsal() ? null : stored.record().toString());
      view.column("outcome", Entered::outcome)
          .text(stored -> StatusWords.of(messages(), stored.outcome()));
      answer(view.build(), List.of(entered));
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code inspection publish}. */
  @Command
  public static final class PublishCommand extends ChangeCommand {
    @Parameters(paramLabel = "DRAW")
    private String id = "";

    public PublishCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<Publishable> all =
          client().inspectionResults().publish(id, context().actor(), rehearsal());
      View.Builder<Publishable> view = View.named("inspection-publish");
      view.column("number", each -> each.object().number()).priority(8);
      view.column("name", each -> each.object().name()).priority(10);
      view.column("code", each -> each.object().code()).priority(6);
      view.column("matter", each -> each.result().matter()).priority(7);
      view.column("inspectedOn", each -> each.result().day()).priority(7);
      view.column("result", each -> each.result().result()).priority(9);
      view.column("problem", each -> each.result().problem()).priority(4);
      view.column("unit", each -> each.result().unit()).priority(5);
      context().output(rehearsal()).write(view.build(), all);
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code inspection stats}. */
  @Command
  public static final class StatsCommand extends CreditCommand {
    @Mixin private PeriodOptions period;
    @Mixin private DomainOption domain;

    public StatsCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<GradeFindings> view = View.named("inspection-stats");
      view.column("grade", GradeFindings::grade)
          .text(findings -> PoolViews.grade(findings.grade(), messages()));
      view.column("objects", GradeFindings::objects);
      view.column("drawn", GradeFindings::drawn);
      view.column("done", GradeFindings::done);
      view.column("problems", GradeFindings::problems);
      view.column("problemRate", GradeFindings::problemRate).rate();
      context()
          .output()
          .write(
              view.build(),
              client()
                  .inspectionResults()
                  .findings(domain.domain().map(Domain::code).orElse(""), period.period()));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }
}
