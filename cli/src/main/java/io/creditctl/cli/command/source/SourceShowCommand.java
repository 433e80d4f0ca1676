package io.creditctl.cli.command.source;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code source show}: who is and was responsible for a kind and its fields. */
@Command
public final class SourceShowCommand extends CreditCommand {
  @Parameters(paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  public SourceShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context()
        .output()
        .write(
            new SourceViews(context(), this::kindTitle).view("source-show"),
            client().sources().ofKind(kind));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
