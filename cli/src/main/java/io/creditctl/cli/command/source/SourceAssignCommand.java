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

/** {@code source assign}: makes a unit responsible for a kind or one of its fields. */
@Command
public final class SourceAssignCommand extends CreditCommand {
  @Parameters(index = "0", paramLabel = "KIND[.FIELD]")
  private String scope = "";

  @Parameters(index = "1", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--from", paramLabel = "DATE")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--basis", paramLabel = "TEXT")
  private String basis = "";

  @Mixin private DryRunOption dryRun;

  public SourceAssignCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    SourceAssignment assigned =
        client().sources().assign(scope, unit, from, basis, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(
              new SourceViews(context(), this::kindTitle).view("source-assign"), List.of(assigned));
    }
    long open = client().conflicts().open(assigned.scope().kind());
    if (open > 0) {
      context().say("source.open-conflicts", open);
    }
    if (dryRun.isSet()) {
      context().say("dry-run");
    }
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
