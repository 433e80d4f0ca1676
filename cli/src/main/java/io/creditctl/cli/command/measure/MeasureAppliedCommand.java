package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.Application.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure applied}: which measures apply, to one subject or to all. */
@Command
public final class MeasureAppliedCommand extends CreditCommand {
  @Parameters(paramLabel = "SUBJECT", arity = "0..1")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--all")
  private boolean all;

  public MeasureAppliedCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    LocalDate day = context().asOf();
    List<Application> applied =
        client().measures().applied(subject).stream()
            .filter(each -> all || each.stateOn(day) == State.ACTIVE)
            .toList();
    context().output().write(MeasureViews.applied("measure-applied", context()), applied);
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
