package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.repair.RepairCheck;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code repair check}: whether a record may be repaired, what is missing, and from when on. */
@Command
public final class RepairCheckCommand extends CreditCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  public RepairCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    RepairCheck check = client().repairs().check(id, context().asOf());
    RepairViews views = new RepairViews(context());
    if (context().forPeople()) {
      context().print(views.head(check) + "\n");
      context().output().write(views.items(check), check.items());
      context().print(views.verdict(check) + "\n");
    } else {
      context().output().write(views.item(), List.of(check));
    }
    if (!check.ruled()) {
      return ExitCode.BASIS;
    }
    return check.eligible() ? ExitCode.OK : ExitCode.FINDING;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.BASIS);
  }
}
