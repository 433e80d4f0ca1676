package io.creditctl.cli.command.source;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.source.SourceAssignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code source remove}: ends a responsibility; nothing is deleted. */
@Command
public final class SourceRemoveCommand extends CreditCommand {
  @Parameters(paramLabel = "KIND[.FIELD]")
  private String scope = "";

  @Option(names = "--from", paramLabel = "DATE")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT")
  private String reason = "";

  @Mixin private DryRunOption dryRun;

  public SourceRemoveCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    SourceAssignment ended =
        client().sources().remove(scope, from, reason, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(new SourceViews(context(), this::kindTitle).view("source-remove"), List.of(ended));
    }
    if (dryRun.isSet()) {
      context().say("dry-run");
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.LOCKED);
  }
}
