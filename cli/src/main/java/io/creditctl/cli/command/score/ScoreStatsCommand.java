package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.score.ScoreRun;
import io.creditctl.core.score.ScoreStore.GradeCount;
import io.creditctl.core.score.scheme.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code score stats}: how many have which grade. */
@Command
public final class ScoreStatsCommand extends CreditCommand {
  @Mixin private ScoreOptions options;

  public ScoreStatsCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    ScoreRun run = client().scoreResults().run(options.name(), options.period());
    List<GradeCount> counts = client().scoreResults().counts(run);
    View.Builder<GradeCount> view = View.named("score-stats");
    view.column("grade", GradeCount::grade).priority(9);
    view.column("subjects", GradeCount::subjects).priority(8);
    view.column("share", count -> Shares.of(count.subjects(), run.subjects())).rate().priority(7);
    view.column("mean", count -> mean(count).map(Points::number))
        .text(count -> ScoreWords.score(mean(count)))
        .right()
        .priority(6);
    context().output().write(view.build(), counts);
    long scored = counts.stream().mapToLong(GradeCount::scored).sum();
    long sum = counts.stream().mapToLong(GradeCount::sumTenThousandths).sum();
    context()
        .say(
            "score.stats",
            run.subjects(),
            ScoreWords.score(mean(scored, sum)),
            run.unrated(),
            new ScoreWords(messages()).state(run.state()));
    return ExitCode.OK;
  }

  private static Optional<Points> mean(GradeCount count) {
    return mean(count.scored(), count.sumTenThousandths());
  }

  private static Optional<Points> mean(long scored, long sum) {
    return scored == 0
        ? Optional.empty()
        : Optional.of(
            Points.rounded(
                BigDecimal.valueOf(sum, 4)
                    .divide(BigDecimal.valueOf(scored), 2, RoundingMode.HALF_UP)));
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND);
  }
}
