package io.creditctl.cli.command.complaint;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.casework.OpeningOptions;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.objection.ComplaintService;
import io.creditctl.core.objection.ComplaintService.Complaint;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code complaint open}: receives a complaint about a subject. */
@Command
public final class ComplaintOpenCommand extends CaseCommand {
  @Parameters(paramLabel = "TERM")
  private String term = "";

  @Option(names = "--channel", paramLabel = "NAME", required = true)
  private String channel = "";

  @Option(names = "--category", paramLabel = "TEXT", required = true)
  private String category = "";

  @Option(names = "--claim", paramLabel = "TEXT", required = true)
  private String claim = "";

  @Option(names = "--number", paramLabel = "TEXT")
  private String number = "";

  @Mixin private OpeningOptions opening;

  public ComplaintOpenCommand(Context context) {
    super(context, ComplaintService.TYPE);
  }

  @Override
  protected ExitCode run() {
    if (opening.unit().isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--unit UNIT");
    }
    Complaint complaint =
        new Complaint(
            client().subjects().show(term, context().asOf()).subject(),
            number.strip(),
            channel,
            category,
            claim,
            opening.unit(),
            opening.day(context()),
            opening.note());
    CaseFile file = client().complaints().open(complaint, context().actor(), opening.isRehearsal());
    answer("open", file, opening.isRehearsal());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
