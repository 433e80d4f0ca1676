package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services.Check;
import io.creditctl.cli.Services.Health;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code doctor}: whether the machine, the store and the calendar are fit for work. */
@Command
public final class DoctorCommand extends CreditCommand {
  public DoctorCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<Check> checks = context().services().diagnose();
    View.Builder<Check> view = View.named("doctor");
    view.column("check", Check::what).text(check -> messages().text("doctor." + check.what()));
    view.column("status", Check::health)
        .text(check -> StatusWords.of(messages(), check.health()))
        .tone(DoctorCommand::tone);
    view.column("detail", Check::detail);
    context().output().write(view.build(), checks);
    boolean failed = checks.stream().anyMatch(check -> check.health() == Health.FAIL);
    return failed ? ExitCode.FINDING : ExitCode.OK;
  }

  private static Tone tone(Check check) {
    return switch (check.health()) {
      case OK -> Tone.GOOD;
      case WARN -> Tone.WARN;
      case FAIL -> Tone.BAD;
    };
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.INTEGRITY);
  }
}
