package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.score.RunReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code score run}: evaluates all subjects of a scheme, or one. */
@Command
public final class ScoreRunCommand extends CreditCommand {
  @Parameters(paramLabel = "SUBJECT", arity = "0..1")
  private Optional<String> subject = Optional.empty();

  @Mixin private ScoreOptions options;
  @Mixin private DryRunOption dryRun;

  public ScoreRunCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    RunReport report =
        client()
            .scores()
            .run(
                options.scheme(),
                options.period(),
                context().asOf(),
                subject.map(term -> client().subjects().find(term).key()),
                context().actor(),
                dryRun.isSet());
    if (!context().forPeople()) {
      context().output(dryRun.isSet()).write(item(), List.of(report));
    } else if (!context().options().quiet()) {
      context().output(dryRun.isSet()).write(grades(report), report.grades().entrySet());
    }
    say(report);
    return report.subjects() == 0 ? ExitCode.NOT_FOUND : ExitCode.OK;
  }

  private void say(RunReport report) {
    context()
        .say(
            "score.ran",
            report.scheme().scheme().title(),
            ScoreWords.period(report.run().period()),
            report.subjects(),
            report.unrated());
    if (report.scheme().scheme().example()) {
      context().warn("score.example", report.scheme().scheme().id());
    }
    if (report.run().asOf().isBefore(report.run().period().to())) {
      context().say("score.not-over", report.run().asOf());
    }
    if (!dryRun.isSet() && subject.isEmpty()) {
      context().suggest("score.next-step", options.name(), ScoreWords.period(options.period()));
    }
    dryRun.say(context());
  }

  private static View<Map.Entry<String, Long>> grades(RunReport report) {
    View.Builder<Map.Entry<String, Long>> view = View.named("score-run");
    view.column("grade", Map.Entry::getKey).priority(9);
    view.column("subjects", Map.Entry::getValue).priority(8);
    view.column("share", entry -> Shares.of(entry.getValue(), report.subjects()))
        .rate()
        .priority(7);
    return view.build();
  }

  private static View<RunReport> item() {
    View.Builder<RunReport> view = View.named("score-run");
    view.column(
        "run",
        report ->
            report.run().id().number() == 0 ? Optional.empty() : report.run().id().toString());
    view.column("scheme", report -> report.run().scheme());
    view.column("version", report -> report.run().version());
    view.column("schemeHash", report -> report.run().schemeHash());
    view.column("example", report -> report.scheme().scheme().example());
    view.column("period", report -> ScoreWords.period(report.run()));
    view.column("asOf", report -> report.run().asOf());
    view.column("subjects", RunReport::subjects);
    view.column("unrated", RunReport::unrated);
    view.column("grades", RunReport::grades);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
