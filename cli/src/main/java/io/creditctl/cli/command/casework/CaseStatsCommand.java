package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.casework.CaseFigures;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code <noun> stats}: how many cases came to which end, and how long they took. */
@Command
public final class CaseStatsCommand extends CaseCommand {
  @Mixin private PeriodOptions period;

  public CaseStatsCommand(Context context, String type) {
    super(context, type);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    context()
        .output()
        .write(view(), client().cases().figures(type(), period.period(), context().asOf()));
    return ExitCode.OK;
  }

  private View<CaseFigures> view() {
    CaseWords words = words();
    View.Builder<CaseFigures> view = View.named(answerTo("stats"));
    view.column("unit", CaseFigures::unit)
        .text(row -> row.unit().isEmpty() ? messages().text("case.all-units") : row.unit())
        .priority(10);
    view.column("opened", CaseFigures::opened).priority(8);
    view.column("open", CaseFigures::open).priority(6);
    view.column("overdue", CaseFigures::overdue)
        .tone(row -> row.overdue() > 0 ? Tone.BAD : Tone.NONE)
        .priority(7);
    view.column("outcomes", CaseFigures::outcomes)
        .text(
            row ->
                row.outcomes().entrySet().stream()
                    .map(outcome -> words.state(outcome.getKey()) + " " + outcome.getValue())
                    .collect(Collectors.joining(", ")))
        .priority(5);
    view.column("averageWorkdays", CaseFigures::averageWorkdays).right().priority(9);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
