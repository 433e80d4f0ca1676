package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.measure.Feedback;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure feedback}: what became of a measure that was applied. */
@Command
public final class MeasureFeedbackCommand extends CreditCommand {
  @Parameters(paramLabel = "APPLICATION")
  private String id = "";

  @Option(names = "--result", paramLabel = "RESULT", required = true)
  private Feedback.Result result = Feedback.Result.DONE;

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Mixin private DryRunOption dryRun;

  public MeasureFeedbackCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Feedback told =
        client()
            .measures()
            .tell(id, context().asOf(), result, note, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      View.Builder<Feedback> view = View.named("measure-feedback");
      view.column("application", feedback -> feedback.application().toString());
      view.column("day", Feedback::day);
      view.column("result", Feedback::result)
          .text(feedback -> messages().text("measure.result." + feedback.result()));
      view.column("note", Feedback::note);
      context().output(dryRun.isSet()).write(view.build(), List.of(told));
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
