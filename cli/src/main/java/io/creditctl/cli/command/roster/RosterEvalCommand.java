package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.roster.LabelledPair;
import io.creditctl.core.roster.ScreeningReport;
import io.creditctl.core.roster.ScreeningReport.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code roster eval}: how well the likeness of names does on pairs that people have judged. */
@Command
public final class RosterEvalCommand extends CreditCommand {
  @Parameters(paramLabel = "FILE")
  private String file = "";

  public RosterEvalCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<LabelledPair> pairs = LabelledPairs.of(context().services(), file);
    ScreeningReport report = client().rosters().evaluate(pairs);
    Optional<Row> best = report.best();
    View.Builder<Row> view = View.named("roster-eval");
    view.column("threshold", Row::threshold).text(row -> FeatureRow.hundredths(row.threshold()));
    view.column("found", Row::found);
    view.column("mistaken", Row::mistaken);
    view.column("missed", Row::missed);
    view.column("precision", Row::precision).rate();
    view.column("recall", Row::recall).rate();
    view.column("f1", Row::f1).rate();
    view.column("best", row -> best.filter(row::equals).isPresent())
        .text(row -> best.filter(row::equals).map(found -> messages().text("eval.best")).orElse(""))
        .tone(row -> best.filter(row::equals).isPresent() ? Tone.GOOD : Tone.NONE);
    context().output().write(view.build(), report.rows());
    long same = pairs.stream().filter(LabelledPair::same).count();
    context().say("eval.summary", pairs.size(), same, pairs.size() - same);
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
