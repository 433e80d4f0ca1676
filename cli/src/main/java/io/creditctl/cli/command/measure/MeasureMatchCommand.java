package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.measure.MatchReport;
import io.creditctl.core.measure.MatchReport.Standing;
import io.creditctl.core.measure.Scene;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure match}: what a subject is entitled to and restricted in, and why. */
@Command
public final class MeasureMatchCommand extends CreditCommand {
  @Parameters(paramLabel = "SUBJECT")
  private String subject = "";

  @Option(names = "--scene", paramLabel = "SCENE")
  private Optional<Scene> scene = Optional.empty();

  @Option(names = "--max-age", paramLabel = "DURATION")
  private Optional<Duration> maxAge = Optional.empty();

  public MeasureMatchCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    MatchReport report = client().measures().match(subject, scene, context().asOf(), maxAge);
    if (!context().options().quiet() || !context().forPeople()) {
      context().output().write(MatchRow.view(messages()), MatchRow.of(report));
    }
    context()
        .say(
            "measure.matched",
            count(report, Standing.RESTRICTED),
            count(report, Standing.ENTITLED),
            count(report, Standing.WITHHELD),
            report.unchecked().size());
    if (!report.unchecked().isEmpty()) {
      context().say("measure.unchecked");
    }
    ExitCode code = report.restricted() ? ExitCode.FINDING : ExitCode.OK;
    return report.unchecked().isEmpty() ? code : code.or(ExitCode.BASIS);
  }

  private static long count(MatchReport report, Standing standing) {
    return report.matches().stream().filter(match -> match.standing() == standing).count();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING, ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.BASIS);
  }
}
