package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.measure.Feedback.Result;
import io.creditctl.core.measure.MeasureStats;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code measure stats}: how often each measure was applied, and what came of it. */
@Command
public final class MeasureStatsCommand extends CreditCommand {
  public MeasureStatsCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    View.Builder<MeasureStats> view = View.named("measure-stats");
    view.column("measure", MeasureStats::measure).priority(9);
    view.column("title", MeasureStats::title).priority(10);
    view.column("effect", MeasureStats::effect)
        .text(stats -> messages().text("effect." + stats.effect()))
        .priority(5);
    view.column("applied", MeasureStats::applied).priority(8);
    view.column("active", MeasureStats::active).priority(7);
    view.column("lifted", MeasureStats::lifted).priority(7);
    view.column("revoked", MeasureStats::revoked).priority(6);
    view.column("feedback.done", told(Result.DONE)).priority(6);
    view.column("feedback.corrected", told(Result.CORRECTED)).priority(6);
    view.column("feedback.ineffective", told(Result.INEFFECTIVE)).priority(6);
    context().output().write(view.build(), client().measures().stats(context().asOf()));
    return ExitCode.OK;
  }

  private static Function<MeasureStats, Long> told(Result result) {
    return stats -> stats.results().getOrDefault(result, 0L);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
