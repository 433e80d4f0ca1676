package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.repair.RepairService.Result;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code repair publish}: the results as they may be made public. */
@Command
public final class RepairPublishCommand extends CreditCommand {
  @Mixin private PeriodOptions period;

  public RepairPublishCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    context().output().write(view(), client().repairs().results(period.period()));
    return ExitCode.OK;
  }

  private View<Result> view() {
    View.Builder<Result> view = View.named("repair-publish");
    view.column("subject.name", result -> result.file().subject().name()).priority(10);
    view.column("subject.code", RepairPublishCommand::code).priority(6);
    view.column("decisionNo", Result::decisionNo).priority(9);
    view.column("decidedOn", Result::decidedOn).priority(8);
    view.column("outcome", result -> result.granted() ? "granted" : "denied")
        .text(result -> messages().text(result.granted() ? "repair.granted" : "repair.denied"))
        .priority(9);
    view.column("unit", result -> result.file().unit()).priority(5);
    return view.build();
  }

  private static String code(Result result) {
    String name = result.file().subject().name();
    String key = result.file().subject().key();
    return SubjectRef.ofKey(key, name, SubjectName.normalise(name), "").code();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
