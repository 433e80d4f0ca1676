package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.casework.OpeningOptions;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.repair.RepairService;
import io.creditctl.core.repair.RepairService.Application;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code repair open}: receives an application. */
@Command
public final class RepairOpenCommand extends CaseCommand {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(names = "--applicant", paramLabel = "NAME", required = true)
  private String applicant = "";

  @Mixin private EvidenceOptions evidence;

  @Mixin private OpeningOptions opening;

  public RepairOpenCommand(Context context) {
    super(context, RepairService.TYPE);
  }

  @Override
  protected ExitCode run() {
    Application application =
        new Application(
            id,
            applicant,
            evidence.evidence(),
            opening.unit(),
            opening.day(context()),
            opening.note());
    CaseFile file = client().repairs().open(application, context().actor(), opening.isRehearsal());
    answer("open", file, opening.isRehearsal());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
