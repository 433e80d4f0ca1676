package io.creditctl.cli.command.audit;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code audit show}: one link of the chain. */
@Command
public final class AuditShowCommand extends CreditCommand {
  @Parameters(paramLabel = "SEQ")
  private long seq;

  public AuditShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context()
        .output()
        .write(AuditViews.view("audit-show", context()), List.of(client().audit().show(seq)));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.INTEGRITY);
  }
}
