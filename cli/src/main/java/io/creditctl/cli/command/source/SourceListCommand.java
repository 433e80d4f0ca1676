package io.creditctl.cli.command.source;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code source list}: which unit is responsible for what. */
@Command
public final class SourceListCommand extends CreditCommand {
  @Option(names = "--all")
  private boolean all;

  public SourceListCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context()
        .output()
        .write(
            new SourceViews(context(), this::kindTitle).view("source-list"),
            client().sources().list(context().asOf(), all));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
